using System.Text.RegularExpressions;

namespace ReformBot.Bot.Understanding;

/// <param name="Name">The programme's or group's name or code as asked for, without diacritics.</param>
/// <param name="IsGroup">"việc nhóm cải cách thể chế": one group of tasks, in whichever programme.</param>
internal sealed record ProgrammeWish(string Name, bool IsGroup);

/// <summary>"việc theo chương trình cao-lanh-2021", "việc nhóm cải cách thể chế".</summary>
internal static partial class ProgrammeWords
{
    public static ProgrammeWish? Read(string text) =>
        Pattern().Match(Text.Folded.Of(text).Text) is { Success: true } match
            ? new ProgrammeWish(match.Groups["name"].Value.Trim(), !match.Groups["kind"].Value.StartsWith('c') && match.Groups["kind"].Value != "programme")
            : null;

    [GeneratedRegex(@"^\s*(?:xem |liet ke |danh sach )?(?:cac |nhung )?(?:viec|nhiem vu|tasks?)\s+(?:theo |thuoc |cua |cho |of |in )?(?<kind>chuong trinh|nhom nhiem vu|nhom|programme|group)\s+(?<name>[^?!]+?)(?:\s+(?:trang|page)\s+\d{1,3})?\s*[?!.]?\s*$")]
    private static partial Regex Pattern();
}
