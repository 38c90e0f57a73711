using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns.Lists;

/// <summary>What is asked for besides assignments and lists: an assignment's past, the unit's commitments, who is away, what is blocked, which units are late, what falls due, what one does in another's stead.</summary>
internal static class TopicTurns
{
    public static async Task ShowAsync(Turn turn, Reading reading, string text) => turn.Reply = reading.Topic switch
    {
        Topic.History => await HistoryAsync(turn, reading, text),
        Topic.Commitments => CommitmentWording.Of(turn.Person, await OwnCommitments.ReadAsync(turn.Act), turn.Office),
        Topic.CommitmentsNotConfirmed => await DigestTurns.OpenedAsync(turn, DigestList.NotConfirmed, unitId: null, Paging.PageIn(text)),
        Topic.CommitmentGaps => await DigestTurns.OpenedAsync(turn, DigestList.Gaps, unitId: null, Paging.PageIn(text)),
        Topic.Absences => await AbsencesAsync(turn, text),
        Topic.LeaveOf => await LeaveOfAsync(turn, reading),
        Topic.Unaccepted => ListWording.OfUnaccepted(turn, await TaskLists.UnacceptedAsync(turn, Paging.PageIn(text))),
        Topic.Blocked => ListWording.OfBlocked(turn, await TaskLists.BlockedAsync(turn, Paging.PageIn(text))),
        Topic.LateUnits => await LateUnitTurns.AnswerAsync(turn, text),
        Topic.Due => await DueAsync(turn, text),
        Topic.Covered => await CoveredWork.ListAsync(turn, Paging.PageIn(text)),
        _ => throw new InvalidOperationException($"No answer about {reading.Topic}."),
    };

    private static async Task<OutgoingMessage> HistoryAsync(Turn turn, Reading reading, string text) =>
        (reading.Tasks.Count > 0 ? reading.Tasks[0] : turn.Conversation.LastTask) is { } number
            ? await HistoryCard.ForAsync(turn, number, Paging.PageIn(text))
            : new OutgoingMessage { Language = turn.Language, Lines = [ListWording.Say(turn, "History.Which")] };

    // Today where no day is said.
    private static async Task<OutgoingMessage> AbsencesAsync(Turn turn, string text)
    {
        var range = DeadlineReader.Range(Folded.Of(text), turn.Now, turn.Office.Calendar);
        var from = range?.From ?? turn.Office.Calendar.DateOf(turn.Now);
        var to = range?.To is { } last && last >= from ? last : from;
        return LeaveNotices.Away(turn.Act, [.. await WhoIsAway.BetweenAsync(turn.Act, from, to), .. await WhoIsAway.WaitingBetweenAsync(turn.Act, from, to)], from, to);
    }

    // This week where no days are said: the same list then as stands behind that number of the digest, to whoever may open it.
    private static async Task<OutgoingMessage> DueAsync(Turn turn, string text)
    {
        var today = turn.Office.Calendar.DateOf(turn.Now);
        var page = Paging.PageIn(text);
        var monday = ReportWeek.Of(today).Monday;
        var (from, to) = DuePeriod.In(text, today)
            ?? (DeadlineReader.Range(Folded.Of(text), turn.Now, turn.Office.Calendar) is { From: { } first } range ? (first, range.To ?? first) : ((DateOnly From, DateOnly To)?)null)
            ?? DuePeriod.Soon(text, today)
            ?? (monday, monday.AddDays(6));
        if (from <= today && to == monday.AddDays(6) && DigestLists.MayRead(turn.Person))
        {
            return await DigestTurns.OpenedAsync(turn, DigestList.DueThisWeek, unitId: null, page);
        }

        return ListWording.OfDue(turn, from, to, await TaskLists.DueAsync(turn, from, to, page), next: Paging.WithPage(text, page + 1));
    }

    private static async Task<OutgoingMessage> LeaveOfAsync(Turn turn, Reading reading)
    {
        var people = reading.Person is { } person ? [person.PersonId] : reading.PersonCandidates;
        return LeaveNotices.Of(
            turn.Act,
            reading.Person is { } one ? Speech.Person(turn.Language, turn.Office.Roster, one.PersonId) : reading.PersonWords ?? "",
            [.. (await WhoIsAway.FromTodayAsync(turn.Act)).Where(l => people.Contains(l.PersonId))]);
    }
}
