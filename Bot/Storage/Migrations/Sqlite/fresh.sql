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

CREATE TABLE "push_months" (
    "channel" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "used" INTEGER NOT NULL,
    CONSTRAINT "PK_push_months" PRIMARY KEY ("channel", "month")
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125092113_PushesAreCounted', '10.0.15');

