using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Outbox;

/// <summary>
/// Puts words into the outbox, as part of the work at hand: nothing leaves before its commit. <c>CreatedAt</c> is office time, the
/// attempt's times are the system's.
/// </summary>
/// <remarks>
/// The caller makes each key of facts, so that the same thing has the same key on every try and node; the database holds it unique. A key
/// that is there already is a lost race: the whole work is rolled back and run again, at most five times, and then throws. Who may
/// come upon his own key looks first.
/// </remarks>
public sealed class Mailbox(OfficeClock officeClock, TimeProvider systemClock, OfficeCache offices)
{
    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, Task<ChannelAccount?>>> LastUsedAccount = new(
        () => EF.CompileAsyncQuery((ReformBotDbContext db, Guid person) => db.ChannelAccounts.AsNoTracking()
            .Where(a => a.PersonId == person && a.IsReachable).OrderByDescending(a => a.LastHeardAt).FirstOrDefault()));

    private static readonly CompiledQuery<Func<ReformBotDbContext, Guid, DateTimeOffset, Task<LastUsed?>>> LastUsedAndHeld = new(
        () => EF.CompileAsyncQuery((ReformBotDbContext db, Guid person, DateTimeOffset since) => db.ChannelAccounts.AsNoTracking()
            .Where(a => a.PersonId == person && a.IsReachable).OrderByDescending(a => a.LastHeardAt)
            .Select(a => new LastUsed(a, db.HeldNotices.Any(n => n.PersonId == person && n.NotBefore > since))).FirstOrDefault()));

    /// <summary>What is held longer past its time cannot be said at all, and nothing waits for it.</summary>
    private static readonly TimeSpan SoonSaid = TimeSpan.FromMinutes(10);

    /// <summary>Whoever wrote within this is plainly at work, whatever the hour.</summary>
    private static readonly TimeSpan AtWork = TimeSpan.FromMinutes(15);

    private static long lastPosition;

    /// <summary>Owes an answer to the very conversation somebody spoke in.</summary>
    public void Answer(ReformBotDbContext db, ChannelAddress to, Guid? personId, OutgoingMessage message, string dedupeKey) =>
        Add(db, to, personId, message, OutboxClass.Answer, dedupeKey);

    /// <summary>
    /// Tells a person, on the reachable account he last used. A person nobody can reach leaves a dead row that operators see.
    /// </summary>
    public async Task TellAsync(
        ReformBotDbContext db,
        Guid personId,
        OutgoingMessage message,
        OutboxClass messageClass,
        string dedupeKey) => Tell(db, await LastUsedAccount.For(db)(db, personId), personId, message, messageClass, dedupeKey);

    /// <summary>
    /// Tells a person of what another did: at once in sending hours, or where he has just written himself; otherwise when the next sending
    /// hours begin. What is still held for him goes first, so that the order is kept.
    /// </summary>
    /// <returns>When he will be told; null where that is now, or within the minute after what is held for him.</returns>
    public async Task<DateTimeOffset?> TellInHoursAsync(
        ReformBotDbContext db,
        OfficeCalendar calendar,
        Guid personId,
        OutgoingMessage message,
        OutboxClass messageClass,
        string dedupeKey,
        NoticeAbout? about = null)
    {
        var now = officeClock.GetUtcNow();
        var maySend = calendar.MaySendAt(now);
        var used = await LastUsedAndHeld.For(db)(db, personId, now - SoonSaid);
        var isHeldFor = used is { IsHeldFor: true } || db.Tracked<HeldNotice>().Any(n => n.PersonId == personId);
        if (!isHeldFor && (maySend || now - used?.Account.LastHeardAt <= AtWork))
        {
            Tell(db, used?.Account, personId, message, messageClass, dedupeKey);
            return null;
        }

        var held = new HeldNotice
        {
            Id = Guid.CreateVersion7(),
            Position = NextPosition(),
            PersonId = personId,
            SubjectId = about?.SubjectId,
            Step = about?.Step,
            Message = MessageJson.Write(ForReader(message, personId)),
            Class = messageClass,
            DedupeKey = dedupeKey,
            CreatedAt = now,
            NotBefore = calendar.NextSendingInstant(now),
        };
        db.HeldNotices.Add(held);
        return maySend ? null : held.NotBefore;
    }

    /// <summary>As <see cref="TellAsync"/>, for callers that have looked the accounts up together.</summary>
    public void Tell(
        ReformBotDbContext db,
        ChannelAccount? account,
        Guid personId,
        OutgoingMessage message,
        OutboxClass messageClass,
        string dedupeKey)
    {
        var row = Add(
            db,
            account?.ToAddress() ?? new ChannelAddress(Channel.None, Tenant: "", Account: $"{personId:N}", Conversation: ""),
            personId,
            message,
            messageClass,
            dedupeKey);
        if (account is null)
        {
            row.NextAttemptAt = null;
            row.DeadReason = DeadReason.NoChannel;
        }
    }

    /// <summary>Owes the words of a message that cannot arrive to another account of the same person.</summary>
    public async Task ForwardAsync(ReformBotDbContext db, OutboxMessage row, ChannelAccount to, CancellationToken cancellationToken = default)
    {
        var forwarded = New(
            to.ToAddress(), row.PersonId, row.Message!, row.Class, row.DedupeKey + ForwardMark(to), row.CreatedAt);
        forwarded.IsRepeat = row.IsRepeat;
        db.Outbox.Add(forwarded);
        var now = systemClock.GetUtcNow();
        await db.Outbox.Where(m => m.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.ForwardedAt, now), cancellationToken);
    }

    /// <summary>These words were sent to that account on before: two channels that both refuse must not play them to each other for ever.</summary>
    public static bool WasForwarded(OutboxMessage row, ChannelAccount to) =>
        $"{row.DedupeKey}>".Contains($"{ForwardMark(to)}>", StringComparison.Ordinal);

    /// <summary>Growing in this process and, by the clock, over processes.</summary>
    public long NextPosition()
    {
        var now = systemClock.GetUtcNow().UtcTicks;
        while (true)
        {
            var last = Interlocked.Read(ref lastPosition);
            var next = Math.Max(last + 1, now);
            if (Interlocked.CompareExchange(ref lastPosition, next, last) == last)
            {
                return next;
            }
        }
    }

    public static string RecipientKey(ChannelAddress to) => $"{to.Channel}|{to.Tenant}|{(to.Conversation.Length > 0 ? to.Conversation : to.Account)}";

    /// <summary>
    /// As it may be shown on a channel: citizens' data masked, and the reader spoken to as the office wants it. Whatever leaves passes here.
    /// </summary>
    /// <param name="to">In a group others read along, so nobody's own form of address is used.</param>
    public OutgoingMessage ForReader(OutgoingMessage message, Guid? personId, ChannelAddress? to = null)
    {
        var roster = offices.LastRead?.Roster;
        var reader = to is { IsGroup: true } || personId is not { } id ? null : roster?.Find(id);
        var you = Speech.You(reader);
        return message.WithTexts(text => SpokenTo.Fill(CitizenMasking.Of(text, roster), you));
    }

    private static string ForwardMark(ChannelAccount to) => $">{to.Channel}:{to.Tenant}:{to.Account}";

    private OutboxMessage Add(
        ReformBotDbContext db, ChannelAddress to, Guid? personId, OutgoingMessage message, OutboxClass messageClass, string dedupeKey)
    {
        var row = New(to, personId, MessageJson.Write(ForReader(message, personId, to)), messageClass, dedupeKey, officeClock.GetUtcNow());
        db.Outbox.Add(row);
        return row;
    }

    private OutboxMessage New(
        ChannelAddress to, Guid? personId, string message, OutboxClass messageClass, string dedupeKey, DateTimeOffset createdAt) => new()
        {
            Id = Guid.CreateVersion7(),
            Position = NextPosition(),
            RecipientKey = RecipientKey(to),
            Channel = to.Channel,
            Tenant = to.Tenant,
            Address = MessageJson.Write(to),
            PersonId = personId,
            Kind = OutboxKind.Send,
            Class = messageClass,
            Message = message,
            DedupeKey = dedupeKey,
            CreatedAt = createdAt,
            NextAttemptAt = systemClock.GetUtcNow(),
        };

    /// <param name="IsHeldFor">Something is kept for the person already: what comes later may not overtake it.</param>
    private sealed record LastUsed(ChannelAccount Account, bool IsHeldFor);
}
