using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>What is to be forgotten, and what the operators' page asks for, is found without reading all there is.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261128070000_IndexesOfWhatIsOld")]
internal sealed class IndexesOfWhatIsOld : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex(
            name: "IX_Inbox_WithWords", table: "Inbox", column: "ReceivedAt", filter: "\"Body\" IS NOT NULL OR \"Answer\" IS NOT NULL");
        migrationBuilder.CreateIndex(
            name: "IX_Outbox_Channel_SentAt", table: "Outbox", columns: ["Channel", "SentAt"], filter: "\"SentAt\" IS NOT NULL");
        migrationBuilder.CreateIndex(name: "IX_Outbox_Dead", table: "Outbox", column: "Position", filter: "\"DeadReason\" IS NOT NULL");
    }
}
