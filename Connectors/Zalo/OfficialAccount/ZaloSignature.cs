using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>
/// X-ZEvent-Signature: SHA-256 over app id, the body's very bytes, the timestamp in it and the OA secret key. Not an HMAC, though
/// much of what is copied around says so. No time window: Zalo's own retries come hours later.
/// </summary>
internal static class ZaloSignature
{
    public const string Header = "X-ZEvent-Signature";

    public static bool IsValid(ReadOnlySpan<byte> body, string? header, string appId, string oaSecretKey)
    {
        if (oaSecretKey.Length == 0 || Given(header) is not { } given || Timestamp(body) is not { } timestamp)
        {
            return false;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(appId));
        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp));
        hash.AppendData(Encoding.UTF8.GetBytes(oaSecretKey));
        return CryptographicOperations.FixedTimeEquals(hash.GetHashAndReset(), given);
    }

    /// <summary>With or without "mac=", in either case.</summary>
    private static byte[]? Given(string? header)
    {
        var hex = header?.Trim() ?? "";
        if (hex.StartsWith("mac=", StringComparison.OrdinalIgnoreCase))
        {
            hex = hex["mac=".Length..];
        }

        return hex.Length == SHA256.HashSizeInBytes * 2 && hex.All(char.IsAsciiHexDigit) ? Convert.FromHexString(hex) : null;
    }

    /// <summary>The one member that must be read before the body can be trusted: found by the tokenizer, nothing is built from it.</summary>
    private static string? Timestamp(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            string? found = null;
            while (reader.Read())
            {
                if (reader.TokenType is not JsonTokenType.PropertyName || reader.CurrentDepth != 1 || !reader.ValueTextEquals("timestamp"u8))
                {
                    continue;
                }

                reader.Read();
                found = reader.TokenType switch
                {
                    JsonTokenType.String => reader.GetString(),
                    JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
                    _ => null,
                };
            }

            return found;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
