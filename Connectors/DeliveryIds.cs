using System.Security.Cryptography;
using System.Text;

namespace ReformBot.Connectors;

internal static class DeliveryIds
{
    private const int Longest = 200;

    /// <summary>Long ids are digested rather than cut: two of them may share a long beginning.</summary>
    /// <param name="channel">Stays readable: what operators look for.</param>
    public static string Of(string channel, string rest) => channel.Length + 1 + rest.Length <= Longest
        ? $"{channel}:{rest}"
        : $"{channel}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{channel}:{rest}")))}";
}
