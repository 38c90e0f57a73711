using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations;

/// <summary>
/// Ties an account to a person by a one-time code. Five wrong tries an account an hour; a hundred in all stop linking until an
/// hour has fewer, and operators are told. The person hears of it on every other channel.
/// </summary>
internal sealed class Linking(HistoryKey key, AccountMoves moves, LinkingByDirectory directory, OfficeClock clock, ILogger<Linking> log)
{
    public const int TriesAnHour = 5;
    public const int TriesInAll = 100;
    public static readonly TimeSpan CodeTerm = TimeSpan.FromMinutes(15);

    /// <summary>A new six-digit code for the person, good for fifteen minutes, once. Only its keyed hash is stored.</summary>
    public string Issue(ReformBotDbContext db, Guid personId)
    {
        var code = RandomNumberGenerator.GetInt32(0, 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        db.LinkCodes.Add(new LinkCode
        {
            Id = Guid.CreateVersion7(),
            PersonId = personId,
            CodeHash = Hash(code, Guid.CreateVersion7().ToString("N")),
            ExpiresAt = clock.GetUtcNow() + CodeTerm,
        });
        return code;
    }

    public async Task<OutgoingMessage?> AnswerAsync(ReformBotDbContext db, Office office, ChannelAccount account, IncomingMessage message)
    {
        if (message.Kind is IncomingKind.Acknowledgement or IncomingKind.Unreachable or IncomingKind.Edited || message.From.IsGroup)
        {
            return null;
        }

        var language = message.Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "vi";
        if (LinkWords.CodeIn(message.Text) is not { } code)
        {
            log.LogInformation("A {Kind} on {Channel} from an account nobody active is linked to", message.Kind, account.Channel);
            return await directory.TryAskAsync(db, account) ? DialogWording.Line(language, "LookingUp") : HelpWording.Unlinked();
        }

        var hourAgo = clock.GetUtcNow() - TimeSpan.FromHours(1);
        var recent = await db.LinkAttempts.Where(a => a.At >= hourAgo).Select(a => new { a.Channel, a.Account }).ToListAsync();
        if (recent.Count >= TriesInAll)
        {
            log.LogCritical("Linking is stopped: {Count} wrong codes within an hour", recent.Count);
            return DialogWording.Line(language, "LinkPaused");
        }

        if (recent.Count(a => a.Channel == account.Channel && a.Account == account.Account) >= TriesAnHour)
        {
            return DialogWording.Line(language, "LinkPaused");
        }

        return await FindAsync(db, code) is { } found && office.Roster.Find(found.PersonId) is { IsActive: true } person && await TryUseAsync(db, found)
            ? await moves.ConnectAsync(db, account, person, $"{found.Id:N}")
            : Wrong(db, account, language);
    }

    /// <summary>Uses the code up; of two at once one gets it.</summary>
    private async Task<bool> TryUseAsync(ReformBotDbContext db, LinkCode code)
    {
        var now = clock.GetUtcNow();
        return await db.LinkCodes.Where(c => c.Id == code.Id && c.UsedAt == null && c.ExpiresAt >= now)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now)) == 1;
    }

    private OutgoingMessage Wrong(ReformBotDbContext db, ChannelAccount account, string language)
    {
        db.LinkAttempts.Add(new LinkAttempt
        {
            Id = Guid.CreateVersion7(),
            Channel = account.Channel,
            Account = account.Account,
            At = clock.GetUtcNow(),
        });
        return DialogWording.Line(language, "LinkWrong");
    }

    private async Task<LinkCode?> FindAsync(ReformBotDbContext db, string code)
    {
        var now = clock.GetUtcNow();
        var live = await db.LinkCodes.AsNoTracking().Where(c => c.UsedAt == null && c.ExpiresAt >= now).ToListAsync();
        return live.FirstOrDefault(c => c.CodeHash == Hash(code, c.CodeHash[..32]));
    }

    /// <summary>Salted, so that two equal codes have different hashes: the salt's 32 characters, then the keyed hash.</summary>
    private string Hash(string code, string salt) => salt + key.Mac($"link\n{salt}\n{code}");
}
