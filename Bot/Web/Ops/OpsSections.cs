using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Web.Ops;

/// <summary>The parts of the operators' page, each a heading with what there is to know under it.</summary>
internal sealed class OpsSections(OpsServices services, Reader reader, string form)
{
    public async Task<Html> WriteAsync(ReformBotDbContext db)
    {
        var now = services.Clock.GetUtcNow();
        return Html.Of($"""
            <p class="asof">Đến {At(now)}.{(services.Clock.Offset == TimeSpan.Zero ? "" : " Đồng hồ của cơ quan đang chạy khác giờ máy chủ (chế độ thử nghiệm).")}</p>
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
        return Section("Kênh", Html.Of($"""
            <div class="cards">
            {Html.Each(channels.Where(c => enabled.Contains(c.Channel) || c.Owed + c.Reachable > 0), c => Html.Of($"""
                <div class="card"><b>{NameOf(c.Channel)}</b> <span class="{(enabled.Contains(c.Channel) ? "ok" : "bad")}">{(enabled.Contains(c.Channel) ? "đang bật" : "đang tắt")}</span><br>
                Chờ gửi {c.Owed}{(c.OldestOwed is { } oldest ? $", lâu nhất từ {At(oldest)}" : "")}<br>
                <span class="where">Gửi gần nhất: {(c.LastSent is { } sent ? At(sent + services.Clock.Offset) : "chưa có")} · Tài khoản liên lạc được {c.Reachable}, không liên lạc được {c.Unreachable}</span></div>
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
            var taken = b.Taken is { } json ? MessageJson.Read<Dictionary<string, List<Spent>>>(json) : [];
            return (limits.GetValueOrDefault(lane[0]) ?? []).Select(limit => Html.Of(
                $"""<div class="card">{lane[0]} {lane[^1]}: đã dùng {(taken.GetValueOrDefault(limit.Window.ToString()) ?? []).Where(t => t.To + limit.Window > now).Sum(t => t.Answers + t.Reminders)} trên {limit.Count} mỗi {Span(limit.Window)}</div>"""));
        }).ToList();
        return lines.Count == 0 ? Html.Nothing : Section("Hạn mức gửi", Html.Of($"""<div class="cards">{Html.Each(lines, l => l)}</div>"""));
    }

    private async Task<Html> DeadMessagesAsync(ReformBotDbContext db)
    {
        var (total, latest) = await OpsFigures.DeadMessagesAsync(db);
        return Section($"Thư gửi đi bị dừng: {total}", Html.Of($"""
            <div class="cards">
            {Html.Each(latest, m => Html.Of($"""
                <div class="card"><b>{m.Title ?? "(không tiêu đề)"}</b> <span class="bad">{Why(m.Reason)}</span><br>
                {NameOf(m.Channel)} · {Person(m.PersonId)} · {At(m.CreatedAt)} · đã thử {m.Attempts} lần<br>
                <span class="where">{m.Error}</span>
                {RetryForm($"/ops/outbox/{m.Id:N}/retry", "Gửi lại")}</div>
                """))}
            </div>
            """));
    }

    private async Task<Html> DeadDeliveriesAsync(ReformBotDbContext db, DateTimeOffset now)
    {
        var rows = await OpsFigures.DeadDeliveriesAsync(db);
        var refused = await OpsFigures.RefusedAsync(db, now - InboxMessage.BodyTerm);
        return Section($"Thư nhận vào chưa xử lý được: {rows.Count}", Html.Of($"""
            <div class="cards">
            {Html.Each(rows, m => Html.Of($"""
                <div class="card"><span class="bad">{(m.State == InboxState.Dead ? "đã dừng" : "chờ thử lại")}</span> {NameOf(m.Channel)} · {Person(m.PersonId)} · {At(m.ReceivedAt)}<br>
                <span class="where">{m.Error}</span>
                {(m.State == InboxState.Dead && m.HasBody ? RetryForm($"/ops/inbox/{m.Id:N}/retry", "Xử lý lại") : Html.Nothing)}</div>
                """))}
            </div>
            <p class="note">Từ chối vì có dấu hiệu bí mật nhà nước trong 30 ngày: {refused} (không lưu nội dung).</p>
            """));
    }

    private static Html Jobs(IReadOnlyList<JobFigures> jobs) => Section("Việc chạy theo lịch", Html.Of($"""
        <div class="cards">
        {Html.Each(jobs, j => Html.Of($"""
            <div class="card"><b>{JobWording.NameOf("vi", j.Job)}</b> <span class="where">{j.Job}</span><br>
            {(j.Last is { } last
                ? Html.Of($"""Lượt {last.Slot}, {last.Node}: <span class="{(last.Error is null ? "ok" : "bad")}">{(last.Error is not null ? "lỗi" : last.FinishedAt is null ? "đang chạy" : "xong")}</span>""")
                : Html.Of($"""chưa chạy lần nào"""))}
            {(j.LastFailure is { } failure ? Html.Of($"""<br><span class="where">Lỗi gần nhất, lượt {failure.Slot}: {failure.Error}</span>""") : Html.Nothing)}</div>
            """))}
        </div>
        """));

    private async Task<Html> PeopleAsync(ReformBotDbContext db)
    {
        var (unreachable, without) = await OpsFigures.SilentPeopleAsync(db, services.HasPlayground);
        return Section("Người chưa liên lạc được", Html.Of($"""
            <div class="cards">
            <div class="card"><b>Có tài khoản nhưng không liên lạc được: {unreachable.Count}</b><br>{Names(unreachable)}</div>
            <div class="card"><b>Chưa liên kết tài khoản nào: {without.Count}</b><br>{Names(without)}</div>
            </div>
            <p class="note">Cấp mã liên kết: dotnet run --project Bot -- link-code MÃ</p>
            """));
    }

    private static async Task<Html> LinkingAsync(ReformBotDbContext db, DateTimeOffset now)
    {
        var since = now - TimeSpan.FromHours(1);
        var wrong = await db.LinkAttempts.Where(a => a.At >= since).GroupBy(a => new { a.Channel, a.Account })
            .Select(g => new { g.Key.Channel, g.Key.Account, Count = g.Count() }).OrderByDescending(g => g.Count).ToListAsync();
        var total = wrong.Sum(w => w.Count);
        var isStopped = total >= Linking.TriesInAll;
        return Section($"Mã liên kết sai trong một giờ: {total}", Html.Of($"""
            {(isStopped ? Html.Of($"""<p class="bad">Đã tạm dừng liên kết: có {total} lần sai. Đề nghị kiểm tra xem có ai dò mã hay không.</p>""") : Html.Nothing)}
            <div class="cards">
            {Html.Each(wrong.Take(20), w => Html.Of($"""<div class="card">{NameOf(w.Channel)} {w.Account}: {w.Count} lần</div>"""))}
            </div>
            """));
    }

    private Html RetryForm(string action, string label) => Html.Of(
        $"""<br><form method="post" action="{action}"><input type="hidden" name="form" value="{form}"><button class="button">{label}</button></form>""");

    private static Html Section(string heading, Html body) => Html.Of($"""<section><h2>{heading}</h2>{body}</section>""");

    private string At(DateTimeOffset officeTime) => Speech.Instant("vi", officeTime, reader.Office.Calendar);

    private string Person(Guid? id) => id is { } known && reader.Office.Roster.Find(known) is { } person ? $"{person.Code} {person.Name}" : "chưa rõ người";

    private string Names(IReadOnlyList<string> codes) => string.Join(", ", codes.Take(OpsFigures.Most)
        .Select(code => reader.Office.Roster.FindByCode(code) is { } person ? $"{person.Name} ({code})" : code)
        .Concat(codes.Count > OpsFigures.Most ? [$"và {codes.Count - OpsFigures.Most} người nữa"] : []));

    private static string NameOf(Channel channel) => channel switch
    {
        Channel.Teams => "Teams",
        Channel.ZaloBot => "Zalo Bot",
        Channel.ZaloOfficialAccount => "Zalo OA",
        _ => "Trang thử nghiệm",
    };

    private static string Why(string reason) => reason switch
    {
        "unknown" => "không rõ đã đến hay chưa",
        "unreachable" => "người nhận không liên lạc được",
        "not-this-way" => "kênh này chưa nhận loại tin ấy, người nhận không có kênh khác",
        "rejected" => "kênh từ chối",
        "gave-up" => "đã thử hết số lần",
        "unreadable" => "bản ghi không đọc được",
        "no-channel" => "người nhận chưa có tài khoản",
        _ => reason,
    };

    private static string Span(TimeSpan window) => window.TotalSeconds < 60 ? $"{window.TotalSeconds:0} giây"
        : window.TotalMinutes < 60 ? $"{window.TotalMinutes:0} phút"
        : window.TotalHours < 24 ? $"{window.TotalHours:0} giờ"
        : $"{window.TotalDays:0} ngày";

    /// <summary>A part of a budget row, as the dispatcher writes it.</summary>
    private sealed record Spent(DateTimeOffset From, DateTimeOffset To, int Answers, int Reminders);
}
