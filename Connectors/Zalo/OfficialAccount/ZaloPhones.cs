using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;

namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>The phone of whoever an account is linked to, as Zalo wants it (84912345678); null where none is known.</summary>
public delegate Task<string?> PhoneOf(ChannelAddress account, CancellationToken cancellationToken);

internal sealed class ZaloPhones(Store store)
{
    public async Task<string?> OfAsync(ChannelAddress account, CancellationToken cancellationToken)
    {
        var phone = await store.ReadAsync(
            db => db.ChannelAccounts
                .Where(a => a.Channel == account.Channel && a.Tenant == account.Tenant && a.Account == account.Account)
                .Join(db.People.Where(p => p.IsActive), a => a.PersonId, p => p.Id, (_, p) => p.Phone)
                .SingleOrDefaultAsync(cancellationToken),
            cancellationToken);
        return Normalise(phone);
    }

    internal static string? Normalise(string? phone)
    {
        var digits = new string([.. (phone ?? "").Where(char.IsAsciiDigit)]);
        var national = digits.StartsWith("84", StringComparison.Ordinal) && digits.Length == 11 ? digits[2..] : digits.TrimStart('0');
        return national.Length == 9 ? $"84{national}" : null;
    }
}
