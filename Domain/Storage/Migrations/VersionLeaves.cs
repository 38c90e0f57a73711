using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>Two changes to one leave at once are not both kept; and who entered it for another can take it back.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261212090000_VersionLeaves")]
internal sealed class VersionLeaves : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>(name: "Version", table: "Leaves", nullable: false, defaultValue: 0);
        migrationBuilder.AddColumn<Guid>(name: "EnteredById", table: "Leaves", nullable: true);
    }
}
