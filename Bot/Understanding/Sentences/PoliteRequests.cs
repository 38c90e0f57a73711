using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Sentences;

/// <summary>"Gia hạn việc 22 đến 10/3 dc ko", "can you push #12 to March 20": asked as a question, and wanted all the same.</summary>
internal static class PoliteRequests
{
    private static readonly Lexicon Lexicon = Lexicon.Of("sentences/polite-requests");

    private static readonly PhraseSet Tags = Lexicon["tags"];

    private static readonly PhraseSet Heads = Lexicon["heads"];

    // What may be granted or done at a word; that something is done, refused or taken back is said, not asked.
    private static readonly HashSet<Intent> Requests =
        [Intent.Extend, Intent.Handover, Intent.Leave, Intent.Remind, Intent.Snooze, Intent.Assign, Intent.Undo, Intent.MyTasks, Intent.UnitTasks,
            Intent.AssignedByMe, Intent.WaitingForMe, Intent.Overdue, Intent.Digest, Intent.Search, Intent.Language, Intent.Back];

    /// <summary>The request behind the question; null where there is none.</summary>
    public static Reading? Read(LineAnalysis analysis, Func<string, Reading> read)
    {
        var words = analysis.Line.Words;
        var (head, from) = Head(analysis);
        // "Chị giao qua cho Mai được không ạ, em kiệt sức rồi": why may stand behind what is asked.
        return Enumerable.Range(from, words.Count - from).Where(i => words[i].IsMark).Append(words.Count)
            .Select(end => Until(analysis, read, (head, from), end)).FirstOrDefault(r => r is not null);
    }

    private static Reading? Until(LineAnalysis analysis, Func<string, Reading> read, (int From, int To) asking, int to)
    {
        var words = analysis.Line.Words;
        var (head, from) = asking;
        while (to > from && (words[to - 1].IsMark ? 1 : analysis.Line.Addresses.Before(words, to)) is > 0 and var closing)
        {
            to -= closing;
        }

        var tag = Enumerable.Range(Math.Max(from, to - 5), to - Math.Max(from, to - 5)).FirstOrDefault(i => Tags.Covers(words, i, to), to);
        if ((head == from && tag == to) || tag <= from)
        {
            return null;
        }

        var before = head == 0 ? string.Empty : analysis.Line.Source.OriginalSlice(0, words[head].Start);
        var rest = read(before + analysis.Line.Source.OriginalSlice(words[from].Start, words[tag - 1].End));
        return Requests.Contains(rest.Intent) && (rest.Intent != Intent.Assign || rest.Person is not null) ? rest : null;
    }

    // Where "can you" stands, be it behind courtesy, and where it ends.
    private static (int From, int To) Head(LineAnalysis analysis)
    {
        var gist = analysis.Line.Gist;
        foreach (var start in gist.Starts.Where(s => s < gist.Words.Count))
        {
            var at = gist.InLine(new Span(start, start + 1)).From;
            if (Heads.At(analysis.Line.Words, at) is > 0 and var length)
            {
                return (at, at + length);
            }
        }

        return (0, 0);
    }
}
