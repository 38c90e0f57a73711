using System.Text;
using ReformBot.Bot.Web.MyData;
using ReformBot.Bot.Web.SignIn;
using ReformBot.Bot.Wording;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Web;

/// <summary>The frame of the pages behind a link: head, who reads, where else he may go.</summary>
internal static class PageShell
{
    /// <summary>What whoever comes without a right to more is shown.</summary>
    public static IResult Door(HttpContext context, string key, int status = StatusCodes.Status200OK, Html? form = null) =>
        Answer(context, "vi", PageWording.Title("vi", $"Door.{key}"), PageWording.Door(key, form), status);

    public static IResult Answer(HttpContext context, Sessions sessions, Reader reader, LoginPage here, string title, Html body) =>
        Answer(context, reader.Person.Language, title, body, StatusCodes.Status200OK, Top(sessions, reader, here));

    private static IResult Answer(HttpContext context, string language, string title, Html body, int status, Html? top = null)
    {
        var headers = context.Response.Headers;
        EmbeddedPages.Guard(headers);
        headers.CacheControl = "no-store";
        // "no-referrer" would also strip the Origin from our own forms.
        headers["Referrer-Policy"] = "same-origin";
        var page = Html.Of($"""
            <!doctype html>
            <html lang="{language}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="robots" content="noindex">
              <title>{title} – {PageWording.Title(language, "Name")}</title>
              <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/assets/tokens.css">
              <link rel="stylesheet" href="/assets/base.css">
              <link rel="stylesheet" href="/assets/pages.css">
            </head>
            <body>
            {top}
            <main>
            {body}
            </main>
            </body>
            </html>

            """);
        return Results.Text(page.ToString(), "text/html; charset=utf-8", Encoding.UTF8, status);
    }

    private static Html Top(Sessions sessions, Reader reader, LoginPage here) => Html.Of($"""
        <header class="bar">
          <strong>{PageWording.Say(reader, "Name")}</strong>
          <nav aria-label="{PageWording.Say(reader, "Pages")}">{Place(reader, LoginPage.Board, here)}{Place(reader, LoginPage.Ops, here)}</nav>
          <form method="post" action="/leave">
            <input type="hidden" name="form" value="{sessions.FormToken(reader)}">
            <span class="who">{reader.Person.Name}</span>
            <button class="button quiet">{PageWording.Say(reader, "Leave")}</button>
          </form>
        </header>
        """);

    public static string PathOf(LoginPage page) => page switch
    {
        LoginPage.Ops => "/ops",
        LoginPage.MyData => MyDataExport.Path,
        LoginPage.Product => ProductPage.Path,
        _ => "/board",
    };

    private static Html Place(Reader reader, LoginPage page, LoginPage here)
    {
        var name = PageWording.Say(reader, page == LoginPage.Ops ? "Ops" : "Board");
        return !reader.MaySee(page) ? Html.Nothing
            : page == here ? Html.Of($"""<a href="{PathOf(page)}" aria-current="page">{name}</a>""")
            : Html.Of($"""<a href="{PathOf(page)}">{name}</a>""");
    }
}
