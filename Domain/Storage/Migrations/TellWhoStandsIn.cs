using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>When who stands in is to be told what waits for a word of the one away.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261209100100_TellWhoStandsIn")]
internal sealed class TellWhoStandsIn : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>(name: "TellStandInAt", table: "Leaves", nullable: true);
        migrationBuilder.CreateIndex(
            name: "IX_Leaves_TellStandInAt", table: "Leaves", column: "TellStandInAt", filter: "\"TellStandInAt\" IS NOT NULL");
        foreach (var who in new[] { "DirectorId", "ArbiterId" })
        {
            migrationBuilder.CreateIndex(name: $"IX_Assignments_{who}", table: "Assignments", column: who, filter: $"\"{who}\" IS NOT NULL");
        }
    }
}
