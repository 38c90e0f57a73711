using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>Batches of drafts have a number, so that one of several can be named.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261201212100_NumberDraftBatches")]
internal sealed class NumberDraftBatches : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>(name: "Number", table: "DraftBatches", nullable: true);
        migrationBuilder.Sql("""UPDATE "DraftBatches" SET "Number" = (SELECT COUNT(*) FROM "DraftBatches" AS b WHERE b."Id" <= "DraftBatches"."Id")""");
        migrationBuilder.Sql("""INSERT INTO "Counters" ("Name", "Value") SELECT 'draft-batch-number', COUNT(*) FROM "DraftBatches" HAVING COUNT(*) > 0""");
    }
}
