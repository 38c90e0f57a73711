using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Obstacles;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>Whoever gave work has its doer asked about it: the question is repeated with its work before it is sent, and nobody is urged.</summary>
internal static class InquiryTurns
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (turn.Message.Files.Count > 0 || Inquiry.Read(text) is not { } inquiry || await turn.ReadPersonAsync(inquiry.Who) is not { } named)
        {
            return false;
        }

        // "Hỏi anh Tuấn sao 87 trễ": of 87, whoever does it, and of nothing else that Tuấn does.
        var number = inquiry.Number is null && inquiry.Numbered is { } numbered && (await turn.ReadAsync($"xem {numbered}")).Settled.Tasks is [var only] ? only : (int?)null;
        var within = number is { } of ? await turn.Act.FindAsync(of) : null;
        if (number is not null && within is null)
        {
            turn.Reply = await NotVisibleReply.ReplyAsync(turn, number.Value);
            return true;
        }

        if (within is not null && !IsAskable(turn, within))
        {
            await StepRunner.RunAsync(turn, new Request(StepVerb.Show) { Task = within.Number });
            turn.Reply = turn.Reply!.After(DialogWording.Say(
                turn.Language, "AskWith.NotHis", inquiry.Question, within.Number, Speech.Person(turn.Language, turn.Office.Roster, within.AssignerId)));
            return true;
        }

        if ((within ?? await WorkAsync(turn, inquiry, named)) is not { } work)
        {
            return false;
        }

        turn.Conversation.LastTask = work.Number;
        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, "AskWith", Speech.Person(turn.Language, turn.Office.Roster, work.AssigneeId), work.Number, work.Title, inquiry.Question),
            [new Request(StepVerb.Ask) { Task = work.Number, Words = inquiry.Question, PersonId = work.AssigneeId }]);
        return true;
    }

    /// <summary>The one that is named; with no number the only one of his that the speaker may ask about.</summary>
    private static async Task<Assignment?> WorkAsync(Turn turn, Inquiry inquiry, Named named)
    {
        if (inquiry.Number is { } number)
        {
            return await turn.Act.FindAsync(number) is { } work && IsAskable(turn, work) && Does(turn, work, named) ? work : null;
        }

        var me = turn.Person.Id;
        var gave = await turn.Db.Assignments.AsNoTracking()
            .Where(a => (a.AssignerId == me || a.DirectorId == me) && a.AssigneeId == named.PersonId && AssignmentStates.Open.Contains(a.State)).Take(2).ToListAsync();
        return gave is [var only] && IsAskable(turn, only) ? only : null;
    }

    private static bool IsAskable(Turn turn, Assignment work) => AskDoer.IsFor(work) && AskDoer.May(turn.Act, work);

    private static bool Does(Turn turn, Assignment work, Named named) =>
        work.AssigneeId == named.PersonId || (named.UnitId is { } unit && turn.Office.Roster.IsWithin(work.UnitId, unit));
}
