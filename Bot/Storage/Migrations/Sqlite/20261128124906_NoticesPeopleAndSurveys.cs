using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NoticesPeopleAndSurveys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "fate",
                table: "outbox",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "heard_at",
                table: "outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "notice_id",
                table: "outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "written_by",
                table: "outbox",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "notices_off_at",
                table: "cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "annual_freezes",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    figures = table.Column<string>(type: "TEXT", nullable: false),
                    frozen_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    frozen_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_annual_freezes", x => new { x.year, x.language });
                });

            migrationBuilder.CreateTable(
                name: "annual_texts",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_annual_texts", x => new { x.year, x.section, x.language });
                });

            migrationBuilder.CreateTable(
                name: "handover_alerts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    handover_id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    staff_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    result = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handover_alerts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "handovers",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    citizen = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    began = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    taken_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    said_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    heard_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    quiet_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handovers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    notice_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    wish = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    case_number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    channel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    citizen = table.Column<string>(type: "TEXT", nullable: true),
                    account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    sayings = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    not_before = table.Column<DateTime>(type: "TEXT", nullable: true),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    tried = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    call_id = table.Column<long>(type: "INTEGER", nullable: true),
                    sent_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "open_data_releases",
                columns: table => new
                {
                    data_set = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    period_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    period_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    data_rows = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_open_data_releases", x => new { x.data_set, x.period_from });
                });

            migrationBuilder.CreateTable(
                name: "open311_partners",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    may_file = table.Column<bool>(type: "INTEGER", nullable: false),
                    may_follow_all = table.Column<bool>(type: "INTEGER", nullable: false),
                    calls_per_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_open311_partners", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reply_templates",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    chinese = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    english = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reply_templates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "survey_counts",
                columns: table => new
                {
                    survey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    period = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_counts", x => new { x.survey, x.version, x.period, x.stage });
                });

            migrationBuilder.CreateTable(
                name: "survey_draws",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    survey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    drawn_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    seed = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    share_percent = table.Column<int>(type: "INTEGER", nullable: false),
                    eligible = table.Column<int>(type: "INTEGER", nullable: false),
                    drawn = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_draws", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "survey_forms",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    survey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    week = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    outcome_group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    district_group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    days_band = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_forms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "survey_frame",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    survey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    period = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    draw = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    stratum = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    exclusion = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    drawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    outcome_group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    district_group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    days_band = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_frame", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "survey_held",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    survey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    week = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    outcome_group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    district_group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    days_band = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_held", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "survey_invitations",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    survey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    case_number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    period = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    outcome_group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    district_group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    days_band = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: true),
                    ask_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    remind_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closes_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_week = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_invitations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "survey_links",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    survey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    made_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closes_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_links", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "survey_people",
                columns: table => new
                {
                    account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    opted_out_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    considered_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_people", x => x.account);
                });

            migrationBuilder.CreateTable(
                name: "survey_texts",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    survey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    week = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_texts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "survey_traces",
                columns: table => new
                {
                    citizen = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    said_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_traces", x => new { x.citizen, x.said_at });
                });

            migrationBuilder.CreateTable(
                name: "survey_versions",
                columns: table => new
                {
                    survey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_versions", x => new { x.survey, x.version });
                });

            migrationBuilder.CreateTable(
                name: "usage_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_usage_days", x => new { x.day, x.measure, x.key });
                });

            migrationBuilder.CreateTable(
                name: "notice_steps",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    notice_id = table.Column<long>(type: "INTEGER", nullable: false),
                    noted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    cause = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    detail = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_steps", x => x.id);
                    table.ForeignKey(
                        name: "FK_notice_steps_notices_notice_id",
                        column: x => x.notice_id,
                        principalTable: "notices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "open311_cases",
                columns: table => new
                {
                    case_number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    partner_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_open311_cases", x => x.case_number);
                    table.ForeignKey(
                        name: "FK_open311_cases_cases_case_number",
                        column: x => x.case_number,
                        principalTable: "cases",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_open311_cases_open311_partners_partner_id",
                        column: x => x.partner_id,
                        principalTable: "open311_partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "open311_keys",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    partner_id = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    beginning = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_open311_keys", x => x.id);
                    table.ForeignKey(
                        name: "FK_open311_keys_open311_partners_partner_id",
                        column: x => x.partner_id,
                        principalTable: "open311_partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_notice",
                table: "outbox",
                column: "notice_id",
                filter: "notice_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_merged_into",
                table: "cases",
                column: "merged_into",
                filter: "merged_into IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_handover_alerts_once",
                table: "handover_alerts",
                columns: new[] { "handover_id", "kind", "staff_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_handovers_open",
                table: "handovers",
                column: "citizen",
                unique: true,
                filter: "status <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_handovers_opened",
                table: "handovers",
                column: "opened_at");

            migrationBuilder.CreateIndex(
                name: "ix_handovers_quiet",
                table: "handovers",
                column: "quiet_at",
                filter: "quiet_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notice_steps_notice",
                table: "notice_steps",
                columns: new[] { "notice_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_account",
                table: "notices",
                columns: new[] { "account", "id" },
                filter: "finished_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notices_case",
                table: "notices",
                columns: new[] { "case_number", "id" },
                filter: "case_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notices_kept",
                table: "notices",
                column: "finished_at",
                filter: "sayings <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_notices_key",
                table: "notices",
                column: "notice_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notices_open",
                table: "notices",
                columns: new[] { "due_at", "id" },
                filter: "finished_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notices_status",
                table: "notices",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_open311_cases_reference",
                table: "open311_cases",
                columns: new[] { "partner_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_open311_keys_hash",
                table: "open311_keys",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_open311_keys_partner",
                table: "open311_keys",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_open311_partners_name",
                table: "open311_partners",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_survey_forms_week",
                table: "survey_forms",
                columns: new[] { "survey", "week" });

            migrationBuilder.CreateIndex(
                name: "ix_survey_frame_period",
                table: "survey_frame",
                columns: new[] { "survey", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_survey_invitations_account",
                table: "survey_invitations",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "ix_survey_invitations_case",
                table: "survey_invitations",
                column: "case_number",
                unique: true,
                filter: "case_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_survey_invitations_open",
                table: "survey_invitations",
                column: "closes_at",
                filter: "closes_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_survey_invitations_token",
                table: "survey_invitations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_survey_texts_status",
                table: "survey_texts",
                columns: new[] { "status", "week" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "annual_freezes");

            migrationBuilder.DropTable(
                name: "annual_texts");

            migrationBuilder.DropTable(
                name: "handover_alerts");

            migrationBuilder.DropTable(
                name: "handovers");

            migrationBuilder.DropTable(
                name: "notice_steps");

            migrationBuilder.DropTable(
                name: "open_data_releases");

            migrationBuilder.DropTable(
                name: "open311_cases");

            migrationBuilder.DropTable(
                name: "open311_keys");

            migrationBuilder.DropTable(
                name: "reply_templates");

            migrationBuilder.DropTable(
                name: "survey_counts");

            migrationBuilder.DropTable(
                name: "survey_draws");

            migrationBuilder.DropTable(
                name: "survey_forms");

            migrationBuilder.DropTable(
                name: "survey_frame");

            migrationBuilder.DropTable(
                name: "survey_held");

            migrationBuilder.DropTable(
                name: "survey_invitations");

            migrationBuilder.DropTable(
                name: "survey_links");

            migrationBuilder.DropTable(
                name: "survey_people");

            migrationBuilder.DropTable(
                name: "survey_texts");

            migrationBuilder.DropTable(
                name: "survey_traces");

            migrationBuilder.DropTable(
                name: "survey_versions");

            migrationBuilder.DropTable(
                name: "usage_days");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "open311_partners");

            migrationBuilder.DropIndex(
                name: "ix_outbox_notice",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_cases_merged_into",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "fate",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "heard_at",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "notice_id",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "written_by",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "notices_off_at",
                table: "cases");
        }
    }
}
