using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Web.SignIn;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.Files;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Web;

/// <summary>
/// What was handed in for one assignment, and its files to download. The right to see the assignment is judged at every request;
/// what one may not see is not there.
/// </summary>
internal static class ProductPage
{
    public const string Path = "/product";

    public static void MapProduct(this WebApplication app)
    {
        app.MapGet($"{Path}/{{number:int}}", (HttpContext context, int number, Sessions sessions, Store store) =>
            SignInEndpoints.ForAsync(context, sessions, LoginPage.Product, reader => store.ReadAsync(async db =>
                await VisibleAssignment.FindAsync(db, reader.Office.Roster, reader.Person, number) is { } assignment
                    ? PageShell.Answer(
                        context, sessions, reader, LoginPage.Product, PageWording.Say(reader, "Product.Title", number), await WriteAsync(db, reader, assignment))
                    : NotThere(context))));
        app.MapGet($"{Path}/{{number:int}}/{{file:guid}}", (HttpContext context, int number, Guid file, Sessions sessions, Store store) =>
            SignInEndpoints.ForAsync(context, sessions, LoginPage.Product, reader => store.ReadAsync(async db =>
                await VisibleAssignment.FindAsync(db, reader.Office.Roster, reader.Person, number) is { } assignment
                && await db.StoredFiles.SingleOrDefaultAsync(f => f.Id == file && f.AssignmentId == assignment.Id) is { Content: { } content } stored
                    ? Download(context, stored, content)
                    : NotThere(context))));
    }

    private static async Task<Html> WriteAsync(ReformBotDbContext db, Reader reader, Assignment assignment)
    {
        var submissions = await db.Submissions.Where(s => s.AssignmentId == assignment.Id)
            .OrderByDescending(s => s.Attempt).ThenByDescending(s => s.Revision).ToListAsync();
        var files = (await db.StoredFiles.Where(f => f.AssignmentId == assignment.Id && f.SubmissionId != null)
            .OrderBy(f => f.ReceivedAt)
            .Select(f => new ProductFile(f.Id, f.SubmissionId, f.Name, f.Size, f.Content != null, f.FetchFailure))
            .ToListAsync()).ToLookup(f => f.SubmissionId);
        var language = reader.Person.Language;
        return Html.Of($"""
            <h1>NV-{assignment.Number}: {assignment.Title}</h1>
            {(submissions.Count == 0 ? Html.Of($"<p>{Say("Product.None")}</p>") : Html.Nothing)}
            {Html.Each(submissions, s => Html.Of($"""
                <section>
                  <h2>{Say("Product.Attempt", s.Attempt, s.Revision)}</h2>
                  <p>{Say("Product.By", Speech.Person(language, reader.Office.Roster, s.SubmittedById), Speech.Instant(language, s.SubmittedAt, reader.Office.Calendar))}</p>
                  {Line(Say("Product.Note"), s.Note)}{Line(Say("Product.Number"), s.DocumentNumber)}{Line(Say("Product.Link"), s.Link)}{Line(Say("Product.Reason"), s.Reason)}
                  <ul>{Html.Each(files[s.Id], f => File(reader, assignment.Number, f))}</ul>
                </section>
                """))}
            """);

        string Say(string key, params object?[] values) => PageWording.Say(reader, key, values);
    }

    private static Html Line(string label, string? value) =>
        string.IsNullOrWhiteSpace(value) ? Html.Nothing : Html.Of($"<p><b>{label}:</b> {value}</p>");

    private static Html File(Reader reader, int number, ProductFile file) => file switch
    {
        { IsHere: true } => Html.Of($"""<li><a href="{Path}/{number}/{file.Id}">{file.Name}</a> {SizeOf(file.Size)}</li>"""),
        { Failure: not null } => Html.Of($"""<li>{PageWording.Say(reader, "Product.NotFetched", file.Name)}</li>"""),
        _ => Html.Of($"""<li>{PageWording.Say(reader, "Product.Fetching", file.Name)}</li>"""),
    };

    private static string SizeOf(long? bytes) => bytes switch
    {
        null => "",
        < 1024 * 1024 => FormattableString.Invariant($"({Math.Max(1, bytes.Value / 1024)} KB)"),
        _ => FormattableString.Invariant($"({bytes.Value / 1024.0 / 1024.0:0.0} MB)"),
    };

    /// <summary>Always as a file to keep, never shown as a page of ours, whatever it says it is.</summary>
    private static IResult Download(HttpContext context, StoredFile file, byte[] content)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(content, "application/octet-stream", file.Name);
    }

    private static IResult NotThere(HttpContext context) => PageShell.Door(context, "NoProduct", StatusCodes.Status404NotFound);

    private sealed record ProductFile(Guid Id, Guid? SubmissionId, string Name, long? Size, bool IsHere, FetchFailure? Failure);
}
