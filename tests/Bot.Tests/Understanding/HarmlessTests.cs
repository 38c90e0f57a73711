using ReformBot.Bot.Understanding;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>What people also write in an office: small talk, numbers of other things, hearsay, questions. None of it is an act.</summary>
public sealed class HarmlessTests
{
    private static readonly VietnameseUnderstanding Understanding = new();

    private static readonly HashSet<Intent> Harm = [Intent.Complete, Intent.Decline, Intent.Withdraw, Intent.Assign];

    [Theory]
    [InlineData("TP01")]
    [InlineData("CB03")]
    [InlineData("CT01")]
    public void Nothing_is_completed_declined_withdrawn_or_assigned_by_talk(string speaker)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "harmless.txt"));
        Assert.True(lines.Length >= 200, $"only {lines.Length} lines");
        Assert.DoesNotContain(lines, l => Acts(l, speaker) || Acts(l.Normalize(System.Text.NormalizationForm.FormD), speaker));
    }

    private static bool Acts(string line, string speaker) => Harm.Contains(Understanding.Read(line, WardOffice.Speaking(speaker)).Settled.Intent);
}
