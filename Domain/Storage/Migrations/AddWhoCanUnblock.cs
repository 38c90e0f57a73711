using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>Who can remove what is in the way, where the report names him.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261128020100_AddWhoCanUnblock")]
internal sealed class AddWhoCanUnblock : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<Guid>(name: "UnblockerId", table: "Assignments", nullable: true);
}
