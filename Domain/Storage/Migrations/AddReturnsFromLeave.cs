using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>When somebody back from leave is to be told what was done in his place.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261128220200_AddReturnsFromLeave")]
internal sealed class AddReturnsFromLeave : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>(name: "TellBackAt", table: "Leaves", nullable: true);
        migrationBuilder.CreateIndex(
            name: "IX_Leaves_TellBackAt", table: "Leaves", column: "TellBackAt", filter: "\"TellBackAt\" IS NOT NULL");
    }
}
