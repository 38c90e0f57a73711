using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Dialogs.Filling;

/// <summary>An answer in words to a question for words: what is taken as it is, and what is doubtful enough to ask about.</summary>
internal static partial class FreeText
{
    /// <summary>A digit says nothing, and a yes only where the question was one.</summary>
    public static bool SaysNothing(Request request, Reading reading, string text) =>
        ((BareNumbers.In(text) is not null || BareNumbers.IsMarked(text)) && request.Verb is not StepVerb.Progress)
        || (reading.Intent is Intent.Yes or Intent.No && request.Verb is not (StepVerb.Ask or StepVerb.Answer));

    /// <summary>Nothing but a date, where words were asked for.</summary>
    public static bool IsOnlyDate(Request request, Reading reading, string text) =>
        request.Verb is not (StepVerb.Ask or StepVerb.Answer or StepVerb.Progress or StepVerb.Complete)
        && reading.Deadline is { Words: var words } && FillerPattern().IsMatch(Rest(text, words));

    /// <summary>Of several words, where a date was asked for: why, or what stands in the way of it.</summary>
    public static bool IsReason(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetter)) >= 3;

    /// <summary>"hạn mới 16/3": the date it was asked about is a deadline after all.</summary>
    public static string? DeadlineIn(string text) => After(text, DeadlinePattern());

    /// <summary>"lý do: 12/3": the words after it, whatever they are.</summary>
    public static string? ReasonIn(string text) => After(text, ReasonPattern());

    /// <summary>"Do phải xin ý kiến", to the question why: without the word that only says that it is why. "Đo đạc", "vi phạm" keep theirs.</summary>
    public static string WithoutCue(string text)
    {
        var folded = Folded.Of(text);
        return CuePattern().Match(folded.Text) is { Success: true } cue ? folded.OriginalSlice(cue.Length, folded.Text.Length).Trim() : text;
    }

    [GeneratedRegex(
        @"^\s*(?:(?:da|thi|la)\s+)*(?:vi(?!\s+(?:pham|tri|du|bang|tinh|mo|khuan|the)\b)|boi vi|boi(?!\s+(?:thuong|duong)\b)|tai vi"
        + @"|do(?!\s+(?:dac|luong|dem|thi|an|dung|tuoi|cao|do)\b)|because)\s+(?:la\s+)?(?=\S)")]
    private static partial Regex CuePattern();

    private static string Rest(string text, string words)
    {
        var (all, said) = (Folded.Of(text).Text, Folded.Of(words).Text);
        return said.Length > 0 && all.IndexOf(said, StringComparison.Ordinal) is var at and >= 0 ? all.Remove(at, said.Length) : all;
    }

    private static string? After(string text, Regex pattern)
    {
        var folded = Folded.Of(text);
        return pattern.Match(folded.Text) is { Success: true } match
            ? folded.Typed(match.Groups["rest"]).Trim()
            : null;
    }

    [GeneratedRegex(@"^(?:\W|\b(?:han|ngay|den|toi|het|truoc|sang|vao|la|thoi|nhe|nha|a|ah|da|em|e|xin|doi|lui|moi|chac|khoang|deadline|until|by|on)\b)*$")]
    private static partial Regex FillerPattern();

    [GeneratedRegex(@"^\s*(?:han moi|thoi han moi|dong y (?:gia han )?(?:den|toi)|new deadline|grant until)\s*(?:la|:)?\s*(?<rest>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex DeadlinePattern();

    [GeneratedRegex(@"^\s*(?:ly do|li do|reason)\s*(?:la|:)?\s+(?<rest>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex ReasonPattern();
}
