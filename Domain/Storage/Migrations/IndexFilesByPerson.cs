using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>The files of one person's last minute are found, and taken away, without reading those of everybody.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261203240100_IndexFilesByPerson")]
internal sealed class IndexFilesByPerson : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex(name: "IX_StoredFiles_PersonId_ReceivedAt", table: "StoredFiles", columns: ["PersonId", "ReceivedAt"]);
}
