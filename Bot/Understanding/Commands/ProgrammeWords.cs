using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding.Commands;

/// <param name="Name">The programme's or group's name or code as asked for, without diacritics.</param>
/// <param name="Typed">The same with its diacritics, to be said again.</param>
/// <param name="IsGroup">"việc nhóm cải cách thể chế": one group of tasks, in whichever programme.</param>
internal sealed record ProgrammeWish(string Name, string Typed, bool IsGroup);

/// <summary>"việc theo chương trình cao-lanh-2021", "việc nhóm cải cách thể chế".</summary>
internal static partial class ProgrammeWords
{
    public static ProgrammeWish? Read(string text) =>
        Text.Folded.Of(text) is var folded && Pattern().Match(folded.Text) is { Success: true } match && match.Groups["name"] is var name
            ? new ProgrammeWish(name.Value.Trim(), folded.Typed(name).Trim(),
                !match.Groups["kind"].Value.StartsWith('c') && match.Groups["kind"].Value != "programme")
            : null;

    /// <summary>"CCHC" is written out in the programmes' names.</summary>
    public static string Whole(string name) => ShortPattern().Replace(name, "cai cach hanh chinh");

    [GeneratedRegex(@"\bcchc\b")]
    private static partial Regex ShortPattern();

    [GeneratedRegex(
        @"^\s*(?:xem |liet ke |danh sach )?(?:cac |nhung )?(?:viec|nhiem vu|tasks?)\s+(?:theo |thuoc |cua |cho |of |in )?(?<kind>chuong trinh"
        + @"|nhom nhiem vu|nhom|programme|group)\s+(?<name>[^?!]+?)(?:\s+(?:trang|page)\s+\d{1,3})?\s*[?!.]?\s*$")]
    private static partial Regex Pattern();
}
