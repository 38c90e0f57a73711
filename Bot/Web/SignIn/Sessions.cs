using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Digests;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Web.SignIn;

/// <summary>Who reads a page, as of this very request: a post or a right taken away closes the page at once.</summary>
/// <param name="SessionId">The link the session came from.</param>
internal sealed record Reader(Guid SessionId, RosterPerson Person, bool IsAdministrator, Office Office)
{
    public bool MaySeeBoard => DigestLists.MayRead(Person);

    public bool MaySee(LoginPage page) => page switch
    {
        LoginPage.Ops => IsAdministrator,
        LoginPage.MyData or LoginPage.Product => true,
        _ => MaySeeBoard,
    };
}

/// <summary>
/// Sessions of eight hours in a cookie that only names the link it came from; whether it still holds, the store says each time.
/// </summary>
internal sealed class Sessions(IDataProtectionProvider protection, Store store, OfficeCache offices, IOptions<WebOptions> web, TimeProvider system)
{
    public const string CookieName = "reformbot-session";

    public static readonly TimeSpan Term = TimeSpan.FromHours(8);

    private readonly IDataProtector _cookies = protection.CreateProtector("ReformBot.Session");
    private readonly IDataProtector _forms = protection.CreateProtector("ReformBot.Session", "form");

    public void Open(HttpContext context, LoginLink link) =>
        context.Response.Cookies.Append(CookieName, _cookies.Protect(link.Id.ToString("N")), Options(context, Term));

    public async Task<Reader?> ReadAsync(HttpContext context)
    {
        if (IdIn(_cookies, context.Request.Cookies[CookieName]) is not { } id)
        {
            return null;
        }

        var since = system.GetUtcNow() - Term;
        return await store.ReadAsync(async db =>
        {
            var personId = await db.LoginLinks
                .Where(l => l.Id == id && l.RevokedAt == null && l.UsedAt != null && l.UsedAt > since)
                .Select(l => (Guid?)l.PersonId).SingleOrDefaultAsync();
            if (personId is null || await db.People.SingleOrDefaultAsync(p => p.Id == personId && p.IsActive) is not { } person)
            {
                return null;
            }

            var office = await offices.GetAsync(db);
            return office.Roster.Find(person.Id) is { IsActive: true } known ? new Reader(id, known, person.IsAdministrator, office) : null;
        });
    }

    public Task CloseAsync(HttpContext context, Reader reader)
    {
        context.Response.Cookies.Delete(CookieName, Options(context, age: null));
        var now = system.GetUtcNow();
        return store.WriteAsync(db => db.LoginLinks.Where(l => l.Id == reader.SessionId)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.RevokedAt, now)));
    }

    /// <summary>Goes into every form of the reader's pages; a form without it was not ours.</summary>
    public string FormToken(Reader reader) => _forms.Protect(reader.SessionId.ToString("N"));

    public bool IsOurForm(Reader reader, string? token) => IdIn(_forms, token) == reader.SessionId;

    /// <summary>Whether a POST comes from a page of ours: browsers say where it comes from, and another site is refused.</summary>
    public bool IsOwnOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            || string.Equals(origin, web.Value.BaseUrl, StringComparison.OrdinalIgnoreCase);
    }

    private CookieOptions Options(HttpContext context, TimeSpan? age) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps || web.Value.BaseUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase),
        Path = "/",
        MaxAge = age,
        IsEssential = true,
    };

    private static Guid? IdIn(IDataProtector protector, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return Guid.ParseExact(protector.Unprotect(text), "N");
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
