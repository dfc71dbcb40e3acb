CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`before` text,
	`after` text
);
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject`,`at`);--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE TABLE `catalogue_revisions` (
	`revision` integer PRIMARY KEY NOT NULL,
	`published_at` text NOT NULL,
	`note` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `instrument_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`instrument_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`published_revision` integer NOT NULL,
	`superseded_revision` integer,
	`created_at` text NOT NULL,
	FOREIGN KEY (`instrument_id`) REFERENCES `instruments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`published_revision`) REFERENCES `catalogue_revisions`(`revision`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`superseded_revision`) REFERENCES `catalogue_revisions`(`revision`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "instrument_versions_order" CHECK(superseded_revision > published_revision)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `instrument_versions_current` ON `instrument_versions` (`instrument_id`) WHERE superseded_revision is null;--> statement-breakpoint
CREATE INDEX `instrument_versions_span` ON `instrument_versions` (`published_revision`,`superseded_revision`);--> statement-breakpoint
CREATE INDEX `instrument_versions_superseded` ON `instrument_versions` (`superseded_revision`);--> statement-breakpoint
CREATE UNIQUE INDEX `instrument_versions_number` ON `instrument_versions` (`instrument_id`,`version`);--> statement-breakpoint
CREATE TABLE `instruments` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `intakes` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`fields` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `intakes_expiry` ON `intakes` (`expires_at`);--> statement-breakpoint
CREATE TABLE `results` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`answers` text NOT NULL,
	`revision` integer NOT NULL,
	`as_of` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`revision`) REFERENCES `catalogue_revisions`(`revision`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `results_revision` ON `results` (`revision`);--> statement-breakpoint
CREATE INDEX `results_expiry` ON `results` (`expires_at`);