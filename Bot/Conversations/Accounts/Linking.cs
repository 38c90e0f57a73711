using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations.Accounts;

/// <summary>Ties an account to a person by a one-time code. The person hears of it on every other channel.</summary>
internal sealed class Linking(
    HistoryKey key, AccountMoves moves, LinkingByDirectory directory, LinkTries tries, OfficeClock clock, ILogger<Linking> log)
{
    public static readonly TimeSpan CodeTerm = TimeSpan.FromMinutes(15);

    /// <summary>A new six-digit code for the person, good for fifteen minutes, once. Of what is issued only a keyed hash is stored; what is typed stands in the inbox with other words.</summary>
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

        if (await tries.ArePausedAsync(db, account))
        {
            return DialogWording.Line(language, "LinkPaused");
        }

        if (await FindAsync(db, code) is { } found && office.Roster.Find(found.PersonId) is { IsActive: true } person && await TryUseAsync(db, found))
        {
            return await moves.ConnectAsync(db, account, person, $"{found.Id:N}");
        }

        tries.Wrong(db, account);
        return DialogWording.Line(language, "LinkWrong");
    }

    /// <summary>Uses the code up; of two at once one gets it.</summary>
    private async Task<bool> TryUseAsync(ReformBotDbContext db, LinkCode code)
    {
        var now = clock.GetUtcNow();
        return await db.LinkCodes.Where(c => c.Id == code.Id && c.UsedAt == null && c.ExpiresAt >= now)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now)) == 1;
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
