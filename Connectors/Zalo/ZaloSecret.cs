using System.Security.Cryptography;
using System.Text;

namespace ReformBot.Connectors.Zalo;

internal static class ZaloSecret
{
    /// <summary>Takes the same time whatever differs, length included. An empty secret equals nothing.</summary>
    public static bool AreEqual(string? given, string expected) =>
        expected.Length > 0 && CryptographicOperations.FixedTimeEquals(Digest(given ?? ""), Digest(expected));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
