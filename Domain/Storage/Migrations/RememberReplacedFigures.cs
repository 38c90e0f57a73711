using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>Which figure of a commitment another took the place of, so that it can be taken back.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261211080000_RememberReplacedFigures")]
internal sealed class RememberReplacedFigures : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(name: "ReplacedAnswer", table: "CheckIns", nullable: true);
        migrationBuilder.AddColumn<long>(name: "ReplacedAt", table: "CheckIns", nullable: true);
        migrationBuilder.AddColumn<Guid>(name: "ReplacedById", table: "CheckIns", nullable: true);
    }
}
