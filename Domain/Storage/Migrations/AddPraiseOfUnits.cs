using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>A unit can be praised as well as a person.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261128220100_AddPraiseOfUnits")]
internal sealed class AddPraiseOfUnits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<Guid>(name: "UnitId", table: "Commendations", nullable: true);
}
