using System.Globalization;
using ReformBot.Domain.Messaging;

namespace ReformBot.Connectors.Zalo;

/// <summary>What a person typed, sent and when, as the neutral message wants it.</summary>
internal static class ZaloValues
{
    public static string Text(string? typed) => TypedText.Of(typed ?? "").Trim();

    /// <summary>The instant is milliseconds since 1970, from older senders seconds.</summary>
    public static DateTimeOffset Instant(string? epoch, DateTimeOffset otherwise)
    {
        if (!long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return otherwise;
        }

        var milliseconds = number < 1_000_000_000_000 ? number * 1000 : number;
        return milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : otherwise;
    }

    /// <summary>Nothing where there is no https address to fetch it from later.</summary>
    public static IReadOnlyList<IncomingFile> File(string? url, string name, string contentType, long? size = null) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? [new IncomingFile(name, contentType, address.AbsoluteUri, Size: size)]
            : [];
}
