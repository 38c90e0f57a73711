using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Sentences;

/// <summary>
/// "Kính đề nghị đồng chí Trưởng phòng cho tôi được nghỉ phép ngày 6/3": where the line as a whole says nothing, what is asked for
/// behind the polite words is heard as if it were said bare. Nothing that decides on somebody's work is ever heard so.
/// </summary>
internal sealed class FramedRequests(LineAnalysis analysis, Func<string, Reading> read)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("sentences/framed-requests");

    private const int LongestRequest = 40;

    private const int MostFrames = 4;

    private static readonly HashSet<Intent> Heard =
    [
        Intent.MyTasks, Intent.UnitTasks, Intent.AssignedByMe, Intent.WaitingForMe, Intent.Overdue, Intent.Digest, Intent.Search, Intent.Show, Intent.Help,
        Intent.Language, Intent.Link, Intent.Back, Intent.Cancel, Intent.Undo, Intent.Snooze, Intent.Leave, Intent.Sign,
    ];

    private static readonly PhraseSet Frames = Lexicon["frames"];

    private static readonly HashSet<Intent> Lists = [Intent.MyTasks, Intent.UnitTasks, Intent.AssignedByMe, Intent.WaitingForMe, Intent.Overdue];

    /// <summary>What is asked for, or <paramref name="whole"/> as it is.</summary>
    public Reading Read(Reading whole)
    {
        // "Tra cứu danh sách việc quá hạn" names a list, and no words to look for.
        if (whole is { Intent: Intent.Search, Argument: { } wanted } && read(wanted) is var list && Lists.Contains(list.Intent))
        {
            return list;
        }

        return whole is { Intent: Intent.Unknown, Person: null, Deadline: null } or { Intent: Intent.Unknown, Person: null, Tasks.Count: 0 }
            && analysis.Line.Words.Count <= LongestRequest
            ? Behind() ?? whole
            : whole;
    }

    private Reading? Behind()
    {
        var words = analysis.Line.Words;
        var gist = analysis.Line.Gist;
        if (gist.IsEmpty)
        {
            return null;
        }

        var at = gist.InLine(new Span(gist.Start, gist.Start + 1)).From;
        for (var left = MostFrames; left > 0 && Step(words, at) is > 0 and var step && at + step < words.Count; left--)
        {
            at += step;
            var request = analysis.Line.Source.OriginalSlice(words[at].Start, words[^1].End);
            if ((Taken(read(request)) ?? Taken(read($"xin {request}"))) is { } heard)
            {
                return heard;
            }
        }

        return null;
    }

    // A frame, or whom it is said to: "đồng chí Trưởng phòng", "anh".
    private static int Step(IReadOnlyList<Seen> words, int at) => Math.Max(Frames.At(words, at), Courtesy.Titles.At(words, at));

    private Reading? Taken(Reading part) => Heard.Contains(part.Intent) && (part.Intent != Intent.Show || analysis.HasTask) ? part : null;
}
