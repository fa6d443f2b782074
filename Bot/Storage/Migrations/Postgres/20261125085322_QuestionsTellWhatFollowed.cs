using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Bot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class QuestionsTellWhatFollowed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_faq_questions_asked_at",
                table: "faq_questions",
                column: "asked_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "faq_regression_questions");

            migrationBuilder.DropIndex(
                name: "IX_faq_questions_asked_at",
                table: "faq_questions");

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
        }
    }
}
