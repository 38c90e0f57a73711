using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>Drafts that wait for their issuer are heard of again.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261128030300_DraftReminders")]
internal sealed class DraftReminders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>(name: "NextReminderAt", table: "DraftBatches", nullable: true);
        migrationBuilder.CreateIndex(
            name: "IX_DraftBatches_NextReminderAt", table: "DraftBatches", column: "NextReminderAt", filter: "\"NextReminderAt\" IS NOT NULL");
    }
}
