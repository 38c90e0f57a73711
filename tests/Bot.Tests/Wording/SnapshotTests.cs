using ReformBot.Connectors.Teams.Cards;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Bot.Tests.Wording;

/// <summary>Every kind of message the program sends, in both languages and in both shapes of channel, as it was read and agreed.</summary>
public sealed class SnapshotTests
{
    // One piece on Zalo, and a card of which nothing was left out.
    private const int LongestText = 2000;

    public static TheoryData<string> Names => [.. AllStories.ByName.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_words_of_a_story_are_as_agreed(string name)
    {
        var stories = await Task.WhenAll(PlayAsync(name, "vi"), PlayAsync(name, "en"));

        Snapshot.Matches($"{name}.txt", Shapes.Texts(stories[0], stories[1]));
        Snapshot.Matches($"{name}.cards.json", Shapes.Cards(stories[0], stories[1]));
        Assert.All(stories.SelectMany(s => s).SelectMany(a => a.Said), said => Fits(said.Message));
    }

    private static void Fits(OutgoingMessage message)
    {
        var text = PlainText.Of(message);
        Assert.True(text.Length <= LongestText, $"{text.Length} characters: {text}");
        Assert.DoesNotMatch("\"… (còn [0-9]+ dòng|[0-9]+ more lines)\"", TeamsCard.Of(message).ToJsonString(TeamsCard.Json));
        Assert.All(message.Buttons, b => Assert.InRange(b.Label.Length, 1, 60));
        Assert.All(message.Buttons, b => Assert.Contains(b.Text, text, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<Act>> PlayAsync(string name, string language)
    {
        await using var story = await Story.BeginAsync(language);
        await AllStories.ByName[name](story);
        Assert.All(await story.SentAsync(), json => Assert.DoesNotMatch("⟦|(?i:u27e6)", json));
        return story.Acts;
    }
}
