CREATE TABLE "audit" (
	"id" text PRIMARY KEY NOT NULL,
	"at" text NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"before" json,
	"after" json
);
--> statement-breakpoint
CREATE TABLE "catalogue_revisions" (
	"revision" bigint PRIMARY KEY NOT NULL,
	"published_at" text NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instrument_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"instrument_id" text NOT NULL,
	"version" bigint NOT NULL,
	"content" json NOT NULL,
	"content_hash" text NOT NULL,
	"published_revision" bigint NOT NULL,
	"superseded_revision" bigint,
	"created_at" text NOT NULL,
	CONSTRAINT "instrument_versions_number" UNIQUE("instrument_id","version"),
	CONSTRAINT "instrument_versions_order" CHECK (superseded_revision > published_revision)
);
--> statement-breakpoint
CREATE TABLE "instruments" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intakes" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"fields" json NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"expires_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "results" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"answers" json NOT NULL,
	"revision" bigint NOT NULL,
	"as_of" text NOT NULL,
	"created_at" text NOT NULL,
	"expires_at" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "instrument_versions" ADD CONSTRAINT "instrument_versions_instrument_id_instruments_id_fk" FOREIGN KEY ("instrument_id") REFERENCES "public"."instruments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_versions" ADD CONSTRAINT "instrument_versions_published_revision_catalogue_revisions_revision_fk" FOREIGN KEY ("published_revision") REFERENCES "public"."catalogue_revisions"("revision") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_versions" ADD CONSTRAINT "instrument_versions_superseded_revision_catalogue_revisions_revision_fk" FOREIGN KEY ("superseded_revision") REFERENCES "public"."catalogue_revisions"("revision") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_revision_catalogue_revisions_revision_fk" FOREIGN KEY ("revision") REFERENCES "public"."catalogue_revisions"("revision") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject","at");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "instrument_versions_current" ON "instrument_versions" USING btree ("instrument_id") WHERE superseded_revision is null;--> statement-breakpoint
CREATE INDEX "instrument_versions_span" ON "instrument_versions" USING btree ("published_revision","superseded_revision");--> statement-breakpoint
CREATE INDEX "instrument_versions_superseded" ON "instrument_versions" USING btree ("superseded_revision");--> statement-breakpoint
CREATE INDEX "intakes_expiry" ON "intakes" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "results_revision" ON "results" USING btree ("revision");--> statement-breakpoint
CREATE INDEX "results_expiry" ON "results" USING btree ("expires_at");