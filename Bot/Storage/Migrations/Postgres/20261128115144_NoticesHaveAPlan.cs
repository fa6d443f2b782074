using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Bot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NoticesHaveAPlan : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "fate",
                table: "outbox",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "notice_id",
                table: "outbox",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "notices_off_at",
                table: "cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    notice_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    wish = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    case_number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    citizen = table.Column<string>(type: "text", nullable: true),
                    account = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    sayings = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    urgent = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    not_before = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    way = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    tried = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    call_id = table.Column<long>(type: "bigint", nullable: true),
                    sent_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_steps",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    notice_id = table.Column<long>(type: "bigint", nullable: false),
                    noted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    way = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    cause = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    detail = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "notice_steps");

            migrationBuilder.DropTable(
                name: "notices");

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
                name: "notice_id",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "notices_off_at",
                table: "cases");
        }
    }
}
