using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReformBot.Domain.Storage.Migrations;

/// <summary>What is said outside sending hours waits for them.</summary>
[DbContext(typeof(ReformBotDbContext))]
[Migration("20261128030200_HeldNotices")]
internal sealed class HeldNotices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "HeldNotices",
            columns: table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Position = table.Column<long>(nullable: false),
                PersonId = table.Column<Guid>(nullable: false),
                SubjectId = table.Column<Guid>(nullable: true),
                Step = table.Column<int>(nullable: true),
                Message = table.Column<string>(nullable: false),
                Class = table.Column<string>(nullable: false),
                DedupeKey = table.Column<string>(nullable: false),
                CreatedAt = table.Column<long>(nullable: false),
                NotBefore = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_HeldNotices", x => x.Id));

        migrationBuilder.CreateIndex(name: "IX_HeldNotices_DedupeKey", table: "HeldNotices", column: "DedupeKey", unique: true);
        migrationBuilder.CreateIndex(name: "IX_HeldNotices_NotBefore", table: "HeldNotices", column: "NotBefore");
        migrationBuilder.CreateIndex(name: "IX_HeldNotices_PersonId", table: "HeldNotices", column: "PersonId");
    }
}
