CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

CREATE TABLE "conversations" (
    "citizen" TEXT NOT NULL CONSTRAINT "PK_conversations" PRIMARY KEY,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "heard_at" TEXT NOT NULL
);

CREATE TABLE "faq_edition" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_faq_edition" PRIMARY KEY,
    "number" INTEGER NOT NULL
);

CREATE TABLE "faq_entries" (
    "id" TEXT NOT NULL CONSTRAINT "PK_faq_entries" PRIMARY KEY,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "published_version" INTEGER NULL,
    "publish_at" TEXT NULL,
    "shown_from" TEXT NULL,
    "shown_until" TEXT NULL,
    "on_shelf" INTEGER NOT NULL
);

CREATE TABLE "faq_questions" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_faq_questions" PRIMARY KEY AUTOINCREMENT,
    "question" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "entry_id" TEXT NULL,
    "asked_at" TEXT NOT NULL,
    "event_id" INTEGER NOT NULL
);

CREATE TABLE "faq_ratings" (
    "entry_id" TEXT NOT NULL,
    "citizen" TEXT NOT NULL,
    "helpful" INTEGER NOT NULL,
    "rated_at" TEXT NOT NULL,
    CONSTRAINT "PK_faq_ratings" PRIMARY KEY ("entry_id", "citizen")
);

CREATE TABLE "inbox" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_inbox" PRIMARY KEY AUTOINCREMENT,
    "event_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "citizen" TEXT NULL,
    "occurred_at" TEXT NOT NULL,
    "received_at" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "message_id" TEXT NULL,
    "reply_token" TEXT NULL,
    "in_group" INTEGER NOT NULL,
    "activity" TEXT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "done_at" TEXT NULL,
    "reason" TEXT NULL
);

CREATE TABLE "nodes" (
    "id" TEXT NOT NULL CONSTRAINT "PK_nodes" PRIMARY KEY,
    "seen_at" TEXT NOT NULL
);

CREATE TABLE "outbox" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_outbox" PRIMARY KEY AUTOINCREMENT,
    "citizen" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "reply_token" TEXT NULL,
    "reply_token_from" TEXT NULL,
    "retry_key" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "maybe_sent" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "sent_by" TEXT NULL,
    "next_attempt_at" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "finished_at" TEXT NULL,
    "reason" TEXT NULL,
    "platform_id" TEXT NULL
);

CREATE TABLE "unreadable_bodies" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_unreadable_bodies" PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "received_at" TEXT NOT NULL,
    "body" BLOB NOT NULL,
    "reason" TEXT NOT NULL
);

CREATE TABLE "faq_versions" (
    "entry_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    CONSTRAINT "PK_faq_versions" PRIMARY KEY ("entry_id", "number"),
    CONSTRAINT "FK_faq_versions_faq_entries_entry_id" FOREIGN KEY ("entry_id") REFERENCES "faq_entries" ("id") ON DELETE CASCADE
);

INSERT INTO "faq_edition" ("id", "number")
VALUES (1, 0);
SELECT changes();


CREATE INDEX "IX_faq_questions_event_id" ON "faq_questions" ("event_id");

CREATE UNIQUE INDEX "IX_inbox_event_id" ON "inbox" ("event_id");

CREATE INDEX "ix_inbox_message_id" ON "inbox" ("message_id") WHERE message_id IS NOT NULL;

CREATE INDEX "ix_inbox_pending" ON "inbox" ("citizen", "occurred_at") WHERE status = 'Pending';

CREATE INDEX "ix_outbox_dead_letters" ON "outbox" ("finished_at") WHERE status IN ('Failed', 'Unsure');

CREATE INDEX "ix_outbox_unfinished" ON "outbox" ("citizen", "id") WHERE finished_at IS NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123023040_FirstTables', '10.0.15');

ALTER TABLE "outbox" ADD "pushed_in" TEXT NULL;

ALTER TABLE "faq_versions" ADD "reason" TEXT NULL;

ALTER TABLE "faq_questions" ADD "after_event_id" INTEGER NULL;

ALTER TABLE "faq_questions" ADD "followed_by" TEXT NULL;

ALTER TABLE "faq_questions" ADD "helpful" INTEGER NULL;

ALTER TABLE "faq_questions" ADD "part" INTEGER NULL;

ALTER TABLE "faq_questions" ADD "picked_entry_id" TEXT NULL;

ALTER TABLE "faq_questions" ADD "verdict" TEXT NULL;

ALTER TABLE "faq_questions" ADD "verdict_at" TEXT NULL;

ALTER TABLE "faq_questions" ADD "verdict_by" TEXT NULL;

ALTER TABLE "faq_entries" ADD "held" TEXT NULL;

ALTER TABLE "conversations" ADD "draft_touched_at" TEXT NULL;

CREATE TABLE "ai_budget" (
    "day" TEXT NOT NULL CONSTRAINT "PK_ai_budget" PRIMARY KEY,
    "tokens" INTEGER NOT NULL
);

CREATE TABLE "ai_calls" (
    "day" TEXT NOT NULL,
    "feature" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "calls" INTEGER NOT NULL,
    "tokens" INTEGER NOT NULL,
    CONSTRAINT "PK_ai_calls" PRIMARY KEY ("day", "feature", "outcome")
);

CREATE TABLE "ai_vectors" (
    "model" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "numbers" BLOB NOT NULL,
    CONSTRAINT "PK_ai_vectors" PRIMARY KEY ("model", "hash")
);

CREATE TABLE "audit_log" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_audit_log" PRIMARY KEY,
    "at" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT NULL,
    "details" TEXT NULL,
    "address" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

CREATE TABLE "calendar_days" (
    "day" TEXT NOT NULL CONSTRAINT "PK_calendar_days" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "confirmed" INTEGER NOT NULL,
    "source" TEXT NOT NULL
);

CREATE TABLE "case_alerts" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_case_alerts" PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "case_number" TEXT NOT NULL,
    "happened_at" TEXT NOT NULL,
    "seen_at" TEXT NULL
);

CREATE TABLE "case_numbers" (
    "year" INTEGER NOT NULL CONSTRAINT "PK_case_numbers" PRIMARY KEY,
    "last" INTEGER NOT NULL
);

CREATE TABLE "closures" (
    "day" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "entered_by" TEXT NOT NULL,
    "entered_at" TEXT NOT NULL,
    CONSTRAINT "PK_closures" PRIMARY KEY ("day", "district")
);

CREATE TABLE "daily_duties" (
    "name" TEXT NOT NULL CONSTRAINT "PK_daily_duties" PRIMARY KEY,
    "taken_on" TEXT NOT NULL
);

CREATE TABLE "enforcement_files" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_enforcement_files" PRIMARY KEY AUTOINCREMENT,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "district" TEXT NULL,
    "place_key" TEXT NULL,
    "latitude" REAL NULL,
    "longitude" REAL NULL,
    "opened_on" TEXT NOT NULL,
    "moved_at" TEXT NOT NULL,
    "ended_at" TEXT NULL
);

CREATE TABLE "erasures" (
    "citizen" TEXT NOT NULL CONSTRAINT "PK_erasures" PRIMARY KEY,
    "asked_at" TEXT NOT NULL
);

CREATE TABLE "faq_regression_questions" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_faq_regression_questions" PRIMARY KEY AUTOINCREMENT,
    "question" TEXT NOT NULL,
    "entry_id" TEXT NULL,
    "also_right" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "added_by" TEXT NOT NULL,
    "added_at" TEXT NOT NULL
);

CREATE TABLE "identity_looks" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_identity_looks" PRIMARY KEY AUTOINCREMENT,
    "case_number" TEXT NOT NULL,
    "looked_by" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "looked_at" TEXT NOT NULL
);

CREATE TABLE "look_up_tries" (
    "who" TEXT NOT NULL CONSTRAINT "PK_look_up_tries" PRIMARY KEY,
    "tries" INTEGER NOT NULL,
    "last_at" TEXT NOT NULL,
    "locked_until" TEXT NULL
);

CREATE TABLE "photos" (
    "id" TEXT NOT NULL CONSTRAINT "PK_photos" PRIMARY KEY,
    "account_hash" TEXT NOT NULL,
    "address" TEXT NULL,
    "draft_id" TEXT NOT NULL,
    "message_hash" TEXT NULL,
    "content_id" TEXT NULL,
    "url" TEXT NULL,
    "position" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "problem" TEXT NULL,
    "attempts" INTEGER NOT NULL,
    "interruptions" INTEGER NOT NULL,
    "next_attempt_at" TEXT NOT NULL,
    "fetched_by" TEXT NULL,
    "case_number" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "stored_at" TEXT NULL,
    "taken_back_at" TEXT NULL
);

CREATE TABLE "push_months" (
    "channel" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "used" INTEGER NOT NULL,
    CONSTRAINT "PK_push_months" PRIMARY KEY ("channel", "month")
);

CREATE TABLE "staff" (
    "id" TEXT NOT NULL CONSTRAINT "PK_staff" PRIMARY KEY,
    "display_name" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "districts" TEXT NOT NULL,
    "active" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "user_name" TEXT NULL,
    "normalized_user_name" TEXT NULL,
    "email" TEXT NULL,
    "normalized_email" TEXT NULL,
    "email_confirmed" INTEGER NOT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NULL,
    "concurrency_stamp" TEXT NULL,
    "phone_number" TEXT NULL,
    "phone_number_confirmed" INTEGER NOT NULL,
    "two_factor_enabled" INTEGER NOT NULL,
    "lockout_end" TEXT NULL,
    "lockout_enabled" INTEGER NOT NULL,
    "access_failed_count" INTEGER NOT NULL
);

CREATE TABLE "staff_setup_links" (
    "token_hash" TEXT NOT NULL CONSTRAINT "PK_staff_setup_links" PRIMARY KEY,
    "member_id" TEXT NULL,
    "expires_at" TEXT NOT NULL,
    "used_at" TEXT NULL
);

CREATE TABLE "cases" (
    "number" TEXT NOT NULL CONSTRAINT "PK_cases" PRIMARY KEY,
    "draft_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "district" TEXT NULL,
    "building" TEXT NULL,
    "floor" TEXT NULL,
    "work" TEXT NULL,
    "place_key" TEXT NULL,
    "latitude" REAL NULL,
    "longitude" REAL NULL,
    "report" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "notice_version" TEXT NOT NULL,
    "consent_at" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "details" TEXT NULL,
    "asked_in" TEXT NULL,
    "information_due" TEXT NULL,
    "version" INTEGER NOT NULL,
    "unit" TEXT NULL,
    "officer" TEXT NULL,
    "received_on" TEXT NOT NULL,
    "received_at" TEXT NOT NULL,
    "moved_at" TEXT NOT NULL,
    "clock_from" TEXT NOT NULL,
    "extra_days" INTEGER NOT NULL,
    "extensions" INTEGER NOT NULL,
    "pauses" TEXT NOT NULL,
    "due" TEXT NULL,
    "ended_at" TEXT NULL,
    "enforcement_file" INTEGER NULL,
    "merged_into" TEXT NULL,
    "restricted_at" TEXT NULL,
    CONSTRAINT "FK_cases_enforcement_files_enforcement_file" FOREIGN KEY ("enforcement_file") REFERENCES "enforcement_files" ("id") ON DELETE RESTRICT
);

CREATE TABLE "enforcement_moves" (
    "file_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,
    "done_by" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "reason" TEXT NULL,
    "reference" TEXT NULL,
    "day" TEXT NULL,
    "done_at" TEXT NOT NULL,
    CONSTRAINT "PK_enforcement_moves" PRIMARY KEY ("file_id", "number"),
    CONSTRAINT "FK_enforcement_moves_enforcement_files_file_id" FOREIGN KEY ("file_id") REFERENCES "enforcement_files" ("id") ON DELETE CASCADE
);

CREATE TABLE "staff_claims" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_staff_claims" PRIMARY KEY AUTOINCREMENT,
    "user_id" TEXT NOT NULL,
    "claim_type" TEXT NULL,
    "claim_value" TEXT NULL,
    CONSTRAINT "FK_staff_claims_staff_user_id" FOREIGN KEY ("user_id") REFERENCES "staff" ("id") ON DELETE CASCADE
);

CREATE TABLE "staff_logins" (
    "login_provider" TEXT NOT NULL,
    "provider_key" TEXT NOT NULL,
    "provider_display_name" TEXT NULL,
    "user_id" TEXT NOT NULL,
    CONSTRAINT "PK_staff_logins" PRIMARY KEY ("login_provider", "provider_key"),
    CONSTRAINT "FK_staff_logins_staff_user_id" FOREIGN KEY ("user_id") REFERENCES "staff" ("id") ON DELETE CASCADE
);

CREATE TABLE "staff_passkeys" (
    "credential_id" BLOB NOT NULL CONSTRAINT "PK_staff_passkeys" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    CONSTRAINT "FK_staff_passkeys_staff_user_id" FOREIGN KEY ("user_id") REFERENCES "staff" ("id") ON DELETE CASCADE
);

CREATE TABLE "staff_sessions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_staff_sessions" PRIMARY KEY,
    "member_id" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "seen_at" TEXT NOT NULL,
    "confirmed_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "second_factor" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    CONSTRAINT "FK_staff_sessions_staff_member_id" FOREIGN KEY ("member_id") REFERENCES "staff" ("id") ON DELETE CASCADE
);

CREATE TABLE "staff_tokens" (
    "user_id" TEXT NOT NULL,
    "login_provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NULL,
    CONSTRAINT "PK_staff_tokens" PRIMARY KEY ("user_id", "login_provider", "name"),
    CONSTRAINT "FK_staff_tokens_staff_user_id" FOREIGN KEY ("user_id") REFERENCES "staff" ("id") ON DELETE CASCADE
);

CREATE TABLE "case_moves" (
    "case_number" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "deed" TEXT NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,
    "done_by" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "approved_by" TEXT NULL,
    "reason" TEXT NULL,
    "told" TEXT NULL,
    "due" TEXT NULL,
    "done_at" TEXT NOT NULL,
    CONSTRAINT "PK_case_moves" PRIMARY KEY ("case_number", "number"),
    CONSTRAINT "FK_case_moves_cases_case_number" FOREIGN KEY ("case_number") REFERENCES "cases" ("number") ON DELETE CASCADE
);

CREATE TABLE "case_proposals" (
    "case_number" TEXT NOT NULL CONSTRAINT "PK_case_proposals" PRIMARY KEY,
    "next_state" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "details" TEXT NOT NULL,
    "told" TEXT NOT NULL,
    "proposed_at" TEXT NOT NULL,
    CONSTRAINT "FK_case_proposals_cases_case_number" FOREIGN KEY ("case_number") REFERENCES "cases" ("number") ON DELETE CASCADE
);

CREATE TABLE "informers" (
    "case_number" TEXT NOT NULL CONSTRAINT "PK_informers" PRIMARY KEY,
    "identity" TEXT NOT NULL,
    "address" TEXT NULL,
    "account_hash" TEXT NULL,
    "filed_on" TEXT NOT NULL,
    CONSTRAINT "FK_informers_cases_case_number" FOREIGN KEY ("case_number") REFERENCES "cases" ("number") ON DELETE CASCADE
);

CREATE INDEX "IX_faq_questions_asked_at" ON "faq_questions" ("asked_at");

CREATE INDEX "ix_conversations_drafts" ON "conversations" ("draft_touched_at") WHERE draft_touched_at IS NOT NULL;

CREATE INDEX "IX_audit_log_at" ON "audit_log" ("at");

CREATE INDEX "IX_audit_log_by_number" ON "audit_log" ("by", "number");

CREATE INDEX "IX_audit_log_subject_number" ON "audit_log" ("subject", "number");

CREATE INDEX "ix_case_alerts_new" ON "case_alerts" ("happened_at") WHERE seen_at IS NULL;

CREATE INDEX "ix_cases_district" ON "cases" ("district", "state");

CREATE UNIQUE INDEX "ix_cases_draft_id" ON "cases" ("draft_id");

CREATE INDEX "ix_cases_due" ON "cases" ("due") WHERE due IS NOT NULL;

CREATE INDEX "ix_cases_ended" ON "cases" ("ended_at") WHERE ended_at IS NOT NULL;

CREATE INDEX "IX_cases_enforcement_file" ON "cases" ("enforcement_file");

CREATE INDEX "ix_cases_officer" ON "cases" ("officer", "state");

CREATE INDEX "ix_cases_place" ON "cases" ("place_key") WHERE place_key IS NOT NULL;

CREATE INDEX "ix_cases_point" ON "cases" ("latitude", "longitude") WHERE latitude IS NOT NULL;

CREATE INDEX "ix_cases_state" ON "cases" ("state", "due");

CREATE INDEX "ix_enforcement_files_place" ON "enforcement_files" ("place_key") WHERE place_key IS NOT NULL;

CREATE INDEX "ix_enforcement_files_state" ON "enforcement_files" ("state", "district");

CREATE INDEX "ix_identity_looks_case" ON "identity_looks" ("case_number");

CREATE INDEX "ix_informers_account" ON "informers" ("account_hash", "filed_on") WHERE account_hash IS NOT NULL;

CREATE INDEX "ix_photos_case_number" ON "photos" ("case_number") WHERE case_number IS NOT NULL;

CREATE INDEX "IX_photos_draft_id" ON "photos" ("draft_id");

CREATE UNIQUE INDEX "IX_photos_file" ON "photos" ("file");

CREATE INDEX "ix_photos_message" ON "photos" ("message_hash") WHERE message_hash IS NOT NULL;

CREATE INDEX "ix_photos_open" ON "photos" ("next_attempt_at") WHERE status IN ('Wanted', 'Fetching', 'Dropped');

CREATE UNIQUE INDEX "IX_staff_normalized_email" ON "staff" ("normalized_email");

CREATE UNIQUE INDEX "IX_staff_normalized_user_name" ON "staff" ("normalized_user_name");

CREATE INDEX "IX_staff_claims_user_id" ON "staff_claims" ("user_id");

CREATE INDEX "IX_staff_logins_user_id" ON "staff_logins" ("user_id");

CREATE INDEX "IX_staff_passkeys_user_id" ON "staff_passkeys" ("user_id");

CREATE INDEX "IX_staff_sessions_member_id" ON "staff_sessions" ("member_id");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125095738_CasesPhotosLearningAndStaff', '10.0.15');

DROP INDEX "ix_cases_district";

DROP INDEX "ix_cases_due";

DROP INDEX "ix_cases_ended";

DROP INDEX "ix_cases_officer";

DROP INDEX "ix_cases_state";

ALTER TABLE "photos" ADD "masked_at" TEXT NULL;

ALTER TABLE "photos" ADD "masks" TEXT NOT NULL DEFAULT ('[]');

ALTER TABLE "faq_entries" ADD "review_because" TEXT NULL;

ALTER TABLE "cases" ADD "source" TEXT NOT NULL DEFAULT 'Chat';

ALTER TABLE "cases" ADD "source_number" TEXT NULL;

CREATE TABLE "case_disclosures" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_case_disclosures" PRIMARY KEY AUTOINCREMENT,
    "case_number" TEXT NOT NULL,
    "given_to" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "given" TEXT NOT NULL,
    "photos" TEXT NOT NULL,
    "confirmed" INTEGER NOT NULL,
    "given_by" TEXT NOT NULL,
    "given_at" TEXT NOT NULL,
    CONSTRAINT "FK_case_disclosures_cases_case_number" FOREIGN KEY ("case_number") REFERENCES "cases" ("number") ON DELETE CASCADE
);

CREATE TABLE "case_filters" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_case_filters" PRIMARY KEY AUTOINCREMENT,
    "staff_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL
);

CREATE TABLE "case_notes" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_case_notes" PRIMARY KEY AUTOINCREMENT,
    "case_number" TEXT NOT NULL,
    "written_by" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "written_at" TEXT NOT NULL,
    CONSTRAINT "FK_case_notes_cases_case_number" FOREIGN KEY ("case_number") REFERENCES "cases" ("number") ON DELETE CASCADE
);

CREATE TABLE "faq_links" (
    "address" TEXT NOT NULL CONSTRAINT "PK_faq_links" PRIMARY KEY,
    "due_at" TEXT NOT NULL,
    "checked_at" TEXT NULL,
    "outcome" TEXT NULL,
    "status" INTEGER NULL,
    "dead_since" TEXT NULL
);

CREATE TABLE "held_messages" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_held_messages" PRIMARY KEY AUTOINCREMENT,
    "account_hash" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "heard_at" TEXT NOT NULL,
    "seen_at" TEXT NULL,
    "seen_by" TEXT NULL
);

CREATE TABLE "restrictions" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_restrictions" PRIMARY KEY AUTOINCREMENT,
    "account_hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "case_number" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "until_day" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_at" TEXT NOT NULL,
    "appeal" TEXT NULL,
    "lifted_at" TEXT NULL,
    "lifted_by" TEXT NULL,
    "lift_reason" TEXT NULL
);

CREATE TABLE "setting_changes" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_setting_changes" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_by_name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL
);

CREATE INDEX "ix_outbox_created" ON "outbox" ("created_at", "channel", "citizen");

CREATE INDEX "ix_inbox_received" ON "inbox" ("received_at", "channel", "kind", "citizen");

CREATE INDEX "ix_inbox_set_aside" ON "inbox" ("received_at") WHERE status = 'SetAside';

CREATE INDEX "ix_cases_district" ON "cases" ("district", "due", "number");

CREATE INDEX "ix_cases_due" ON "cases" ("due", "number") WHERE due IS NOT NULL;

CREATE INDEX "ix_cases_ended" ON "cases" ("ended_at", "number") WHERE ended_at IS NOT NULL;

CREATE INDEX "ix_cases_information_due" ON "cases" ("information_due", "number") WHERE information_due IS NOT NULL;

CREATE INDEX "ix_cases_officer" ON "cases" ("officer", "due", "number");

CREATE INDEX "ix_cases_received_on" ON "cases" ("received_on");

CREATE INDEX "ix_cases_source_number" ON "cases" ("source_number") WHERE source_number IS NOT NULL;

CREATE INDEX "ix_cases_state" ON "cases" ("state", "due", "number");

CREATE INDEX "ix_case_disclosures_case" ON "case_disclosures" ("case_number");

CREATE UNIQUE INDEX "ix_case_filters_staff" ON "case_filters" ("staff_id", "name");

CREATE INDEX "ix_case_notes_case" ON "case_notes" ("case_number");

CREATE INDEX "IX_faq_links_due_at" ON "faq_links" ("due_at");

CREATE INDEX "ix_held_messages_account" ON "held_messages" ("account_hash");

CREATE INDEX "ix_held_messages_new" ON "held_messages" ("id") WHERE seen_at IS NULL;

CREATE INDEX "ix_restrictions_account" ON "restrictions" ("account_hash");

CREATE INDEX "ix_restrictions_until" ON "restrictions" ("until_day") WHERE lifted_at IS NULL;

CREATE UNIQUE INDEX "ix_setting_changes_name" ON "setting_changes" ("name", "number");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125151001_PagesOfStaff', '10.0.15');

ALTER TABLE "outbox" ADD "fate" TEXT NULL;

ALTER TABLE "outbox" ADD "heard_at" TEXT NULL;

ALTER TABLE "outbox" ADD "notice_id" INTEGER NULL;

ALTER TABLE "outbox" ADD "written_by" TEXT NULL;

ALTER TABLE "cases" ADD "notices_off_at" TEXT NULL;

CREATE TABLE "annual_freezes" (
    "year" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "figures" TEXT NOT NULL,
    "frozen_by" TEXT NOT NULL,
    "frozen_at" TEXT NOT NULL,
    CONSTRAINT "PK_annual_freezes" PRIMARY KEY ("year", "language")
);

CREATE TABLE "annual_texts" (
    "year" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL,
    CONSTRAINT "PK_annual_texts" PRIMARY KEY ("year", "section", "language")
);

CREATE TABLE "handover_alerts" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_handover_alerts" PRIMARY KEY AUTOINCREMENT,
    "handover_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "staff_id" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "reason" TEXT NULL,
    "at" TEXT NOT NULL
);

CREATE TABLE "handovers" (
    "id" TEXT NOT NULL CONSTRAINT "PK_handovers" PRIMARY KEY,
    "citizen" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "began" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "opened_at" TEXT NOT NULL,
    "taken_at" TEXT NULL,
    "taken_by" TEXT NULL,
    "answered_at" TEXT NULL,
    "said_at" TEXT NULL,
    "heard_at" TEXT NOT NULL,
    "quiet_at" TEXT NULL,
    "closed_at" TEXT NULL,
    "ended" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "notices" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_notices" PRIMARY KEY AUTOINCREMENT,
    "notice_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "wish" TEXT NOT NULL,
    "case_number" TEXT NULL,
    "channel" TEXT NULL,
    "citizen" TEXT NULL,
    "account" TEXT NULL,
    "sayings" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "urgent" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "not_before" TEXT NULL,
    "expires_at" TEXT NULL,
    "status" TEXT NOT NULL,
    "way" TEXT NULL,
    "tried" INTEGER NOT NULL,
    "due_at" TEXT NOT NULL,
    "call_id" INTEGER NULL,
    "sent_by" TEXT NULL,
    "finished_at" TEXT NULL
);

CREATE TABLE "open_data_releases" (
    "data_set" TEXT NOT NULL,
    "period_from" TEXT NOT NULL,
    "period_until" TEXT NOT NULL,
    "data_rows" TEXT NOT NULL,
    "published_at" TEXT NOT NULL,
    CONSTRAINT "PK_open_data_releases" PRIMARY KEY ("data_set", "period_from")
);

CREATE TABLE "open311_partners" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_open311_partners" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "may_file" INTEGER NOT NULL,
    "may_follow_all" INTEGER NOT NULL,
    "calls_per_minute" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL
);

CREATE TABLE "reply_templates" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_reply_templates" PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "chinese" TEXT NOT NULL,
    "english" TEXT NOT NULL,
    "kind" TEXT NULL,
    "state" TEXT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "survey_counts" (
    "survey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    CONSTRAINT "PK_survey_counts" PRIMARY KEY ("survey", "version", "period", "stage")
);

CREATE TABLE "survey_draws" (
    "id" TEXT NOT NULL CONSTRAINT "PK_survey_draws" PRIMARY KEY,
    "survey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "drawn_on" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "share_percent" INTEGER NOT NULL,
    "eligible" INTEGER NOT NULL,
    "drawn" INTEGER NOT NULL
);

CREATE TABLE "survey_forms" (
    "id" TEXT NOT NULL CONSTRAINT "PK_survey_forms" PRIMARY KEY,
    "survey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "week" TEXT NOT NULL,
    "complete" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "outcome_group" TEXT NOT NULL,
    "district_group" TEXT NOT NULL,
    "days_band" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "answers" TEXT NOT NULL
);

CREATE TABLE "survey_frame" (
    "name" TEXT NOT NULL CONSTRAINT "PK_survey_frame" PRIMARY KEY,
    "survey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "draw" TEXT NULL,
    "stratum" TEXT NOT NULL,
    "exclusion" TEXT NULL,
    "drawn" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "outcome_group" TEXT NOT NULL,
    "district_group" TEXT NOT NULL,
    "days_band" TEXT NOT NULL
);

CREATE TABLE "survey_held" (
    "id" TEXT NOT NULL CONSTRAINT "PK_survey_held" PRIMARY KEY,
    "survey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "week" TEXT NOT NULL,
    "complete" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "outcome_group" TEXT NOT NULL,
    "district_group" TEXT NOT NULL,
    "days_band" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "answers" TEXT NOT NULL
);

CREATE TABLE "survey_invitations" (
    "id" TEXT NOT NULL CONSTRAINT "PK_survey_invitations" PRIMARY KEY,
    "survey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "case_number" TEXT NULL,
    "account" TEXT NOT NULL,
    "address" TEXT NULL,
    "token_hash" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "outcome_group" TEXT NOT NULL,
    "district_group" TEXT NOT NULL,
    "days_band" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "answers" TEXT NULL,
    "ask_at" TEXT NULL,
    "remind_at" TEXT NULL,
    "closes_at" TEXT NULL,
    "ended_week" TEXT NULL
);

CREATE TABLE "survey_links" (
    "token_hash" TEXT NOT NULL CONSTRAINT "PK_survey_links" PRIMARY KEY,
    "survey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TEXT NOT NULL,
    "closes_at" TEXT NOT NULL
);

CREATE TABLE "survey_people" (
    "account" TEXT NOT NULL CONSTRAINT "PK_survey_people" PRIMARY KEY,
    "asked_on" TEXT NULL,
    "opted_out_on" TEXT NULL,
    "considered_at" TEXT NULL
);

CREATE TABLE "survey_texts" (
    "id" TEXT NOT NULL CONSTRAINT "PK_survey_texts" PRIMARY KEY,
    "survey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "week" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "decided_by" TEXT NULL,
    "decided_at" TEXT NULL
);

CREATE TABLE "survey_traces" (
    "citizen" TEXT NOT NULL,
    "said_at" TEXT NOT NULL,
    CONSTRAINT "PK_survey_traces" PRIMARY KEY ("citizen", "said_at")
);

CREATE TABLE "survey_versions" (
    "survey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL,
    "published_at" TEXT NULL,
    CONSTRAINT "PK_survey_versions" PRIMARY KEY ("survey", "version")
);

CREATE TABLE "usage_days" (
    "day" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    CONSTRAINT "PK_usage_days" PRIMARY KEY ("day", "measure", "key")
);

CREATE TABLE "notice_steps" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_notice_steps" PRIMARY KEY AUTOINCREMENT,
    "notice_id" INTEGER NOT NULL,
    "noted_at" TEXT NOT NULL,
    "way" TEXT NULL,
    "cause" TEXT NOT NULL,
    "detail" TEXT NULL,
    CONSTRAINT "FK_notice_steps_notices_notice_id" FOREIGN KEY ("notice_id") REFERENCES "notices" ("id") ON DELETE CASCADE
);

CREATE TABLE "open311_cases" (
    "case_number" TEXT NOT NULL CONSTRAINT "PK_open311_cases" PRIMARY KEY,
    "partner_id" INTEGER NOT NULL,
    "reference" TEXT NULL,
    CONSTRAINT "FK_open311_cases_cases_case_number" FOREIGN KEY ("case_number") REFERENCES "cases" ("number") ON DELETE CASCADE,
    CONSTRAINT "FK_open311_cases_open311_partners_partner_id" FOREIGN KEY ("partner_id") REFERENCES "open311_partners" ("id") ON DELETE RESTRICT
);

CREATE TABLE "open311_keys" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_open311_keys" PRIMARY KEY AUTOINCREMENT,
    "partner_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "beginning" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "used_at" TEXT NULL,
    "revoked_at" TEXT NULL,
    CONSTRAINT "FK_open311_keys_open311_partners_partner_id" FOREIGN KEY ("partner_id") REFERENCES "open311_partners" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_outbox_notice" ON "outbox" ("notice_id") WHERE notice_id IS NOT NULL;

CREATE INDEX "ix_cases_merged_into" ON "cases" ("merged_into") WHERE merged_into IS NOT NULL;

CREATE UNIQUE INDEX "ix_handover_alerts_once" ON "handover_alerts" ("handover_id", "kind", "staff_id");

CREATE UNIQUE INDEX "ix_handovers_open" ON "handovers" ("citizen") WHERE status <> 'Closed';

CREATE INDEX "ix_handovers_opened" ON "handovers" ("opened_at");

CREATE INDEX "ix_handovers_quiet" ON "handovers" ("quiet_at") WHERE quiet_at IS NOT NULL;

CREATE INDEX "ix_notice_steps_notice" ON "notice_steps" ("notice_id", "id");

CREATE INDEX "ix_notices_account" ON "notices" ("account", "id") WHERE finished_at IS NULL;

CREATE INDEX "ix_notices_case" ON "notices" ("case_number", "id") WHERE case_number IS NOT NULL;

CREATE INDEX "ix_notices_kept" ON "notices" ("finished_at") WHERE sayings <> '';

CREATE UNIQUE INDEX "ix_notices_key" ON "notices" ("notice_key");

CREATE INDEX "ix_notices_open" ON "notices" ("due_at", "id") WHERE finished_at IS NULL;

CREATE INDEX "ix_notices_status" ON "notices" ("status", "id");

CREATE UNIQUE INDEX "ix_open311_cases_reference" ON "open311_cases" ("partner_id", "reference");

CREATE UNIQUE INDEX "ix_open311_keys_hash" ON "open311_keys" ("hash");

CREATE INDEX "ix_open311_keys_partner" ON "open311_keys" ("partner_id");

CREATE UNIQUE INDEX "ix_open311_partners_name" ON "open311_partners" ("name");

CREATE INDEX "ix_survey_forms_week" ON "survey_forms" ("survey", "week");

CREATE INDEX "ix_survey_frame_period" ON "survey_frame" ("survey", "period");

CREATE INDEX "ix_survey_invitations_account" ON "survey_invitations" ("account");

CREATE UNIQUE INDEX "ix_survey_invitations_case" ON "survey_invitations" ("case_number") WHERE case_number IS NOT NULL;

CREATE INDEX "ix_survey_invitations_open" ON "survey_invitations" ("closes_at") WHERE closes_at IS NOT NULL;

CREATE UNIQUE INDEX "ix_survey_invitations_token" ON "survey_invitations" ("token_hash");

CREATE INDEX "ix_survey_texts_status" ON "survey_texts" ("status", "week");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128124906_NoticesPeopleAndSurveys', '10.0.15');

CREATE TABLE "installation" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_installation" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "made_at" TEXT NOT NULL,
    "needs_migration" TEXT NOT NULL,
    "key_check" TEXT NULL
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128150000_RememberInstallation', '10.0.15');

