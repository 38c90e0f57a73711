using System.Globalization;
using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding.Intents.Officer;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>
/// The few words of buttons that are no intent of their own: "hỏi lại 12: …", "giữ nguyên 12", "giao bên A 12", "đề nghị chuyển 12".
/// </summary>
internal static partial class OfficeVerbs
{
    private static readonly Dictionary<string, StepVerb> Verbs = new(StringComparer.Ordinal)
    {
        ["hoi lai"] = StepVerb.Ask, ["ask"] = StepVerb.Ask,
        ["tra loi"] = StepVerb.Answer, ["answer"] = StepVerb.Answer,
        ["giu nguyen"] = StepVerb.Uphold, ["keep"] = StepVerb.Uphold, ["de nghi tiep tuc"] = StepVerb.Uphold,
        ["reconsider"] = StepVerb.Decline, ["de nghi xem xet lai"] = StepVerb.Decline, ["xem xet lai"] = StepVerb.Decline,
        ["giao ben a"] = StepVerb.GiveFirst, ["side a"] = StepVerb.GiveFirst,
        ["giao ben b"] = StepVerb.GiveSecond, ["side b"] = StepVerb.GiveSecond,
        ["tach viec"] = StepVerb.Split, ["tach"] = StepVerb.Split, ["split"] = StepVerb.Split,
        ["moi hop"] = StepVerb.Meet, ["hop ban"] = StepVerb.Meet, ["call a meeting on"] = StepVerb.Meet,
        ["de nghi chuyen"] = StepVerb.Transfer, ["xin chuyen"] = StepVerb.Transfer, ["propose to pass on"] = StepVerb.Transfer,
        ["bao cao"] = StepVerb.Progress, ["bao cao tien do"] = StepVerb.Progress, ["progress"] = StepVerb.Progress,
        ["sua nho"] = StepVerb.ReturnSmall, ["small correction"] = StepVerb.ReturnSmall,
        ["khong kip"] = StepVerb.Unable, ["cannot finish"] = StepVerb.Unable,
    };

    /// <summary>Null for everything else.</summary>
    public static Reading? Read(string text)
    {
        var folded = Text.Folded.Of(text);
        if (AskPattern().Match(folded.Text) is { Success: true } ask)
        {
            var question = ask.Groups["rest"];
            return new Reading
            {
                Intent = Intent.Unknown,
                Tasks = ask.Groups["n"] is { Success: true } n ? [int.Parse(n.Value, CultureInfo.InvariantCulture)] : [],
                Reason = folded.Typed(question).Trim(),
                Step = StepVerb.Ask,
            };
        }

        if (UnnumberedPattern().Match(folded.Text) is { Success: true } unnumbered)
        {
            var said = unnumbered.Groups["rest"];
            return new Reading
            {
                Intent = Intent.Unknown,
                Reason = folded.Typed(said).Trim(),
                Step = Verbs[unnumbered.Groups["verb"].Value],
            };
        }

        if (BarePattern().Match(folded.Text) is { Success: true } bare)
        {
            return new Reading { Intent = Intent.Unknown, Step = Verbs[bare.Groups["verb"].Value] };
        }

        var match = Pattern().Match(folded.Text);
        if (!match.Success || IsToSomebody(match) || SaysMore(match))
        {
            return null;
        }

        var rest = match.Groups["rest"];
        if (Verbs[match.Groups["verb"].Value] == StepVerb.Meet && CountedPattern().IsMatch(folded.Text))
        {
            // "Mời họp 2 phòng 8h sáng mai": of the one thing that waits for just that, at that hour.
            return new Reading { Intent = Intent.Unknown, Step = StepVerb.Meet, Reason = folded.OriginalSlice(rest.Index, rest.Index + rest.Length).Trim() };
        }

        // "Không kịp 12 vì mất điện": the reason, without its "vì".
        var cue = Verbs[match.Groups["verb"].Value] == StepVerb.Unable ? BecausePattern().Match(rest.Value).Length : 0;
        var words = rest.Length == cue ? null : folded.OriginalSlice(rest.Index + cue, rest.Index + rest.Length).Trim().TrimStart(':').Trim();
        if (Verbs[match.Groups["verb"].Value] == StepVerb.Uphold)
        {
            words = Slots.Why.Leftovers.WithoutGoingOn(words);
        }

        return new Reading
        {
            Intent = Intent.Unknown,
            Tasks = [int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture)],
            Reason = string.IsNullOrEmpty(words) ? null : words,
            Step = Verbs[match.Groups["verb"].Value],
        };
    }

    /// <summary>"12 không kịp", "k xong dc": read as a handover to nobody or as something in the way, it is the report itself.</summary>
    public static Reading WithReport(Reading reading, string text) =>
        reading is { Intent: Intent.Handover, Person: null, PersonWords: null } or { Intent: Intent.Blocked } && ReportPattern().IsMatch(Text.Folded.Of(text).Text)
            ? reading with { Step = StepVerb.Unable }
            : reading;

    /// <summary>"Trả 12 lại cho Lan": to whom it goes is said, whatever the line is like.</summary>
    public static Reading WithReceiver(Reading reading, string text) =>
        reading is { Intent: Intent.Handover, Person: not null, Tasks.Count: 1, ByExample: not null } && GivingBack.IsTo(text)
            ? reading with { ByExample = null }
            : reading;

    public static StepVerb? VerbOf(Reading reading) => reading.Step ?? Request.VerbOf(reading.Intent);

    // "Đề nghị chuyển 12 cho Quý" names a person: the reader finds him.
    private static bool IsToSomebody(Match match) =>
        Verbs[match.Groups["verb"].Value] == StepVerb.Transfer && ToPattern().IsMatch(match.Groups["rest"].Value);

    // "Báo cáo 12" asks to be asked; "báo cáo 12/BC-KT", "báo cáo 12: 60%", "đề nghị xem xét lại 12 vì …" say something the reader
    // knows better.
    private static bool SaysMore(Match match) => Verbs[match.Groups["verb"].Value] switch
    {
        StepVerb.Progress => match.Groups["rest"].Length > 0,
        StepVerb.Decline => BecausePattern().IsMatch(match.Groups["rest"].Value),
        _ => false,
    };

    // "Giữ nguyên" alone: the one thing that waits for just that; otherwise it is asked which.
    [GeneratedRegex(
        @"^\s*(?:da |ok |thoi |cu |dong y )?(?<verb>giu nguyen|de nghi tiep tuc|giao ben a|giao ben b|tach viec|moi hop|hop ban|de nghi chuyen"
        + @"|xin chuyen|bao cao tien do|side a|side b|propose to pass on)(?: (?:a|nhe|nha|di|luon|thoi|em|anh|chi))*\W*$")]
    private static partial Regex BarePattern();

    [GeneratedRegex(@"^(?:vi|do|boi|tai|ly do|li do|because)\b")]
    private static partial Regex BecausePattern();

    // "Sửa nhỏ: sai chính tả" with no number: of the one that waits for just that, or it is asked which.
    [GeneratedRegex(
        @"^\s*(?:(?:da|ok|em|anh|chi)\s+)*(?<verb>sua nho|small correction|xem xet lai|de nghi xem xet lai|tra loi|answer)\s*[:,]\s*"
        + @"(?<rest>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex UnnumberedPattern();

    // "Hỏi lại chút: …" with no number: about the one in hand, or it is asked which. "12 chưa rõ phạm vi, hỏi lại: …" names it.
    [GeneratedRegex(
        @"^\s*(?:(?:nv\s?-?|#|so |viec )?(?<n>\d{1,7})\b(?!\s*/)[^:?\n]{0,60}[,.;]\s*)?(?:(?:cho|em|e|toi|xin|de)\s+)*hoi lai"
        + @"(?:\s+(?:chut|xiu|ti|mot chut|anh|chi|a|c|sep|dong chi|ve viec nay))*\s*[:,]\s*(?<rest>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex AskPattern();

    // A count, and no number of work: nothing marks it, and units stand right behind it.
    [GeneratedRegex(@"\b(?:moi hop|hop ban)\s+(?:2|3|4|hai|ba|ca (?:2|hai|3|ba))\s+(?:phong|ben|don vi|co quan)\b")]
    private static partial Regex CountedPattern();

    [GeneratedRegex(@"^(?:cho|sang|to)\b")]
    private static partial Regex ToPattern();

    [GeneratedRegex(
        @"\b(?:k|ko|kh|khong|hong|hok|so|kho|chua chac)\s+(?:lam |xong |nop |the )*kip\b|\b(?:k|ko|kh|khong|hong|hok)\s+(?:lam |the )?"
        + @"(?:xong|xog|hoan thanh)\s+(?:dc|duoc|noi|kip)\b")]
    private static partial Regex ReportPattern();

    [GeneratedRegex(
        @"^\s*(?<verb>hoi lai|tra loi|giu nguyen|de nghi tiep tuc|giao ben a|giao ben b|tach viec|tach|moi hop|hop ban|de nghi chuyen|xin chuyen"
        + @"|khong kip|bao cao tien do|bao cao|progress|reconsider|de nghi xem xet lai|xem xet lai|ask|answer|keep|side a|side b|split"
        + @"|call a meeting on|propose to pass on|cannot finish|sua nho|small correction)\s+(?:nv\s?-?|#|so |viec )?\s?"
        + @"(?<n>\d{1,7})\b\s*[:,.\-]?\s*(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
