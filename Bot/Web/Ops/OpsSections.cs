using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.Bot.Web.SignIn;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;
using ReformBot.Scheduler.Dispatch;

namespace ReformBot.Bot.Web.Ops;

/// <summary>The parts of the operators' page, each a heading with what there is to know under it.</summary>
internal sealed class OpsSections(OpsServices services, Reader reader, string form)
{
    private string Language => reader.Person.Language;

    public async Task<Html> WriteAsync(ReformBotDbContext db)
    {
        var now = services.Clock.GetUtcNow();
        return Html.Of($"""
            <p class="asof">{Say("AsOf", At(now))}{(services.Clock.Offset == TimeSpan.Zero ? "" : $" {Say("ClockMoved")}")}</p>
            {Channels(await OpsFigures.ChannelsAsync(db))}
            {Budgets(await db.RateBudgets.OrderBy(b => b.Lane).ToListAsync())}
            {await DeadMessagesAsync(db)}
            {await DeadDeliveriesAsync(db, now)}
            {Jobs(await OpsFigures.JobsAsync(db, services.Schedule.Jobs.Select(j => j.Name)))}
            {await PeopleAsync(db)}
            {await LinkingAsync(db, now)}
            """);
    }

    private Html Channels(IReadOnlyList<ChannelFigures> channels)
    {
        var enabled = services.Connectors.Select(c => c.Channel).ToHashSet();
        return Section(Say("Channels"), Html.Of($"""
            <div class="cards">
            {Html.Each(channels.Where(c => enabled.Contains(c.Channel) || c.Owed + c.Reachable > 0), c => Html.Of($"""
                <div class="card"><b>{NameOf(c.Channel)}</b>
                <span class="{(enabled.Contains(c.Channel) ? "ok" : "bad")}">{Say(enabled.Contains(c.Channel) ? "On" : "Off")}</span><br>
                {(c.OldestOwed is { } oldest ? Say("OwedSince", c.Owed, At(oldest)) : Say("Owed", c.Owed))}<br>
                <span class="where">{Say("LastSent", c.LastSent is { } sent ? At(sent + services.Clock.Offset) : Say("NoneSent"), c.Reachable, c.Unreachable)}</span></div>
                """))}
            </div>
            """));
    }

    private Html Budgets(IReadOnlyList<RateBudget> budgets)
    {
        var now = services.System.GetUtcNow();
        var limits = services.Connectors.ToDictionary(c => c.Channel.ToString(), c => c.Limits.Where(l => !l.PerConversation).ToList());
        var lines = budgets.SelectMany(b =>
        {
            var lane = b.Lane.Split('|');
            return RateLimitUsage.Of(b, limits.GetValueOrDefault(lane[0]) ?? [], now).Select(one => Html.Of(
                $"""<div class="card">{Say("Spent", $"{lane[0]} {lane[^1]}", one.Spent, one.Limit.Count, Span(one.Limit.Window))}</div>"""));
        }).ToList();
        return lines.Count == 0 ? Html.Nothing : Section(Say("Budgets"), Html.Of($"""<div class="cards">{Html.Each(lines, l => l)}</div>"""));
    }

    private async Task<Html> DeadMessagesAsync(ReformBotDbContext db)
    {
        var (total, latest) = await OpsFigures.DeadMessagesAsync(db);
        return Section(Say("DeadMessages", total), Html.Of($"""
            <div class="cards">
            {Html.Each(latest, m => Html.Of($"""
                <div class="card"><b>{m.Title ?? Say("NoTitle")}</b> <span class="bad">{Why(m.Reason)}</span><br>
                {NameOf(m.Channel)} · {Person(m.PersonId)} · {At(m.CreatedAt)} · {Say("Tried", m.Attempts)}<br>
                <span class="where">{m.Error}</span>
                {RetryForm($"/ops/outbox/{m.Id:N}/retry", Say("SendAgain"))}</div>
                """))}
            </div>
            """));
    }

    private async Task<Html> DeadDeliveriesAsync(ReformBotDbContext db, DateTimeOffset now)
    {
        var rows = await OpsFigures.DeadDeliveriesAsync(db);
        var refused = await OpsFigures.RefusedAsync(db, now - InboxMessage.BodyTerm);
        return Section(Say("DeadDeliveries", rows.Count), Html.Of($"""
            <div class="cards">
            {Html.Each(rows, m => Html.Of($"""
                <div class="card"><span class="bad">{Say(m.State == InboxState.Dead ? "Stopped" : "ToRetry")}</span>
                {NameOf(m.Channel)} · {Person(m.PersonId)} · {At(m.ReceivedAt)}<br>
                <span class="where">{m.Error}</span>
                {(m.State == InboxState.Dead && m.HasBody ? RetryForm($"/ops/inbox/{m.Id:N}/retry", Say("TryAgain")) : Html.Nothing)}</div>
                """))}
            </div>
            <p class="note">{Say("Refused", refused)}</p>
            """));
    }

    private Html Jobs(IReadOnlyList<JobFigures> jobs) => Section(Say("Jobs"), Html.Of($"""
        <div class="cards">
        {Html.Each(jobs, j => Html.Of($"""
            <div class="card"><b>{JobWording.NameOf(Language, j.Job)}</b> <span class="where">{j.Job}</span><br>
            {(j.Last is { } last
                ? Html.Of($"""{Say("Slot", last.Slot, last.Node)} <span class="{(last.Error is null ? "ok" : "bad")}">{Say(Outcome(last))}</span>""")
                : Html.Of($"{Say("NeverRun")}"))}
            {(j.LastFailure is { } failure ? Html.Of($"""<br><span class="where">{Say("LastFailure", failure.Slot, failure.Error)}</span>""") : Html.Nothing)}</div>
            """))}
        </div>
        """));

    private static string Outcome(JobRun run) => run.Error is not null ? "Failed" : run.FinishedAt is null ? "Running" : "Done";

    private async Task<Html> PeopleAsync(ReformBotDbContext db)
    {
        var (unreachable, without) = await OpsFigures.SilentPeopleAsync(db, services.HasPlayground);
        return Section(Say("People"), Html.Of($"""
            <div class="cards">
            <div class="card"><b>{Say("Unreachable", unreachable.Count)}</b><br>{Names(unreachable)}</div>
            <div class="card"><b>{Say("NotLinked", without.Count)}</b><br>{Names(without)}</div>
            </div>
            <p class="note">{Say("LinkCode")}</p>
            """));
    }

    private async Task<Html> LinkingAsync(ReformBotDbContext db, DateTimeOffset now)
    {
        var since = now - TimeSpan.FromHours(1);
        var wrong = await db.LinkAttempts.Where(a => a.At >= since).GroupBy(a => new { a.Channel, a.Account })
            .Select(g => new { g.Key.Channel, g.Key.Account, Count = g.Count() }).OrderByDescending(g => g.Count).ToListAsync();
        var total = wrong.Sum(w => w.Count);
        var isStopped = total >= LinkTries.InAll;
        return Section(Say("WrongCodes", total), Html.Of($"""
            {(isStopped ? Html.Of($"""<p class="bad">{Say("LinkingStopped", total)}</p>""") : Html.Nothing)}
            <div class="cards">
            {Html.Each(wrong.Take(20), w => Html.Of($"""<div class="card">{NameOf(w.Channel)} {w.Account}: {Say("Times", w.Count)}</div>"""))}
            </div>
            """));
    }

    private Html RetryForm(string action, string label) => Html.Of(
        $"""<br><form method="post" action="{action}"><input type="hidden" name="form" value="{form}"><button class="button">{label}</button></form>""");

    private static Html Section(string heading, Html body) => Html.Of($"""<section><h2>{heading}</h2>{body}</section>""");

    private string At(DateTimeOffset officeTime) => Speech.Instant(Language, officeTime, reader.Office.Calendar);

    private string Person(Guid? id) => id is { } known && reader.Office.Roster.Find(known) is { } person ? $"{person.Code} {person.Name}" : Say("Nobody");

    private string Names(IReadOnlyList<string> codes) => string.Join(", ", codes.Take(OpsFigures.Most)
        .Select(code => reader.Office.Roster.FindByCode(code) is { } person ? $"{person.Name} ({code})" : code)
        .Concat(codes.Count > OpsFigures.Most ? [Say("MorePeople", codes.Count - OpsFigures.Most)] : []));

    private string NameOf(Channel channel) => channel switch
    {
        Channel.Teams => "Teams",
        Channel.ZaloBot => "Zalo Bot",
        Channel.ZaloOfficialAccount => "Zalo OA",
        Channel.None => "—",
        _ => Say("Playground"),
    };

    private string Why(DeadReason reason) => PageWording.Say(reader, $"Ops.Why.{reason.NameOf()}");

    private string Span(TimeSpan window) => window.TotalSeconds < 60 ? Say("Seconds", window.TotalSeconds)
        : window.TotalMinutes < 60 ? Say("Minutes", window.TotalMinutes)
        : window.TotalHours < 24 ? Say("Hours", window.TotalHours)
        : Say("Days", window.TotalDays);

    private string Say(string key, params object?[] values) => PageWording.Say(reader, $"Ops.{key}", values);
}
