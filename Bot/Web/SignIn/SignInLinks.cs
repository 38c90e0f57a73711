using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Web.SignIn;

/// <summary>One-time links into the pages: good for fifteen minutes, once. What is stored opens nothing.</summary>
internal sealed class SignInLinks(IOptions<WebOptions> web, TimeProvider system)
{
    public const string Path = "/enter";

    public static readonly TimeSpan Term = TimeSpan.FromMinutes(15);

    /// <summary>A new link for that person alone. To be sent privately, never into a group.</summary>
    public string Issue(ReformBotDbContext db, Guid personId, LoginPage page)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.LoginLinks.Add(new LoginLink
        {
            Id = Guid.CreateVersion7(),
            PersonId = personId,
            Page = page,
            TokenHash = Hash(token),
            ExpiresAt = system.GetUtcNow() + Term,
        });
        return $"{web.Value.BaseUrl}{Path}/{token}";
    }

    /// <summary>Uses the link up. Null when it was used, has run out or never was; of two at once one gets it.</summary>
    public async Task<LoginLink?> UseAsync(ReformBotDbContext db, string token)
    {
        var now = system.GetUtcNow();
        var hash = Hash(token);
        var used = await db.LoginLinks.Where(l => l.TokenHash == hash && l.UsedAt == null && l.RevokedAt == null && l.ExpiresAt >= now)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now));
        return used == 1 ? await db.LoginLinks.AsNoTracking().SingleAsync(l => l.TokenHash == hash) : null;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
