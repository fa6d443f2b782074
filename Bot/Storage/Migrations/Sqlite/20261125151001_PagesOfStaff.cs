using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PagesOfStaff : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cases_district",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_due",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_ended",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_officer",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_state",
                table: "cases");

            migrationBuilder.AddColumn<DateTime>(
                name: "masked_at",
                table: "photos",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "masks",
                table: "photos",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "review_because",
                table: "faq_entries",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "cases",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Chat");

            migrationBuilder.AddColumn<string>(
                name: "source_number",
                table: "cases",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "case_disclosures",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    given_to = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    given = table.Column<string>(type: "TEXT", nullable: false),
                    photos = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    confirmed = table.Column<int>(type: "INTEGER", nullable: false),
                    given_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_disclosures", x => x.id);
                    table.ForeignKey(
                        name: "FK_case_disclosures_cases_case_number",
                        column: x => x.case_number,
                        principalTable: "cases",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_filters",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    staff_id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    query = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_filters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_notes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    written_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_notes", x => x.id);
                    table.ForeignKey(
                        name: "FK_case_notes_cases_case_number",
                        column: x => x.case_number,
                        principalTable: "cases",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "faq_links",
                columns: table => new
                {
                    address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    checked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    status = table.Column<int>(type: "INTEGER", nullable: true),
                    dead_since = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faq_links", x => x.address);
                });

            migrationBuilder.CreateTable(
                name: "held_messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    account_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    heard_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    seen_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_held_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "restrictions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    account_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    case_number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    until_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    appeal = table.Column<string>(type: "TEXT", nullable: true),
                    lifted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lifted_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    lift_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_restrictions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "setting_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    changed_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_setting_changes", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_created",
                table: "outbox",
                columns: new[] { "created_at", "channel", "citizen" });

            migrationBuilder.CreateIndex(
                name: "ix_inbox_received",
                table: "inbox",
                columns: new[] { "received_at", "channel", "kind", "citizen" });

            migrationBuilder.CreateIndex(
                name: "ix_inbox_set_aside",
                table: "inbox",
                column: "received_at",
                filter: "status = 'SetAside'");

            migrationBuilder.CreateIndex(
                name: "ix_cases_district",
                table: "cases",
                columns: new[] { "district", "due", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_due",
                table: "cases",
                columns: new[] { "due", "number" },
                filter: "due IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_ended",
                table: "cases",
                columns: new[] { "ended_at", "number" },
                filter: "ended_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_information_due",
                table: "cases",
                columns: new[] { "information_due", "number" },
                filter: "information_due IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_officer",
                table: "cases",
                columns: new[] { "officer", "due", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_received_on",
                table: "cases",
                column: "received_on");

            migrationBuilder.CreateIndex(
                name: "ix_cases_source_number",
                table: "cases",
                column: "source_number",
                filter: "source_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_state",
                table: "cases",
                columns: new[] { "state", "due", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_case_disclosures_case",
                table: "case_disclosures",
                column: "case_number");

            migrationBuilder.CreateIndex(
                name: "ix_case_filters_staff",
                table: "case_filters",
                columns: new[] { "staff_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_notes_case",
                table: "case_notes",
                column: "case_number");

            migrationBuilder.CreateIndex(
                name: "IX_faq_links_due_at",
                table: "faq_links",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "ix_held_messages_account",
                table: "held_messages",
                column: "account_hash");

            migrationBuilder.CreateIndex(
                name: "ix_held_messages_new",
                table: "held_messages",
                column: "id",
                filter: "seen_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_restrictions_account",
                table: "restrictions",
                column: "account_hash");

            migrationBuilder.CreateIndex(
                name: "ix_restrictions_until",
                table: "restrictions",
                column: "until_day",
                filter: "lifted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_setting_changes_name",
                table: "setting_changes",
                columns: new[] { "name", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_disclosures");

            migrationBuilder.DropTable(
                name: "case_filters");

            migrationBuilder.DropTable(
                name: "case_notes");

            migrationBuilder.DropTable(
                name: "faq_links");

            migrationBuilder.DropTable(
                name: "held_messages");

            migrationBuilder.DropTable(
                name: "restrictions");

            migrationBuilder.DropTable(
                name: "setting_changes");

            migrationBuilder.DropIndex(
                name: "ix_outbox_created",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_inbox_received",
                table: "inbox");

            migrationBuilder.DropIndex(
                name: "ix_inbox_set_aside",
                table: "inbox");

            migrationBuilder.DropIndex(
                name: "ix_cases_district",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_due",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_ended",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_information_due",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_officer",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_received_on",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_source_number",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_state",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "masked_at",
                table: "photos");

            migrationBuilder.DropColumn(
                name: "masks",
                table: "photos");

            migrationBuilder.DropColumn(
                name: "review_because",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "source",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "source_number",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "ix_cases_district",
                table: "cases",
                columns: new[] { "district", "state" });

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
                name: "ix_cases_officer",
                table: "cases",
                columns: new[] { "officer", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_state",
                table: "cases",
                columns: new[] { "state", "due" });
        }
    }
}
