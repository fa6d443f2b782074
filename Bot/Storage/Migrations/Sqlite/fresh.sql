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

CREATE INDEX "IX_audit_log_at" ON "audit_log" ("at");

CREATE INDEX "IX_audit_log_by_number" ON "audit_log" ("by", "number");

CREATE INDEX "IX_audit_log_subject_number" ON "audit_log" ("subject", "number");

CREATE UNIQUE INDEX "IX_staff_normalized_email" ON "staff" ("normalized_email");

CREATE UNIQUE INDEX "IX_staff_normalized_user_name" ON "staff" ("normalized_user_name");

CREATE INDEX "IX_staff_claims_user_id" ON "staff_claims" ("user_id");

CREATE INDEX "IX_staff_logins_user_id" ON "staff_logins" ("user_id");

CREATE INDEX "IX_staff_passkeys_user_id" ON "staff_passkeys" ("user_id");

CREATE INDEX "IX_staff_sessions_member_id" ON "staff_sessions" ("member_id");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125091425_StaffAndAudit', '10.0.15');

