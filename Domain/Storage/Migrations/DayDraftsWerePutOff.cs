using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>When the drafter was last told that his drafts are put off: once a day at most.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261208223200_DayDraftsWerePutOff")]
internal sealed class DayDraftsWerePutOff : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<DateOnly>(name: "LastPutOffOn", table: "DraftBatches", nullable: true);
}
