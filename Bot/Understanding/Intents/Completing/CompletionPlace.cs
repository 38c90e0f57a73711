using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Completing;

/// <summary>Where a line says that something is done, and how far the clause around it reaches.</summary>
internal static class CompletionPlace
{
    private static readonly PhraseSet ClauseBreaks = PhraseSet.Of(",", ".", ";", "!", "?", "\n", "mà", "nhưng", "vì", "do", "but", "because",
        "nhưng mà", "còn", "tại", "bởi", "and");

    /// <summary>The words of the line that say it is done, whatever else is said of them.</summary>
    public static Span? DoneIn(Line line) => Find(line.Core, line.HasTask) is { } found ? line.Core.InLine(found) : null;

    /// <summary>The first words of the gist that say so.</summary>
    public static Span? Find(Gist gist, bool ofTask)
    {
        var words = gist.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var length = Math.Max(CompletionWords.Done.At(words, i), CompletionWords.HandedIn.At(words, i));
            length = ofTask ? Math.Max(length, CompletionWords.HandedTo.At(words, i)) : length;
            if (length > 0 && !IsInCode(words, i, i + length) && !(i > 0 && CompletionWords.Nouns.At(words, i - 1) > 1)
                && !IsAlongside(words, i + length) && !(words[i].Is("hoan") && gist.InLine(new Span(i, i + 2)).Length > 2))
            {
                return new Span(i, i + length);
            }
        }

        return null;
    }

    // "Đã song hành", "làm song song"
    private static bool IsAlongside(IReadOnlyList<Seen> words, int to) => words[to - 1].Is("song") && Alongside.At(words, to) > 0;

    private static readonly PhraseSet Alongside = PhraseSet.Of("song", "hành", "phương", "ngữ", "sinh", "ca", "tấu", "sắt", "kiếm", "le");

    // "12xong34"
    private static bool IsInCode(IReadOnlyList<Seen> words, int from, int to) =>
        from > 0 && words[from].Token.Glued && words[from - 1].IsNumber && to < words.Count && words[to].Token.Glued && words[to].IsNumber;

    /// <summary>The words of a day say by themselves that it is to be done: "xong trước thứ sáu".</summary>
    public static bool IsDoneBy(string words)
    {
        List<Seen> said = [.. Text.Folded.Of(words).Tokens.Select(Seen.Of)];
        if (said is [var article, _, ..] && article.Is("the"))
        {
            // "chua the xong trong hom nay"
            said.RemoveAt(0);
        }

        // "12 phải xong trong hôm nay"
        said.RemoveRange(0, Obliging.At(said, 0));
        return CompletionWords.Done.At(said, 0) > 0 || CompletionWords.HandedIn.At(said, 0) > 0 || CompletionWords.Done.Ends(said);
    }

    private static readonly PhraseSet Obliging = PhraseSet.Of("(phải|cần|cần phải|nhớ|ráng|cố|cố gắng|hãy|chắc|sẽ|yêu cầu|đề nghị) [làm]");

    private static readonly PhraseSet Already = PhraseSet.Of("đã", "vừa", "vừa mới", "đã được", "has been");

    /// <summary>"Đã hoàn thành lúc 8 giờ sáng nay": the day is when it was done.</summary>
    public static bool IsDoneThen(Line line, DateOnly today)
    {
        if (line.Date is not { } date || date.Date > today)
        {
            return false;
        }

        var words = Seen.Between(line.Words, date.Start, date.End);
        return words.Length > 0 && Math.Max(CompletionWords.Done.At(line.Words, words.From), CompletionWords.HandedIn.At(line.Words, words.From)) > 0
            && Already.EndsAt(line.Words, 0, words.From);
    }

    /// <summary>The clause the words stand in.</summary>
    public static (int From, int To) ClauseAround(IReadOnlyList<Seen> words, Span found)
    {
        var from = found.From;
        while (from > 0 && ClauseBreaks.At(words, from - 1) == 0)
        {
            from--;
        }

        var to = found.To;
        while (to < words.Count && ClauseBreaks.At(words, to) == 0)
        {
            to++;
        }

        return (from, to);
    }
}
