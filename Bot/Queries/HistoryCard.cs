using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding.Slots;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Queries;

/// <summary>"lịch sử 12": every step of an assignment from the first on, a short line each: when, what, who.</summary>
internal static class HistoryCard
{
    private const int PageSize = 10;
    private const int LongestReason = 80;

    public static async Task<OutgoingMessage> ForAsync(Turn turn, int number, int page)
    {
        if (await turn.Act.FindAsync(number) is not { } assignment)
        {
            return await NotVisibleReply.ReplyAsync(turn, number);
        }

        turn.Conversation.LastTask = number;
        var total = assignment.EventCount;
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var first = (page - 1) * PageSize;
        var steps = await turn.Db.AssignmentEvents.AsNoTracking()
            .Where(e => e.AssignmentId == assignment.Id && e.Number > first && e.Number <= first + PageSize)
            .OrderBy(e => e.Number)
            .ToListAsync();
        return new OutgoingMessage
        {
            Language = turn.Language,
            Title = ListWording.Say(turn, "History.Title", number, total),
            Lines =
            [
                assignment.Title,
                .. steps.Select(step => LineOf(turn, assignment, step)),
                .. pages > 1 ? new[] { ListWording.Say(turn, "More", page, pages) } : [],
            ],
            Buttons = [.. page < pages ? new[] { ListWording.NextPage(turn, ListWording.Say(turn, "History.text", page + 1, number)) } : [],
                StepButtons.Of(turn.Language, "show", assignment)],
        };
    }

    private static string LineOf(Turn turn, Assignment assignment, AssignmentEvent step)
    {
        var at = turn.Office.Calendar.ToLocal(step.At).ToString("HH:mm d/M/yyyy", CultureInfo.InvariantCulture);
        var who = step.PersonId is { } id ? Speech.Actor(turn.Language, turn.Office.Roster, id, step.Payload) : ListWording.Say(turn, "History.Program");
        var what = Speech.Step(turn.Language, assignment, step.Kind);
        return DetailOf(turn, step) is { Length: > 0 } detail
            ? ListWording.Say(turn, "History.Line.With", step.Number, at, what, who, detail)
            : ListWording.Say(turn, "History.Line", step.Number, at, what, who);
    }

    // Dates, percentages and names, and why: in the doer's words, or those with which work came back or went on.
    private static string? DetailOf(Turn turn, AssignmentEvent step)
    {
        if (step.Payload is not { } json)
        {
            return null;
        }

        var payload = MessageJson.Read<EventPayload>(json);
        return step.Kind switch
        {
            EventKind.Progressed => Short(turn, payload.Words) ?? (payload.After?.Percent is { } percent ? $"{percent}%" : null),
            EventKind.Submitted or EventKind.Resubmitted or EventKind.Unblocked or EventKind.ObstacleAnswered or EventKind.InquiryAnswered => Short(turn, payload.Words),
            EventKind.Issued when payload.After?.DueAt is { } due => Due(due),
            EventKind.ExtensionRequested or EventKind.ExtensionApproved or EventKind.DeadlineChanged when (payload.DueAt ?? payload.After?.DueAt) is { } due =>
                Joined(Due(due), Short(turn, step.Kind == EventKind.ExtensionRequested ? payload.Reason : payload.Words)),
            EventKind.Returned => Joined(
                payload.IsSmall == true && !(payload.Reason is { } why && SmallCorrections.Names(why))
                    ? ListWording.Say(turn, "History.Small") : null, Short(turn, payload.Reason), payload.DueAt is { } given ? Due(given) : null),
            EventKind.HandedOver when payload.PersonId is { } receiver => Joined(
                ListWording.Say(turn, "History.To", Speech.Person(turn.Language, turn.Office.Roster, receiver)),
                Short(turn, payload.Reason),
                payload.DueAt is { } moved ? Due(moved) : null),
            EventKind.Settled or EventKind.TransferAsked when payload.PersonId is { } to =>
                ListWording.Say(turn, "History.To", Speech.Person(turn.Language, turn.Office.Roster, to)),
            EventKind.Blocked or EventKind.Declined => Short(turn, payload.Reason),
            _ => null,
        };

        string Due(DateTimeOffset at) => ListWording.Say(turn, "History.Due", Speech.Deadline(turn.Language, at, turn.Office.Calendar));
    }

    private static string Joined(params string?[] parts) => string.Join("; ", parts.OfType<string>());

    // Masked first: of a number cut in two nobody could tell what it was.
    private static string? Short(Turn turn, string? words)
    {
        return words is null ? null : TextCut.Shortened(CitizenMasking.Of(words, turn.Office.Roster), LongestReason);
    }
}
