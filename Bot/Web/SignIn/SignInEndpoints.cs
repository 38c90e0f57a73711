using ReformBot.Bot.Wording;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Web.SignIn;

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
            return PageShell.Door(context, "Out", StatusCodes.Status401Unauthorized);
        }

        return reader.MaySee(page)
            ? await show(reader)
            : PageShell.Door(context, page == LoginPage.Ops ? "NotAdministrator" : "NotYours", StatusCodes.Status403Forbidden);
    }

    /// <summary>A POST of a page: the same door, and the form must be one of ours.</summary>
    public static async Task<IResult> PostAsync(HttpContext context, Sessions sessions, LoginPage page, Func<Reader, IFormCollection, Task<IResult>> act)
    {
        return await FormAsync(context, sessions) is not { } form
            ? Refused(context)
            : await ForAsync(context, sessions, page, async reader =>
                sessions.IsOurForm(reader, form["form"]) ? await act(reader, form) : Refused(context));
    }

    private static IResult Landing(HttpContext context) => PageShell.Door(
        context, "Land", form: Html.Of($"""<form method="post"><button class="button primary">{PageWording.Title("vi", "Door.Open")}</button></form>"""));

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
            return PageShell.Door(context, "Used", StatusCodes.Status410Gone);
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
        return PageShell.Door(context, "Left");
    }

    private static async Task<IFormCollection?> FormAsync(HttpContext context, Sessions sessions)
    {
        var request = context.Request;
        return sessions.IsOwnOrigin(request) && request.HasFormContentType && request.ContentLength is <= MaxForm
            ? await request.ReadFormAsync(context.RequestAborted)
            : null;
    }

    private static IResult Refused(HttpContext context) => PageShell.Door(context, "Refused", StatusCodes.Status400BadRequest);
}
