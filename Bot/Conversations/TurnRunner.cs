using ReformBot.Bot.Conversations.Accounts;
using ReformBot.Bot.Conversations.Receiving;
using ReformBot.Bot.Conversations.Routing;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Conversations;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations;

/// <summary>Finds who speaks and where the talk stands, runs the turn, and owes its one reply.</summary>
internal sealed class TurnRunner(
    TurnServices services, DialogRouter router, Linking linking, ILogger<TurnRunner> log)
{
    /// <param name="ahead">The words as read before the turn, if they were.</param>
    /// <param name="saidAt">When it was said, where it failed once and is tried again; null for just now.</param>
    /// <returns>The reply where the channel waits for it in this request; every other is owed through the outbox.</returns>
    public async Task<OutgoingMessage?> RunAsync(ReformBotDbContext db, IncomingMessage message, WordsRead? ahead = null, DateTimeOffset? saidAt = null)
    {
        using var lines = FoldedLines.Remember();
        var from = message.From;
        var now = services.Clock.GetUtcNow();
        // Which day it is in the office is not known yet: of two the earlier.
        var since = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        var known = await SpeakerLookup.FindAsync(db, from, since);
        var (account, hasCome) = SpeakerLookup.Know(db, message, known?.Account, now);
        if (message.Kind == IncomingKind.Unreachable)
        {
            log.LogInformation("An account on {Channel} can no longer be reached", message.From.Channel);
            return null;
        }

        if (message.Kind == IncomingKind.Reachable && (!hasCome || message.IsUpgrade || message.From.IsGroup))
        {
            log.LogInformation("No reply: {Reason}", "already-greeted");
            return null;
        }

        var office = await (known is null ? services.Offices.GetAsync(db) : services.Offices.GetAsync(db, known.OfficeVersion));
        var person = account.PersonId is { } id ? office.Roster.Find(id) : null;
        if (person is not { IsActive: true })
        {
            return Owe(db, message, null, await linking.AnswerAsync(db, office, account, message));
        }

        var owesNotice = account.LinkedAt is null && !message.From.IsGroup;
        var conversation = SpeakerLookup.ConversationOf(db, message.From, person.Id, known?.Talk);
        var standsInFor = known?.StandsIn == false ? [] : await StandIns.ForAsync(db, office, person.Id, now);
        var turn = Build(db, message, office, person, conversation, ahead, now, saidAt ?? now, standsInFor);
        await router.RouteAsync(turn);
        if (turn.Reply is { } said && Wording.WaitingWording.Held(turn).ToList() is { Count: > 0 } held)
        {
            turn.Reply = said with { Lines = [.. said.Lines, .. held] };
        }

        if (turn.Reply is null)
        {
            log.LogInformation("No reply: {Reason}", turn.Silence ?? "nothing-to-say");
            return null;
        }

        if (owesNotice && account.PersonId == person.Id)
        {
            // Linked beforehand, by a people file: this is the first time he is spoken to on it.
            account.LinkedAt = now;
            services.Mailbox.Answer(db, message.From, person.Id, Wording.HelpWording.Notice(person), $"notice:{message.DeliveryId}");
        }

        return message.From.IsGroup ? await OwePrivatelyAsync(turn, message) : Owe(db, message, person.Id, turn.Reply);
    }

    private Turn Build(
        ReformBotDbContext db,
        IncomingMessage message,
        Office office,
        RosterPerson person,
        Conversation conversation,
        WordsRead? ahead,
        DateTimeOffset now,
        DateTimeOffset saidAt,
        IReadOnlyList<RosterPerson> standsInFor)
    {
        return new Turn
        {
            Db = db,
            Message = message,
            Office = office,
            Person = person,
            Conversation = conversation,
            Now = now,
            SaidAt = saidAt,
            Mailbox = services.Mailbox,
            Understanding = services.Understanding,
            Ahead = ahead?.Holds(conversation, office) == true ? ahead : null,
            Act = new Act
            {
                Db = db,
                Office = office,
                Actor = person,
                StandsInFor = standsInFor,
                Channel = message.From.Channel,
                Now = now,
                History = services.History,
                Mailbox = services.Mailbox,
                Provider = services.Provider,
            },
        };
    }

    private OutgoingMessage? Owe(ReformBotDbContext db, IncomingMessage message, Guid? personId, OutgoingMessage? reply)
    {
        if (reply is null)
        {
            return null;
        }

        if (message.IsInvoke)
        {
            return services.Mailbox.ForReader(reply, personId, message.From);
        }

        services.Mailbox.Answer(db, message.From, personId, reply, $"turn:{message.DeliveryId}");
        return null;
    }

    /// <summary>In a group only that an answer exists; the answer itself goes to the person alone.</summary>
    private async Task<OutgoingMessage?> OwePrivatelyAsync(Turn turn, IncomingMessage message)
    {
        await services.Mailbox.TellAsync(turn.Db, turn.Person.Id, turn.Reply!, OutboxClass.Answer, $"turn-private:{message.DeliveryId}");
        return Owe(turn.Db, message, turn.Person.Id, Wording.DialogWording.Line(turn, "GroupPrivate"));
    }
}

/// <summary>What every turn is built from.</summary>
internal sealed record TurnServices(
    OfficeCache Offices, OfficeClock Clock, Mailbox Mailbox, History History, StoreProvider Provider, IUnderstanding Understanding);
