using System.Reflection;
using ReformBot.Domain.Storage;
using Xunit;

namespace ReformBot.Domain.Tests;

/// <summary>References run one way: Bot → Scheduler → Connectors → Domain. Nobody looks back.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] Rooms = ["ReformBot.Domain", "ReformBot.Connectors", "ReformBot.Scheduler", "ReformBot.Bot"];

    [Fact]
    public void Domain_knows_no_other_room_no_web_no_clockwork()
    {
        var references = References(typeof(ReformBotDbContext).Assembly);
        Assert.DoesNotContain(references, r => Rooms.Contains(r) || r.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || r is "Quartz" or "RestSharp");
    }

    [Theory]
    [InlineData("Connectors", 1)]
    [InlineData("Scheduler", 2)]
    [InlineData("Bot", 3)]
    public void A_room_references_only_the_rooms_below_it(string room, int place)
    {
        var project = File.ReadAllText(Path.Combine(Root(), room, $"ReformBot.{room}.csproj"));
        foreach (var above in Rooms.Skip(place))
        {
            Assert.DoesNotContain($"{above}.csproj", project, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Only_one_file_knows_Quartz_and_only_its_own_files_a_provider()
    {
        var sources = Directory.EnumerateFiles(Root(), "*.cs", SearchOption.AllDirectories)
            .Where(f => Rooms.Any(r => f.StartsWith(Path.Combine(Root(), r["ReformBot.".Length..]), StringComparison.Ordinal))
                && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(["QuartzClock.cs"], Naming(sources, "using Quartz"));
        Assert.Equal(["PostgreSqlStore.cs"], Naming(sources, "using Npgsql"));
        Assert.Equal(["SqliteStatementCache.cs", "SqliteStore.cs"], Naming(sources, "using Microsoft.Data.Sqlite"));
    }

    private static List<string> Naming(IEnumerable<string> sources, string text) =>
        [.. sources.Where(f => File.ReadAllText(f).Contains(text, StringComparison.Ordinal)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static List<string> References(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(r => r.Name!)];

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ReformBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("ReformBot.sln");
    }
}
