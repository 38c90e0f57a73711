using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>Since when an assignment waits for a superior's word, when its lateness was waived, and what was late already when passed on.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261128020000_AddWaitingAndWaivers")]
internal sealed class AddWaitingAndWaivers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>(name: "WaitingSince", table: "Assignments", nullable: true);
        migrationBuilder.AddColumn<long>(name: "LateWaivedAt", table: "Assignments", nullable: true);
        migrationBuilder.AddColumn<long>(name: "LateSince", table: "LedgerLines", nullable: true);
    }
}
