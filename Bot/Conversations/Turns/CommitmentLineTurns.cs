using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Domain.Assignments.TakingBack;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>
/// "Báo cáo cam kết: 1 xong, 2 chưa", "nhầm, 90 thôi": figures are reported, a verdict asks for its figure, and one that corrects the
/// last is repeated first.
/// </summary>
internal static class CommitmentLineTurns
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (CommitmentFigure.CorrectedIn(text) is { } figure && await LastReportedAsync(turn) is { } reported)
        {
            var (question, words) = CommitmentWording.Correction(turn.Language, reported, LikeBefore(figure, reported.Answer!));
            ConfirmDialog.Begin(turn, question, [], words, checkIn: reported.Id);
            return true;
        }

        if (CommitmentLines.Read(text) is not { } said || (!said.AreCalledLines && await IsOwnWorkAsync(turn, said.Lines[0].Number)))
        {
            return false;
        }

        await ReportAsync(turn, said.Lines);
        return true;
    }

    private static async Task ReportAsync(Turn turn, IReadOnlyList<CommitmentLineSaid> said)
    {
        var results = new List<(int Line, AnswerCheckInResult Result)>();
        foreach (var line in said)
        {
            results.Add((line.Number, await new AnswerCheckIn(line.Figure, line.Number).RunAsync(turn.Act)));
        }

        turn.HadEffect |= results.Exists(r => r.Result is AnswerCheckInResult.Answered);
        if (results.TrueForAll(r => r.Result is AnswerCheckInResult.NothingAsked) && await OwnCommitments.ReadAsync(turn.Act) is { Own: [] } standing)
        {
            turn.Reply = CommitmentWording.Of(turn.Person, standing, turn.Office);
            return;
        }

        var asked = results.Find(r => r.Result is AnswerCheckInResult.Replaces).Result;
        results.RemoveAll(r => ReferenceEquals(r.Result, asked));
        turn.Reply = new OutgoingMessage
        {
            Language = turn.Language,
            Lines =
            [
                .. results.SelectMany(r => r.Result is AnswerCheckInResult.NothingAsked
                    ? [CommitmentWording.LineNotAsked(turn.Language, r.Line)]
                    : CommitmentWording.Of(turn.Person, r.Result).Lines),
            ],
        };
        if (asked is not null)
        {
            var done = turn.Reply.Lines;
            FigureTurns.Answer(turn, asked);
            turn.Reply = turn.Reply with { Lines = [.. done, .. turn.Reply.Lines] };
        }
    }

    /// <summary>"Cam kết cái 12 xong rồi", and NV-12 is his: a promise kept, about work.</summary>
    private static async Task<bool> IsOwnWorkAsync(Turn turn, int number) =>
        await turn.Act.FindAsync(number) is { IsOpen: true } own && own.AssigneeId == turn.Person.Id;

    /// <summary>What this very person reported, while no answer but the one to that has been given since.</summary>
    public static async Task<CheckIn?> LastReportedAsync(Turn turn)
    {
        var (me, since) = (turn.Person.Id, turn.Now - TakeBack.Term);
        var last = await turn.Db.CheckIns.AsNoTracking().Where(c => c.AnsweredById == me && c.AnsweredAt >= since && c.Answer != null)
            .OrderByDescending(c => c.AnsweredAt).FirstOrDefaultAsync();
        return last is not null && await turn.Db.Outbox.CountAsync(m => m.PersonId == me && m.DedupeKey.StartsWith("turn") && m.CreatedAt >= last.AnsweredAt) <= 1
            ? last
            : null;
    }

    /// <summary>"Nhầm, 10 thôi" after "12/15" is ten of the fifteen, after "95%" a percentage.</summary>
    private static string LikeBefore(string figure, string before) => figure.Contains('%', StringComparison.Ordinal) || figure.Contains('/', StringComparison.Ordinal) ? figure
        : before.Split('/') is [_, var whole] ? $"{figure}/{whole.Trim()}"
        : before.Contains('%', StringComparison.Ordinal) ? $"{figure}%"
        : figure;
}
