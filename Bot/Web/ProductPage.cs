using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
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
                    ? PageShell.Answer(context, $"Sản phẩm NV-{number}", await WriteAsync(db, reader, assignment), top: PageShell.Top(sessions, reader, LoginPage.Product))
                    : NotThere(context, reader))));
        app.MapGet($"{Path}/{{number:int}}/{{file:guid}}", (HttpContext context, int number, Guid file, Sessions sessions, Store store) =>
            SignInEndpoints.ForAsync(context, sessions, LoginPage.Product, reader => store.ReadAsync(async db =>
                await VisibleAssignment.FindAsync(db, reader.Office.Roster, reader.Person, number) is { } assignment
                && await db.StoredFiles.SingleOrDefaultAsync(f => f.Id == file && f.AssignmentId == assignment.Id) is { Content: { } content } stored
                    ? Download(context, stored, content)
                    : NotThere(context, reader))));
    }

    private static async Task<Html> WriteAsync(ReformBotDbContext db, Reader reader, Assignment assignment)
    {
        var submissions = await db.Submissions.Where(s => s.AssignmentId == assignment.Id)
            .OrderByDescending(s => s.Attempt).ThenByDescending(s => s.Revision).ToListAsync();
        var files = (await db.StoredFiles.Where(f => f.AssignmentId == assignment.Id && f.SubmissionId != null)
            .OrderBy(f => f.ReceivedAt)
            .Select(f => new ProductFile(f.Id, f.SubmissionId, f.Name, f.Size, f.Content != null, f.FetchFailure))
            .ToListAsync()).ToLookup(f => f.SubmissionId);
        return Html.Of($"""
            <h1>NV-{assignment.Number}: {assignment.Title}</h1>
            {(submissions.Count == 0 ? Html.Of($"<p>Chưa có sản phẩm nào được nộp.</p>") : Html.Nothing)}
            {Html.Each(submissions, s => Html.Of($"""
                <section>
                  <h2>Lần {s.Attempt}, bản {s.Revision}</h2>
                  <p>{Speech.Person("vi", reader.Office.Roster, s.SubmittedById)} nộp lúc {Speech.Instant("vi", s.SubmittedAt, reader.Office.Calendar)}</p>
                  {Line("Nội dung", s.Note)}{Line("Số văn bản", s.DocumentNumber)}{Line("Đường dẫn", s.Link)}{Line("Ý kiến khi trả lại", s.Reason)}
                  <ul>{Html.Each(files[s.Id], f => File(assignment.Number, f))}</ul>
                </section>
                """))}
            """);
    }

    private static Html Line(string label, string? value) =>
        string.IsNullOrWhiteSpace(value) ? Html.Nothing : Html.Of($"<p><b>{label}:</b> {value}</p>");

    private static Html File(int number, ProductFile file) => file switch
    {
        { IsHere: true } => Html.Of($"""<li><a href="{Path}/{number}/{file.Id}">{file.Name}</a> {SizeOf(file.Size)}</li>"""),
        { Failure: not null } => Html.Of($"""<li>{file.Name}: không tải về được, đề nghị người nộp gửi lại</li>"""),
        _ => Html.Of($"""<li>{file.Name}: đang tải về, xin mở lại trang sau ít phút</li>"""),
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

    private static IResult NotThere(HttpContext context, Reader reader) => PageShell.Answer(
        context,
        "Không có sản phẩm này",
        Html.Of($"""<section class="door"><h1>Không có sản phẩm này</h1><p>Nhiệm vụ không tồn tại hoặc {Speech.You(reader.Person)} không có quyền xem.</p></section>"""),
        StatusCodes.Status404NotFound);

    private sealed record ProductFile(Guid Id, Guid? SubmissionId, string Name, long? Size, bool IsHere, string? Failure);
}
