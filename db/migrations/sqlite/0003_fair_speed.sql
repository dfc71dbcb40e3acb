CREATE TABLE `audit_head` (
	`id` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `draft_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`author_id` text NOT NULL,
	`about` text,
	`text` text NOT NULL,
	`created_at` text NOT NULL,
	`resolved_at` text,
	FOREIGN KEY (`draft_id`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `draft_comments_draft` ON `draft_comments` (`draft_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `draft_saves` (
	`draft_id` text NOT NULL,
	`lock` integer NOT NULL,
	`content` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`draft_id`, `lock`),
	FOREIGN KEY (`draft_id`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`saved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`instrument_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`base_version_id` text,
	`content` text NOT NULL,
	`reason` text NOT NULL,
	`lock` integer NOT NULL,
	`author_id` text NOT NULL,
	`import_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`submitted_at` text,
	`approved_by` text,
	`approved_at` text,
	`publish_at` text,
	`published_version_id` text,
	`closed_at` text,
	FOREIGN KEY (`provider_id`) REFERENCES `providers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`base_version_id`) REFERENCES `instrument_versions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`approved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`published_version_id`) REFERENCES `instrument_versions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "drafts_four_eyes" CHECK(approved_by is null or approved_by <> author_id),
	CONSTRAINT "drafts_approved" CHECK(state not in ('scheduled', 'published') or approved_by is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drafts_one_open` ON `drafts` (`instrument_id`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `drafts_provider` ON `drafts` (`provider_id`,`state`);--> statement-breakpoint
CREATE INDEX `drafts_due` ON `drafts` (`state`,`publish_at`);--> statement-breakpoint
CREATE INDEX `drafts_import` ON `drafts` (`import_id`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`instrument_id` text,
	`content` text,
	`faults` text NOT NULL,
	`is_written` integer NOT NULL,
	PRIMARY KEY(`import_id`, `row`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_rows_open` ON `import_rows` (`import_id`,`is_written`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`imported_by` text NOT NULL,
	`file_name` text NOT NULL,
	`format` text NOT NULL,
	`state` text NOT NULL,
	`rows` integer NOT NULL,
	`faulty_rows` integer NOT NULL,
	`written_rows` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`provider_id`) REFERENCES `providers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`imported_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `imports_provider` ON `imports` (`provider_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `instrument_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`instrument_id` text NOT NULL,
	`checked_by` text NOT NULL,
	`checked_at` text NOT NULL,
	`checked_on` text NOT NULL,
	`next_due_on` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`instrument_id`) REFERENCES `instruments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`checked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `instrument_checks_instrument` ON `instrument_checks` (`instrument_id`,`checked_at`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`provider_id` text,
	`invited_by` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`provider_id`) REFERENCES `providers`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `invitations_email` ON `invitations` (`email`);--> statement-breakpoint
CREATE TABLE `outgoing_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`dedupe_key` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`created_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` text NOT NULL,
	`sent_at` text,
	`given_up_at` text,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outgoing_mails_due` ON `outgoing_mails` (`sent_at`,`next_attempt_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `outgoing_mails_once` ON `outgoing_mails` (`dedupe_key`);--> statement-breakpoint
CREATE TABLE `password_resets` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `password_resets_user` ON `password_resets` (`user_id`);--> statement-breakpoint
CREATE TABLE `providers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`is_agency` integer NOT NULL,
	`contact_email` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rate_counts` (
	`key` text PRIMARY KEY NOT NULL,
	`window_ends_at` text NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `rate_counts_end` ON `rate_counts` (`window_ends_at`);--> statement-breakpoint
CREATE TABLE `source_probes` (
	`address` text PRIMARY KEY NOT NULL,
	`probed_at` text NOT NULL,
	`status` integer,
	`failures` integer NOT NULL,
	`fault` text
);
--> statement-breakpoint
CREATE TABLE `user_identities` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`user_id` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`issuer`, `subject`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `user_sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`device` text NOT NULL,
	`second_factor_at` text,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `user_sessions_user` ON `user_sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `user_sessions_expiry` ON `user_sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`provider_id` text,
	`locale` text NOT NULL,
	`password_hash` text,
	`failed_sign_ins` integer DEFAULT 0 NOT NULL,
	`locked_until` text,
	`totp_secret` text,
	`totp_since` text,
	`totp_last_step` integer,
	`suspended_at` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`provider_id`) REFERENCES `providers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "users_provider_by_role" CHECK((role in ('editor', 'approver', 'agency')) = (provider_id is not null))
);
--> statement-breakpoint
CREATE INDEX `users_provider` ON `users` (`provider_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
ALTER TABLE `audit` ADD `sequence` integer;--> statement-breakpoint
ALTER TABLE `audit` ADD `hash` text;--> statement-breakpoint
CREATE UNIQUE INDEX `audit_sequence` ON `audit` (`sequence`);--> statement-breakpoint
ALTER TABLE `instrument_versions` ADD `origin` text DEFAULT 'shipped' NOT NULL;--> statement-breakpoint
ALTER TABLE `instruments` ADD `provider_id` text REFERENCES providers(id);--> statement-breakpoint
CREATE INDEX `instruments_provider` ON `instruments` (`provider_id`);