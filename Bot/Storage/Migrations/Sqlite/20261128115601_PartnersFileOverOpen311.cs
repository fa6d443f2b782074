using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PartnersFileOverOpen311 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "open311_cases");

            migrationBuilder.DropTable(
                name: "open311_keys");

            migrationBuilder.DropTable(
                name: "open311_partners");
        }
    }
}
