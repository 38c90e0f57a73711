using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>Which run has a slot, where its node's name does not say.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261208223100_LeaseOfJobRuns")]
internal sealed class LeaseOfJobRuns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<Guid>(name: "LeaseId", table: "JobRuns", nullable: true);
}
