using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns.Lists;

/// <summary>A head's line beside his unit's figures: written, added to, put right, shown, dropped. Who was ill is left out of it.</summary>
internal static class ExplanationTurns
{
    public static async Task<bool> TryAsync(Turn turn, Reading reading, string text, DigestTimes times)
    {
        switch (ExplanationWords.Read(text))
        {
            case ExplanationWish.Show when IsHead(turn):
                turn.Reply = DigestListWording.Explanation(turn.Person, (await ExplainFigures.StandingAsync(turn.Act))?.Explanation, turn.Office);
                return true;
            case ExplanationWish.Drop when IsHead(turn):
                await DropAsync(turn, times);
                return true;
        }

        if (ExplanationWords.AddedIn(text) is { } added && IsHead(turn))
        {
            await WriteAsync(turn, added, times, isAdded: true);
            return true;
        }

        if (ExplanationWords.InsteadIn(text) is { } instead && await IsSpokenOfAsync(turn))
        {
            await WriteAsync(turn, instead, times);
            return true;
        }

        if (DigestWords.ExplanationIn(text, turn.Office.Roster, turn.Person) is { } line)
        {
            await WriteAsync(turn, line, times);
            return true;
        }

        if (IsLine(reading) && turn is { Conversation.Dialog: null, Message.Files.Count: 0 } && await LastNotice.ReadAsync(turn) is { AnswersHim: true } last
            && DigestListWording.AsksForExplanation(last.Message) && !Consents.IsSmallTalk(text))
        {
            await WriteAsync(turn, text, times);
            return true;
        }

        return false;
    }

    private static bool IsLine(Reading reading) =>
        reading is { Tasks.Count: 0, Intent: Intent.Unknown or Intent.Progress or Intent.Blocked or Intent.Extend or Intent.Complete };

    private static bool IsHead(Turn turn) => ExplainFigures.HeadedBy(turn.Office.Roster, turn.Person).Count > 0;

    /// <summary>The last thing he was told is the line as it was recorded.</summary>
    private static async Task<bool> IsSpokenOfAsync(Turn turn) => await LastNotice.ReadAsync(turn) is { AnswersHim: true } last
        && await ExplainFigures.StandingAsync(turn.Act) is var (standing, _) && last.Message.Lines.Any(line => line.Contains($"“{standing.Text}”", StringComparison.Ordinal));

    private static async Task WriteAsync(Turn turn, string line, DigestTimes times, bool isAdded = false)
    {
        var kept = line.Length == 0 ? line : PrivateMatter.Without(line) ?? DialogWording.Say("vi", "Reason.Private");
        var result = await new ExplainFigures(kept) { IsAdded = isAdded }.RunAsync(turn.Act);
        turn.HadEffect = result is ExplainFiguresResult.Explained;
        turn.Reply = DigestListWording.Explained(turn.Person, result, turn.Office, times.NextForUnits(turn.Now));
    }

    private static async Task DropAsync(Turn turn, DigestTimes times)
    {
        if (await DropExplanation.RunAsync(turn.Act) is { } dropped)
        {
            turn.HadEffect = true;
            turn.Reply = DigestListWording.ExplanationDropped(turn.Person, dropped, turn.Office);
            return;
        }

        turn.Reply = await ExplainFigures.StandingAsync(turn.Act) is var (late, _)
            ? DigestListWording.Explained(turn.Person, new ExplainFiguresResult.Closed(ReportWeek.Parse(late.Week)), turn.Office, times.NextForUnits(turn.Now))
            : DigestListWording.Explanation(turn.Person, null, turn.Office);
    }
}
