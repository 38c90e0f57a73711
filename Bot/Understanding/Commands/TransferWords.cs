using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

internal sealed record TransferParts(string Reason, string? Done, string? Left);

/// <summary>"trùng lịch tập huấn; đã xong số liệu; còn phần nhận xét": why, what is done, what is left, as one line says them.</summary>
internal static partial class TransferWords
{
    /// <summary>Null when it only says why.</summary>
    public static TransferParts? Read(string words)
    {
        var folded = Text.Folded.Of(words);
        return Pattern().Match(folded.Text) is { Success: true } match && (match.Groups["done"].Success || match.Groups["left"].Success)
            ? new TransferParts(Slice("why")!, Slice("done"), Slice("left"))
            : null;

        string? Slice(string name) => match.Groups[name] is { Success: true } group
            ? folded.Typed(group).Trim()
            : null;
    }

    [GeneratedRegex(
        @"^\s*(?<why>\S.*?)(?:\s*[,;.]\s*(?:da lam (?:duoc|xong)|da xong|moi xong|done)\s*:?\s*(?<done>[^;,.]\S*.*?))?"
        + @"(?:\s*[,;.]\s*(?:con lai|con|left)\s*:?\s*(?<left>\S.*?))?\s*$", RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
