using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>That a dead message's words were owed to another account stands on the message itself.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261210093000_MarkForwardedMessages")]
internal sealed class MarkForwardedMessages : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>(name: "ForwardedAt", table: "Outbox", nullable: true);
        // Until now the forwarded row's key said it: the first one's, then ">" and the account. When, nobody wrote down.
        migrationBuilder.Sql(
            """
            WITH f AS (SELECT "PersonId", "DedupeKey" FROM "Outbox" WHERE "DedupeKey" LIKE '%>%')
            UPDATE "Outbox" SET "ForwardedAt" = "CreatedAt" WHERE "DeadReason" IS NOT NULL AND EXISTS (
                SELECT 1 FROM f
                WHERE f."PersonId" = "Outbox"."PersonId" AND substr(f."DedupeKey", 1, length("Outbox"."DedupeKey") + 1) = "Outbox"."DedupeKey" || '>')
            """);
    }
}
