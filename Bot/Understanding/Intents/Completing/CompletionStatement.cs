using ReformBot.Bot.Understanding.Intents.Assigning;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Completing;

/// <summary>Whether "xong" closes a statement about the speaker's own work, and not about a street or a hotline.</summary>
internal static class CompletionStatement
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/completing/completion-statement");

    // "công văn 12 đã gửi": a paper of that number, and no assignment.
    private static readonly PhraseSet Documents = Lexicon["documents"];

    private static readonly PhraseSet Issued = PhraseSet.Of("(ban hành|phát hành) [{rồi}]");

    private static readonly PhraseSet LeadIn = Lexicon["lead in"];

    /// <param name="ofOwnUnit">The speaker's own unit is named as the one that did it.</param>
    public static bool Holds(Line line, Gist gist, Span found, int from, int to, bool ofOwnUnit)
    {
        var words = gist.Words;
        var opens = ofOwnUnit || gist.Starts.Contains(found.From);
        var sent = CompletionWords.Sent.At(words, found.From) == found.Length;
        if (sent && CompletionWords.SmallThings.At(words, found.To) > 0)
        {
            return false;
        }

        // "Quyết định bổ nhiệm đã ban hành": a paper came out, nobody's assignment was named.
        if (Issued.EndsAt(words, found.From, found.To) && !line.HasTask && !CompletionWords.FirstPerson.IsIn(words, from, to))
        {
            return false;
        }

        if (opens)
        {
            return (found.To >= to || line.HasTask || IsOwnObject(words, found, to)) && (!IsMereVerb(words, found) || line.HasTask || line.Attachments.Count > 0);
        }

        if (IsMereVerb(words, found) || from - found.From > 12 || found.From - from > 12)
        {
            return false;
        }

        // "báo cáo tuần em làm xong rồi": the work before, the end of the clause after.
        var closes = found.To >= to || gist.Ends.Any(e => e <= found.To) || WordSets.Tail.At(words, found.To) > 0;
        return closes && IsOwnWork(words, from, found.From) && (line.HasTask
            || CompletionWords.Certain.IsIn(words, Math.Max(from, found.From - 1), to)) && !SaysOthers(words, from, found.From)
            && (!sent || line.HasTask || line.Attachments.Count > 0 || WorkVerbs.Things.IsIn(words, from, found.From));
    }

    // "Báo cáo tuần em làm xong rồi"; but "đường 2/9 làm xong rồi" and "hotline trả lời xong rồi" are nobody's assignment.
    private static bool IsOwnWork(IReadOnlyList<Seen> words, int from, int to)
    {
        for (var i = from; i < to;)
        {
            // "Tuấn ơi 12 xong rồi"
            if (Courtesy.Call(words, i, to) is > 0 and var called)
            {
                i += called;
                continue;
            }

            if (Documents.At(words, i) is > 0 and var document && i + document < to && words[i + document].IsNumber)
            {
                return false;
            }

            if (WordSets.It.At(words, i) > 0)
            {
                return true;
            }

            if (Math.Max(Courtesy.Opening.At(words, i), LeadIn.At(words, i)) is var step && (step > 0 || words[i].IsMark))
            {
                i += Math.Max(step, 1);
                continue;
            }

            return CompletionWords.FirstPerson.At(words, i) > 0 || WorkVerbs.Things.At(words, i) > 0 || WorkVerbs.All.At(words, i) > 0
                || Courtesy.Subject.At(words, i) > 0 || CompletionWords.FirstPerson.IsIn(words, from, to);
        }

        return true;
    }

    private static bool IsMereVerb(IReadOnlyList<Seen> words, Span found) =>
        found.Length == 1 && (words[found.From].Is("nop") || words[found.From].Is("trinh") || words[found.From].Is("finish") || words[found.From].Is("complete"));

    private static bool IsOwnObject(IReadOnlyList<Seen> words, Span found, int to) =>
        to - found.To <= 8 && !IsReportTo(words, found.To) && (WordSets.Tail.At(words, found.To) > 0 || WorkVerbs.Things.At(words, found.To) > 0
            || WorkVerbs.All.At(words, found.To) > 0);

    // "Xong báo cáo anh nhé" tells what to do then.
    private static bool IsReportTo(IReadOnlyList<Seen> words, int at) => Courtesy.Opening.At(words, at) > 1 && WorkVerbs.Things.At(words, at) > 0;

    private static bool SaysOthers(IReadOnlyList<Seen> words, int from, int to) => WordSets.Others.IsIn(words, from, to);
}
