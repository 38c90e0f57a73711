using System.Security.Cryptography;
using System.Text;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Commitments;

/// <summary>The text a head confirms: what the programme says, for his unit, frozen when he is asked.</summary>
public static class CommitmentText
{
    public static string Of(ProgrammeDocument programme, string unit) => CommitmentWording.Text(programme, unit);

    /// <summary>SHA-256 of the NFC text, lower-case hex.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Normalize())));
}
