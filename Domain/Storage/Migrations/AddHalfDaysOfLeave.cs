using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>A leave may begin or end at noon; those of before were whole days.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261205220100_AddHalfDaysOfLeave")]
internal sealed class AddHalfDaysOfLeave : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>(name: "StartsAtNoon", table: "Leaves", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<bool>(name: "EndsAtNoon", table: "Leaves", nullable: false, defaultValue: false);
    }
}
