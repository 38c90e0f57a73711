namespace ReformBot.Domain.Wording;

/// <summary>
/// The first digits of a hash as people read and compare them: in groups of four with a colon between. Written in one piece,
/// ten of its digits in a row look like a citizen's phone number and would be masked on their way out.
/// </summary>
internal static class Fingerprint
{
    private const int Group = 4;

    /// <param name="hash">Hexadecimal, at least as long as what is shown.</param>
    public static string Of(string hash, int digits) => string.Join(':', hash[..digits].Chunk(Group).Select(group => new string(group)));
}
