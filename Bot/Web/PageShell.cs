using System.Text;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Web;

/// <summary>The frame of the pages behind a link: head, who reads, where else he may go.</summary>
internal static class PageShell
{
    /// <param name="title">Plain words.</param>
    public static IResult Answer(HttpContext context, string title, Html body, int status = StatusCodes.Status200OK, Html? top = null)
    {
        var headers = context.Response.Headers;
        EmbeddedPages.Guard(headers);
        headers.CacheControl = "no-store";
        // "no-referrer" would also strip the Origin from our own forms.
        headers["Referrer-Policy"] = "same-origin";
        var page = Html.Of($"""
            <!doctype html>
            <html lang="vi">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="robots" content="noindex">
              <title>{title} – Trợ lý nhiệm vụ</title>
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

    public static Html Top(Sessions sessions, Reader reader, LoginPage here) => Html.Of($"""
        <header class="bar">
          <strong>Trợ lý nhiệm vụ</strong>
          <nav aria-label="Trang">{Place(reader, LoginPage.Board, here)}{Place(reader, LoginPage.Ops, here)}</nav>
          <form method="post" action="/leave">
            <input type="hidden" name="form" value="{sessions.FormToken(reader)}">
            <span class="who">{reader.Person.Name}</span>
            <button class="button quiet">Thoát</button>
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
        var name = page == LoginPage.Ops ? "Vận hành" : "Bảng theo dõi";
        return !reader.MaySee(page) ? Html.Nothing
            : page == here ? Html.Of($"""<a href="{PathOf(page)}" aria-current="page">{name}</a>""")
            : Html.Of($"""<a href="{PathOf(page)}">{name}</a>""");
    }
}
