using Microsoft.Extensions.Options;
using ReformBot.Connectors;
using ReformBot.Connectors.Playground;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler;

namespace ReformBot.Bot.Web.Playground;

/// <summary>The playground's page and its endpoints: in Development, for a program or page on this very machine, and nowhere else.</summary>
internal static class PlaygroundEndpoints
{
    public static void MapPlayground(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<PlaygroundOptions>>().Value.Enabled)
        {
            app.MapSignInPage();
            return;
        }

        var group = app.MapPlaygroundPage();
        group.AddEndpointFilter(OnlyHere);
        var api = group.MapGroup("/playground");
        api.MapGet("/people", PeopleAsync);
        api.MapGet("/clock", ClockAsync);
        api.MapPost("/clock", MoveClockAsync);
        api.MapPost("/messages", SpeakAsync);
        api.MapGet("/messages", MessagesAsync);
        api.MapGet("/events", PlaygroundEvents.StreamAsync);
    }

    private static async ValueTask<object?> OnlyHere(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (LoopbackOnly.Refuses(context.HttpContext) is not { } reason)
        {
            return await next(context);
        }

        context.HttpContext.RequestServices.GetRequiredService<ILogger<PlaygroundOptions>>()
            .LogWarning("The playground refused a request: {Reason}", reason);
        return Results.Json(new { error = "Trang thử nghiệm chỉ mở trên chính máy này." }, statusCode: StatusCodes.Status403Forbidden);
    }

    private static Task<object> PeopleAsync(Store store, OfficeCache offices) => store.ReadAsync<object>(async db =>
    {
        var roster = (await offices.GetAsync(db)).Roster;
        return roster.People.Where(p => p.IsActive && p.MainPost is not null).Select(p => new
        {
            code = p.Code,
            name = p.Name,
            position = p.MainPost!.Title,
            unit = UnitPath.Of(roster, p.MainPost.UnitId),
            role = NameOf(p.MainPost.Role),
            besides = p.Posts.Where(post => post != p.MainPost).Select(post => new { role = NameOf(post.Role), unit = UnitPath.Of(roster, post.UnitId) }),
        }).ToList();
    });

    private static string NameOf(Domain.People.Role role) => role.ToString().ToLowerInvariant();

    private static Task<PlaygroundClock> ClockAsync(Store store, OfficeCache offices, OfficeClock clock, Schedule schedule) =>
        PlaygroundClock.NowAsync(store, offices, clock, schedule);

    private static async Task<IResult> MoveClockAsync(
        HttpContext context, Store store, OfficeCache offices, OfficeClock clock, Schedule schedule, SteppingClock stepping, PlaygroundFeed feed)
    {
        if (await PlaygroundRequests.ReadAsync<ClockTarget>(context) is not { } move || move.Wish() is not { } wish)
        {
            return Refused("Đề nghị gửi {\"advance\":\"PT1H\"} hoặc {\"set\":\"2026-03-02T07:00:00+07:00\"}.");
        }

        switch (wish is { By: { } by } ? await stepping.AdvanceAsync(by, CancellationToken.None) : await stepping.AdvanceAsync(wish.To!.Value, CancellationToken.None))
        {
            case Scheduler.ClockMove.Backwards:
                return Refused("đồng hồ của cơ quan chỉ chạy tới; đề nghị chọn thời điểm sau hiện tại.");
            case Scheduler.ClockMove.TooFar:
                return Refused("mỗi lần chỉ chuyển tối đa 31 ngày; đề nghị chọn thời điểm gần hơn.");
        }

        feed.Sent.Raise();
        return Results.Json(await PlaygroundClock.NowAsync(store, offices, clock, schedule));
    }

    private static async Task<IResult> SpeakAsync(HttpContext context, Store store, OfficeCache offices, OfficeClock clock, IMessageReceiver receiver)
    {
        if (await PlaygroundRequests.ReadAsync<PlaygroundSpeech>(context) is not { As.Length: > 0 } said || !said.IsWhole)
        {
            return Refused("nội dung gửi lên chưa đúng dạng.");
        }

        var office = await store.ReadAsync(db => offices.GetAsync(db));
        if (office.Roster.FindByCode(said.As) is not { } person)
        {
            return Refused($"không có người mang mã {said.As}.");
        }

        return await receiver.ReceiveAsync(said.ToMessage(person.Code, clock.GetUtcNow())) switch
        {
            Received.Busy => Results.Json(new { error = "hệ thống đang bận, đề nghị gửi lại sau ít giây." }, statusCode: StatusCodes.Status503ServiceUnavailable),
            Received.Malformed => Refused("nội dung gửi lên chưa đúng dạng."),
            _ => Results.Json(new { }),
        };
    }

    private static Task<List<PlaygroundMessage>> MessagesAsync(Store store, OfficeCache offices, string @as, int after = 0) =>
        store.ReadAsync(async db =>
        {
            var office = await offices.GetAsync(db);
            return office.Roster.FindByCode(@as) is { } person
                ? await PlaygroundMessages.AfterAsync(db, office.Calendar, person.Id, after)
                : [];
        });

    private static IResult Refused(string error) => Results.Json(new { error }, statusCode: StatusCodes.Status400BadRequest);
}
