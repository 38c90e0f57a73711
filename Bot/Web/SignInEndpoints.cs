using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Web;

/// <summary>
/// In by a one-time link. Opening it only shows a button, so that a preview of the link made by a chat or a mail filter does not
/// use it up; pressing the button does.
/// </summary>
internal static class SignInEndpoints
{
    private const int MaxForm = 16 * 1024;

    public static void MapSignIn(this WebApplication app)
    {
        app.MapGet($"{SignInLinks.Path}/{{token}}", Landing);
        app.MapPost($"{SignInLinks.Path}/{{token}}", EnterAsync);
        app.MapPost("/leave", LeaveAsync);
    }

    /// <summary>Runs the page for a reader who may see it, and tells everybody else how to get there.</summary>
    public static async Task<IResult> ForAsync(HttpContext context, Sessions sessions, LoginPage page, Func<Reader, Task<IResult>> show)
    {
        var reader = await sessions.ReadAsync(context);
        if (reader is null)
        {
            return PageShell.Answer(context, "Chưa đăng nhập", HowToEnter("Trang này chỉ mở bằng đường dẫn dùng một lần."), StatusCodes.Status401Unauthorized);
        }

        return reader.MaySee(page)
            ? await show(reader)
            : PageShell.Answer(
                context,
                "Chưa có quyền",
                Html.Of($"""<section class="door"><h1>Chưa có quyền xem trang này</h1><p>Trang này dành cho {(page == LoginPage.Ops ? "người quản trị chương trình" : "lãnh đạo, thủ trưởng, đầu mối và văn thư")}.</p></section>"""),
                StatusCodes.Status403Forbidden);
    }

    /// <summary>A POST of a page: the same door, and the form must be one of ours.</summary>
    public static async Task<IResult> PostAsync(HttpContext context, Sessions sessions, LoginPage page, Func<Reader, IFormCollection, Task<IResult>> act)
    {
        return await FormAsync(context, sessions) is not { } form
            ? Refused(context)
            : await ForAsync(context, sessions, page, async reader =>
                sessions.IsOurForm(reader, form["form"]) ? await act(reader, form) : Refused(context));
    }

    private static IResult Landing(HttpContext context) => PageShell.Answer(
        context,
        "Mở trang",
        Html.Of($"""
            <section class="door">
              <h1>Trợ lý nhiệm vụ</h1>
              <p>Đường dẫn này dùng được một lần và mở trang theo quyền của người nhận. Xin không chuyển tiếp.</p>
              <form method="post"><button class="button primary">Mở trang</button></form>
            </section>
            """));

    private static async Task<IResult> EnterAsync(
        HttpContext context, string token, int? n, Sessions sessions, SignInLinks links, Store store, ILogger<SignInLinks> log)
    {
        if (!sessions.IsOwnOrigin(context.Request))
        {
            return Refused(context);
        }

        if (await store.WriteAsync(db => links.UseAsync(db, token)) is not { } link)
        {
            log.LogInformation("A link was refused: used, run out or unknown");
            return PageShell.Answer(context, "Đường dẫn hết hiệu lực", HowToEnter("Đường dẫn này đã được dùng hoặc đã hết hạn."), StatusCodes.Status410Gone);
        }

        sessions.Open(context, link);
        var path = PageShell.PathOf(link.Page);
        return Results.Redirect(link.Page == LoginPage.Product ? $"{path}/{n}" : path, permanent: false, preserveMethod: false);
    }

    private static async Task<IResult> LeaveAsync(HttpContext context, Sessions sessions)
    {
        if (await FormAsync(context, sessions) is not { } form
            || await sessions.ReadAsync(context) is not { } reader || !sessions.IsOurForm(reader, form["form"]))
        {
            return Refused(context);
        }

        await sessions.CloseAsync(context, reader);
        return PageShell.Answer(context, "Đã thoát", HowToEnter("Đã thoát khỏi trang."));
    }

    private static async Task<IFormCollection?> FormAsync(HttpContext context, Sessions sessions)
    {
        var request = context.Request;
        return sessions.IsOwnOrigin(request) && request.HasFormContentType && request.ContentLength is <= MaxForm
            ? await request.ReadFormAsync(context.RequestAborted)
            : null;
    }

    private static IResult Refused(HttpContext context) => PageShell.Answer(
        context,
        "Yêu cầu không được nhận",
        Html.Of($"""<section class="door"><h1>Yêu cầu không được nhận</h1><p>Yêu cầu không gửi từ trang này. Xin mở lại trang rồi làm lại.</p></section>"""),
        StatusCodes.Status400BadRequest);

    private static Html HowToEnter(string why) => Html.Of($"""
        <section class="door">
          <h1>{why}</h1>
          <p>Mở cuộc trò chuyện với Trợ lý nhiệm vụ, gõ <kbd>bảng theo dõi</kbd> rồi bấm đường dẫn trong câu trả lời.</p>
        </section>
        """);
}
