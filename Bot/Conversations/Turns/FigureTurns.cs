using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>
/// Figures that were asked for, in the words people have. A first one is written down; one that takes another's place, or is only
/// meant by the words, is asked about. A line asked about is shown in full.
/// </summary>
internal static class FigureTurns
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (FigureSaid.LineAskedAbout(text) is { } line && await TryShowAsync(turn, line, text))
        {
            return true;
        }

        if (FigureSaid.Instead(text) is { } instead && await CommitmentLineTurns.LastReportedAsync(turn) is { } reported)
        {
            AskInstead(turn, reported, instead);
            return true;
        }

        var said = FigureSaid.In(text) ?? (await IsRightUnderAsync(turn) ? FigureSaid.Leading(text) : null);
        if (said is null || (said.IsOnlyNumbered && !await IsRightUnderAsync(turn)))
        {
            return false;
        }

        return await TryReportAsync(turn, said);
    }

    /// <summary>What is written down, or asked about before it is.</summary>
    public static void Answer(Turn turn, AnswerCheckInResult result)
    {
        if (result is AnswerCheckInResult.Replaces(var standing, var figure))
        {
            AskInstead(turn, standing, figure);
            return;
        }

        turn.HadEffect |= result is AnswerCheckInResult.Answered;
        turn.Reply = CommitmentWording.Of(turn.Person, result);
    }

    private static void AskInstead(Turn turn, CheckIn standing, string figure)
    {
        var (question, words) = CommitmentWording.Correction(turn.Language, standing, figure);
        ConfirmDialog.Begin(turn, question, [], words, checkIn: standing.Id);
    }

    private static async Task<bool> TryReportAsync(Turn turn, FigureSaid said)
    {
        if (said.IsLoose && turn.CheckInAgreed is null)
        {
            return await TryAskAsync(turn, said);
        }

        var result = await new AnswerCheckIn(said.Value, said.Line, turn.CheckInAgreed, said.Month).RunAsync(turn.Act);
        if (result is AnswerCheckInResult.NothingAsked && said.Line is null)
        {
            return false;
        }

        Answer(turn, result);
        return true;
    }

    /// <summary>The figure is repeated, with the line it is of; where several wait it is asked of which.</summary>
    private static async Task<bool> TryAskAsync(Turn turn, FigureSaid said)
    {
        if (await AnswerCheckIn.OpenAsync(turn.Act) is not { Count: > 0 } open)
        {
            return false;
        }

        if (open is not [var only])
        {
            turn.Reply = CommitmentWording.Of(turn.Person, new AnswerCheckInResult.WhichLine([.. open.Select(c => c.Line).Distinct()]));
            return true;
        }

        var (question, words) = CommitmentWording.Report(turn.Language, only, said.Value);
        ConfirmDialog.Begin(turn, question, [], words, checkIn: only.Id);
        return true;
    }

    private static async Task<bool> TryShowAsync(Turn turn, int number, string text)
    {
        if (!FigureSaid.IsCalledLine(text) && (await LastNotice.ReadAsync(turn) is not { } last || !CommitmentWording.Shows(last.Message)))
        {
            return false;
        }

        if ((await OwnCommitments.ReadAsync(turn.Act)).Own.Select(own => (Standing: own, Line: own.Lines.FirstOrDefault(l => l.Line.Number == number)))
            .FirstOrDefault(own => own.Line is not null) is not (var standing, { } line) || CommitmentWords.LineIn(text) is not null)
        {
            // "Dòng 3" alone is about to be reported.
            return false;
        }

        turn.Reply = CommitmentWording.Line(turn.Person, standing, line, turn.Office);
        return true;
    }

    /// <summary>Nothing else has been said to him since a figure was asked for.</summary>
    private static async Task<bool> IsRightUnderAsync(Turn turn) =>
        await LastNotice.ReadAsync(turn) is { } last && (last.Message.Buttons.Any(b => b.Verb == "checkin") || CommitmentWording.AsksForFigure(last.Message));
}
