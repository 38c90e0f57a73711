using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Assignments.TakingBack;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Queries;

/// <summary>"xem N": how one assignment stands today, with the buttons this person can press.</summary>
internal static class AssignmentCard
{
    private static readonly Texts Labels = new("AssignmentWording");

    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, IAsyncEnumerable<Guid>>> Helpers = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, Guid assignment) => db.Participants
            .Where(p => p.AssignmentId == assignment && p.Kind == ParticipantKind.Cooperating).Select(p => p.PersonId)));

    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, int, Task<Story>>> Told = new(() => EF.CompileAsyncQuery(
        (ReformBotDbContext db, Guid assignment, int number) => db.AssignmentEvents.AsNoTracking()
            .Where(e => e.AssignmentId == assignment && e.Number == number)
            .Select(last => new Story(
                last,
                db.AssignmentEvents.Where(e => e.AssignmentId == assignment && e.Kind == EventKind.Progressed)
                    .OrderByDescending(e => e.Number).Select(e => e.Payload).FirstOrDefault(),
                db.AssignmentEvents.Any(e => e.AssignmentId == assignment && e.Kind == EventKind.TakenBack)))
            .Single()));

    public static async Task<OutgoingMessage> ForAsync(Turn turn, int number)
    {
        if (await turn.Act.FindAsync(number) is not { } assignment)
        {
            return await turn.Act.FindUnblockableAsync(number) is { } blocked ? ObstacleCard.Of(turn, blocked) : await NotVisibleReply.ReplyAsync(turn, number);
        }

        turn.Conversation.LastTask = number;
        return assignment.State == AssignmentState.Parent
            ? await UnitsCard.ForAsync(turn, assignment)
            : await SingleAsync(turn, assignment);
    }

    private static async Task<OutgoingMessage> SingleAsync(Turn turn, Assignment a)
    {
        var language = turn.Language;
        var calendar = turn.Office.Calendar;
        var helpers = await Helpers.For(turn.Db)(turn.Db, a.Id).ToListAsync();
        var (last, lastProgress, hasSlips) = await Told.For(turn.Db)(turn.Db, a.Id, a.EventCount);
        lastProgress = hasSlips ? await ProgressLeftAsync(turn.Db, a.Id) : lastProgress;
        var readers = a.IsRestricted
            ? await turn.Db.Participants.Where(p => p.AssignmentId == a.Id && p.Kind == ParticipantKind.Reader).Select(p => p.PersonId).ToListAsync()
            : null;
        var facts = new List<Fact>
        {
            new(Labels.Say(language, "State"), Speech.State(language, a, turn.Now)),
            new(Labels.Say(a.IsCooperation, language, "Assignee"), Speech.PersonWithUnit(turn.Person, turn.Office.Roster, a.AssigneeId)),
            new(Labels.Say(a.IsCooperation, language, "Assigner"), Speech.PersonWithUnit(turn.Person, turn.Office.Roster, a.AssignerId)),
        };
        facts.AddRange(NoticeParts.Facts(a, helpers, turn.Act, turn.Person));
        if (readers is not null)
        {
            facts.Add(new Fact(Labels.Say(language, "Readers"), readers.Count == 0
                ? Labels.Say(language, "Readers.None")
                : string.Join(", ", readers.Select(id => Speech.PersonWithUnit(turn.Person, turn.Office.Roster, id)))));
        }

        if (!a.IsCooperation)
        {
            facts.Add(new Fact(Labels.Say(language, "OriginFact"), Labels.Say(language, $"Origin.{a.Origin}")));
        }

        AddInstant("Card.Accept", a.AcceptedAt);
        if (!a.IsCooperation && Standing.IsLateToAccept(a, turn.Now))
        {
            facts.Add(new Fact(
                ListWording.Say(turn, "Card.AcceptClock"), ListWording.Say(turn, "Card.AcceptClock.Late", Speech.Instant(language, a.AcceptDueAt, calendar))));
        }

        if (a.State == AssignmentState.InProgress && Progress(a, lastProgress) is { Length: > 0 } progress)
        {
            facts.Add(new Fact(Labels.Say(language, "Progress"), progress));
        }

        if (a.BlockedReason is { } blocked)
        {
            facts.Add(new Fact(Labels.Say(language, "Blocked"), blocked));
        }

        if (a.UnblockerId is { } unblocker)
        {
            facts.Add(new Fact(Labels.Say(language, "Unblocker"), Speech.PersonWithUnit(turn.Person, turn.Office.Roster, unblocker)));
        }

        var sides = a.ArbiterId is null ? [] : await BouncedBy.SidesAsync(turn.Db, a);
        facts.AddRange(BounceNotices.Sides(sides, await BouncedBy.KeptAsync(turn.Db, a, sides), turn.Act, turn.Person));
        facts.AddRange(a.WaitingSince is null ? [] : await AskedFor.FactsAsync(turn, a));
        AddInstant("Card.Submitted", a.SubmittedAt);
        AddInstant("Card.Completed", a.CompletedAt);
        facts.Add(new Fact(
            ListWording.Say(turn, "Card.Last"),
            ListWording.Say(
                turn,
                "Card.LastValue",
                Speech.Step(language, a, last.Kind),
                last.PersonId is { } by ? Speech.Actor(language, turn.Office.Roster, by, last.Payload) : "—",
                Speech.Instant(language, last.At, calendar))));
        return new OutgoingMessage
        {
            Language = language,
            Title = ListWording.Say(turn, "Card.Title", a.Number, a.Title),
            Facts = facts,
            Buttons = await CardButtons.ForAsync(turn, a, last),
        };

        void AddInstant(string key, DateTimeOffset? instant)
        {
            if (instant is { } at)
            {
                facts.Add(new Fact(ListWording.Say(turn, a, key), Speech.Instant(language, at, calendar)));
            }
        }
    }

    /// <summary>How far it is, and what was last said of it: "60% · chiều mai xong".</summary>
    private static string Progress(Assignment a, string? payload)
    {
        var words = payload is null ? null : MessageJson.Read<EventPayload>(payload).Words;
        return string.Join(" · ", new[] { a.Percent is { } percent ? $"{percent}%" : null, words }.Where(s => !string.IsNullOrWhiteSpace(s)));
    }

    private static async Task<string?> ProgressLeftAsync(ReformBotDbContext db, Guid assignment)
    {
        var slips = await TakenBackSteps.OfAsync(db, [assignment]);
        var steps = await db.AssignmentEvents.AsNoTracking().Where(e => e.AssignmentId == assignment && e.Kind == EventKind.Progressed)
            .OrderByDescending(e => e.Number).Select(e => new { e.Number, e.Payload }).ToListAsync();
        return steps.Find(e => !slips.Contains((assignment, e.Number)))?.Payload;
    }

    /// <param name="LastProgress">What was last said of how far it is.</param>
    /// <param name="HasSlips">Something was taken back: it may have been that.</param>
    private sealed record Story(AssignmentEvent Last, string? LastProgress, bool HasSlips);
}
