using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Steps;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"giao bên A", "giữ nguyên", "tách việc" with no number: of the one case that waits, or none; never a new assignment.</summary>
internal static partial class BareOfficeVerbs
{
    public static Reading? Read(string text) => Text.Folded.Of(text).Text switch
    {
        var t when FirstPattern().IsMatch(t) => Of(StepVerb.GiveFirst),
        var t when SecondPattern().IsMatch(t) => Of(StepVerb.GiveSecond),
        var t when SplitPattern().IsMatch(t) => Of(StepVerb.Split),
        var t when MeetPattern().IsMatch(t) => Of(StepVerb.Meet),
        var t when UpholdPattern().IsMatch(t) => Of(StepVerb.Uphold),
        _ => null,
    };

    private static Reading Of(StepVerb verb) => new() { Intent = Intent.Unknown, Step = verb };

    [GeneratedRegex(@"^\s*(?:giao (?:cho )?ben a|side a)(?:\s+(?:a|nhe|nha|di|lam))*\W*$")]
    private static partial Regex FirstPattern();

    [GeneratedRegex(@"^\s*(?:giao (?:cho )?ben b|side b)(?:\s+(?:a|nhe|nha|di|lam))*\W*$")]
    private static partial Regex SecondPattern();

    [GeneratedRegex(@"^\s*(?:tach viec|tach ra|split)(?:\s+(?:a|nhe|nha|di))*\W*$")]
    private static partial Regex SplitPattern();

    [GeneratedRegex(@"^\s*(?:moi hop|hop ban|call a meeting)(?:\s+(?:a|nhe|nha|di))*\W*$")]
    private static partial Regex MeetPattern();

    [GeneratedRegex(@"^\s*(?:giu nguyen|de nghi tiep tuc|keep)(?:\s+(?:a|nhe|nha|di))*\W*$")]
    private static partial Regex UpholdPattern();
}
