using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Bot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CasesPhotosLearningAndStaff : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "pushed_in",
                table: "outbox",
                type: "character varying(7)",
                maxLength: 7,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "faq_versions",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "after_event_id",
                table: "faq_questions",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "followed_by",
                table: "faq_questions",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "helpful",
                table: "faq_questions",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "part",
                table: "faq_questions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "picked_entry_id",
                table: "faq_questions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "verdict",
                table: "faq_questions",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "verdict_at",
                table: "faq_questions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "verdict_by",
                table: "faq_questions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "held",
                table: "faq_entries",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "draft_touched_at",
                table: "conversations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ai_budget",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    tokens = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ai_budget", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "ai_calls",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    feature = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    calls = table.Column<long>(type: "bigint", nullable: false),
                    tokens = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ai_calls", x => new { x.day, x.feature, x.outcome });
                });

            migrationBuilder.CreateTable(
                name: "ai_vectors",
                columns: table => new
                {
                    model = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    numbers = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ai_vectors", x => new { x.model, x.hash });
                });

            migrationBuilder.CreateTable(
                name: "audit_log",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    by_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    what = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    details = table.Column<string>(type: "text", nullable: true),
                    address = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_log", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "calendar_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_days", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "case_alerts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    case_number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    happened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_alerts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_numbers",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_numbers", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "closures",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    district = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    entered_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    entered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_closures", x => new { x.day, x.district });
                });

            migrationBuilder.CreateTable(
                name: "daily_duties",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_daily_duties", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "enforcement_files",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    district = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    place_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    moved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enforcement_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    citizen = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasures", x => x.citizen);
                });

            migrationBuilder.CreateTable(
                name: "faq_regression_questions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    question = table.Column<string>(type: "text", nullable: false),
                    entry_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    also_right = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    added_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faq_regression_questions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_looks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    looked_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    looked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_looks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "look_up_tries",
                columns: table => new
                {
                    who = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    last_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    locked_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_look_up_tries", x => x.who);
                });

            migrationBuilder.CreateTable(
                name: "photos",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    account_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    draft_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    message_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    content_id = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    url = table.Column<string>(type: "text", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    file = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    problem = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    interruptions = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    fetched_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    case_number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    stored_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    taken_back_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_photos", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "push_months",
                columns: table => new
                {
                    channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    month = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    used = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_push_months", x => new { x.channel, x.month });
                });

            migrationBuilder.CreateTable(
                name: "staff",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    display_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    roles = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    districts = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_setup_links",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    member_id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: true),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_setup_links", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    draft_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    district = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    building = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    floor = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    work = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    place_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    report = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    code_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    notice_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    consent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    details = table.Column<string>(type: "text", nullable: true),
                    asked_in = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    information_due = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    moved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    clock_from = table.Column<DateOnly>(type: "date", nullable: false),
                    extra_days = table.Column<int>(type: "integer", nullable: false),
                    extensions = table.Column<int>(type: "integer", nullable: false),
                    pauses = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    enforcement_file = table.Column<long>(type: "bigint", nullable: true),
                    merged_into = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    restricted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases", x => x.number);
                    table.ForeignKey(
                        name: "FK_cases_enforcement_files_enforcement_file",
                        column: x => x.enforcement_file,
                        principalTable: "enforcement_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enforcement_moves",
                columns: table => new
                {
                    file_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    to_state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    done_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enforcement_moves", x => new { x.file_id, x.number });
                    table.ForeignKey(
                        name: "FK_enforcement_moves_enforcement_files_file_id",
                        column: x => x.file_id,
                        principalTable: "enforcement_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<string>(type: "character varying(36)", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_staff_claims_staff_user_id",
                        column: x => x.user_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<string>(type: "character varying(36)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_staff_logins_staff_user_id",
                        column: x => x.user_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<string>(type: "character varying(36)", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "FK_staff_passkeys_staff_user_id",
                        column: x => x.user_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_sessions",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    member_id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    second_factor = table.Column<bool>(type: "boolean", nullable: false),
                    address = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    agent = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_sessions", x => x.id);
                    table.ForeignKey(
                        name: "FK_staff_sessions_staff_member_id",
                        column: x => x.member_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_tokens",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "character varying(36)", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_staff_tokens_staff_user_id",
                        column: x => x.user_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_moves",
                columns: table => new
                {
                    case_number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    deed = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    from_state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    to_state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    done_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    approved_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    told = table.Column<string>(type: "text", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_moves", x => new { x.case_number, x.number });
                    table.ForeignKey(
                        name: "FK_case_moves_cases_case_number",
                        column: x => x.case_number,
                        principalTable: "cases",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_proposals",
                columns: table => new
                {
                    case_number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    next_state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    proposed_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    details = table.Column<string>(type: "text", nullable: false),
                    told = table.Column<string>(type: "text", nullable: false),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_proposals", x => x.case_number);
                    table.ForeignKey(
                        name: "FK_case_proposals_cases_case_number",
                        column: x => x.case_number,
                        principalTable: "cases",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "informers",
                columns: table => new
                {
                    case_number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    identity = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    account_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    filed_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_informers", x => x.case_number);
                    table.ForeignKey(
                        name: "FK_informers_cases_case_number",
                        column: x => x.case_number,
                        principalTable: "cases",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_faq_questions_asked_at",
                table: "faq_questions",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_conversations_drafts",
                table: "conversations",
                column: "draft_touched_at",
                filter: "draft_touched_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_audit_log_at",
                table: "audit_log",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_audit_log_by_number",
                table: "audit_log",
                columns: new[] { "by", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_log_subject_number",
                table: "audit_log",
                columns: new[] { "subject", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_case_alerts_new",
                table: "case_alerts",
                column: "happened_at",
                filter: "seen_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_district",
                table: "cases",
                columns: new[] { "district", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_draft_id",
                table: "cases",
                column: "draft_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_due",
                table: "cases",
                column: "due",
                filter: "due IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_ended",
                table: "cases",
                column: "ended_at",
                filter: "ended_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_enforcement_file",
                table: "cases",
                column: "enforcement_file");

            migrationBuilder.CreateIndex(
                name: "ix_cases_officer",
                table: "cases",
                columns: new[] { "officer", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_place",
                table: "cases",
                column: "place_key",
                filter: "place_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_point",
                table: "cases",
                columns: new[] { "latitude", "longitude" },
                filter: "latitude IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_state",
                table: "cases",
                columns: new[] { "state", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_enforcement_files_place",
                table: "enforcement_files",
                column: "place_key",
                filter: "place_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_enforcement_files_state",
                table: "enforcement_files",
                columns: new[] { "state", "district" });

            migrationBuilder.CreateIndex(
                name: "ix_identity_looks_case",
                table: "identity_looks",
                column: "case_number");

            migrationBuilder.CreateIndex(
                name: "ix_informers_account",
                table: "informers",
                columns: new[] { "account_hash", "filed_on" },
                filter: "account_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_photos_case_number",
                table: "photos",
                column: "case_number",
                filter: "case_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_photos_draft_id",
                table: "photos",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "IX_photos_file",
                table: "photos",
                column: "file",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_photos_message",
                table: "photos",
                column: "message_hash",
                filter: "message_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_photos_open",
                table: "photos",
                column: "next_attempt_at",
                filter: "status IN ('Wanted', 'Fetching', 'Dropped')");

            migrationBuilder.CreateIndex(
                name: "IX_staff_normalized_email",
                table: "staff",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_staff_normalized_user_name",
                table: "staff",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_staff_claims_user_id",
                table: "staff_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_staff_logins_user_id",
                table: "staff_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_staff_passkeys_user_id",
                table: "staff_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_staff_sessions_member_id",
                table: "staff_sessions",
                column: "member_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ai_budget");

            migrationBuilder.DropTable(
                name: "ai_calls");

            migrationBuilder.DropTable(
                name: "ai_vectors");

            migrationBuilder.DropTable(
                name: "audit_log");

            migrationBuilder.DropTable(
                name: "calendar_days");

            migrationBuilder.DropTable(
                name: "case_alerts");

            migrationBuilder.DropTable(
                name: "case_moves");

            migrationBuilder.DropTable(
                name: "case_numbers");

            migrationBuilder.DropTable(
                name: "case_proposals");

            migrationBuilder.DropTable(
                name: "closures");

            migrationBuilder.DropTable(
                name: "daily_duties");

            migrationBuilder.DropTable(
                name: "enforcement_moves");

            migrationBuilder.DropTable(
                name: "erasures");

            migrationBuilder.DropTable(
                name: "faq_regression_questions");

            migrationBuilder.DropTable(
                name: "identity_looks");

            migrationBuilder.DropTable(
                name: "informers");

            migrationBuilder.DropTable(
                name: "look_up_tries");

            migrationBuilder.DropTable(
                name: "photos");

            migrationBuilder.DropTable(
                name: "push_months");

            migrationBuilder.DropTable(
                name: "staff_claims");

            migrationBuilder.DropTable(
                name: "staff_logins");

            migrationBuilder.DropTable(
                name: "staff_passkeys");

            migrationBuilder.DropTable(
                name: "staff_sessions");

            migrationBuilder.DropTable(
                name: "staff_setup_links");

            migrationBuilder.DropTable(
                name: "staff_tokens");

            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "staff");

            migrationBuilder.DropTable(
                name: "enforcement_files");

            migrationBuilder.DropIndex(
                name: "IX_faq_questions_asked_at",
                table: "faq_questions");

            migrationBuilder.DropIndex(
                name: "ix_conversations_drafts",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "pushed_in",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "faq_versions");

            migrationBuilder.DropColumn(
                name: "after_event_id",
                table: "faq_questions");

            migrationBuilder.DropColumn(
                name: "followed_by",
                table: "faq_questions");

            migrationBuilder.DropColumn(
                name: "helpful",
                table: "faq_questions");

            migrationBuilder.DropColumn(
                name: "part",
                table: "faq_questions");

            migrationBuilder.DropColumn(
                name: "picked_entry_id",
                table: "faq_questions");

            migrationBuilder.DropColumn(
                name: "verdict",
                table: "faq_questions");

            migrationBuilder.DropColumn(
                name: "verdict_at",
                table: "faq_questions");

            migrationBuilder.DropColumn(
                name: "verdict_by",
                table: "faq_questions");

            migrationBuilder.DropColumn(
                name: "held",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "draft_touched_at",
                table: "conversations");
        }
    }
}
