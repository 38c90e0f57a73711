using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>Every turn asks whom its speaker stands in for.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261128030100_LeavesBySubstitute")]
internal sealed class LeavesBySubstitute : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex(name: "IX_Leaves_SubstituteId_ToDate", table: "Leaves", columns: ["SubstituteId", "ToDate"]);
}
