using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>Where in a line a number that nothing marks is an assignment's: what stands before it and after it.</summary>
internal static class TaskPlaces
{
    private static readonly Lexicon Lexicon = Lexicon.Of("lines/task-places");

    private static readonly PhraseSet NotNumbered = Lexicon["not numbered"];

    // The word straight before a bare number that is an assignment.
    internal static readonly PhraseSet Before = Lexicon["before"];

    /// <summary>A number in words there is as good as one in figures: it opens the line or follows a word such as "xong".</summary>
    public static bool IsSpokenOf(IReadOnlyList<Seen> words, int i) => IsOpening(words, i) || (!IsNumbered(words, i) && Follows(Before, words, i));

    /// <summary>"xong số 12", "số 12 xong"; but "phiếu số 12", "nhà máy số 12" number something else.</summary>
    public static bool IsOfAssignment(IReadOnlyList<Seen> words, int i) =>
        IsOpening(words, i) || words[i - 1].IsMark || Follows(Before, words, i) || Follows(TaskNumbers.Connectors, words, i)
            || Courtesy.Subject.At([words[i - 1]], 0) > 0 || Courtesy.Opening.At([words[i - 1]], 0) > 0;

    /// <summary>A bare number there is an assignment's: it opens or closes the line, or follows a word such as "xong".</summary>
    public static bool IsBare(IReadOnlyList<Seen> words, int i)
    {
        if (!words[i].IsNumber)
        {
            return false;
        }

        if (IsOpening(words, i) || IsClosed(words, i) || ClosesLine(words, i) || IsMoved(words, i) || FollowsShare(words, i))
        {
            return true;
        }

        return (i > 1 && Before.Covers(words, i - 2, i)) || OwnWorkNumbers.IsForElder(words, i)
            || (!IsNumbered(words, i) && (Follows(Before, words, i) || (words[i - 1].Is(':') && Follows(Before, words, i - 1))
                || OpensClause(words, i) || EndsLine(words, i))) || OwnWorkNumbers.At(words, i);
    }

    // "Đóng 15 đi", typed without its marks, is no "dòng 15".
    private static bool IsClosed(IReadOnlyList<Seen> words, int i) =>
        i > 0 && words[i - 1].Is("dong") && words[i - 1].Spelling.IsBare && IsOpening(words, i - 1) && i + 1 < words.Count && Ends(words, i + 1);

    // "Xong rồi hả 12", "mạng hư ko nộp đâu 12": something is said of work, and then of which.
    private static bool EndsLine(IReadOnlyList<Seen> words, int i) =>
        i is > 1 and < LongestShort && words[i - 1].IsWord && !words[i].Token.Glued && Ends(words, i + 1) && Particles.At(words, i - 1) == 1 && Worked.IsIn(words, 0, i);

    /// <summary>Nothing but courtesy and what is attached stands from there on.</summary>
    internal static bool Ends(IReadOnlyList<Seen> words, int at)
    {
        while (at < words.Count)
        {
            // What is attached says nothing more.
            if (words[at].Is('['))
            {
                return true;
            }

            var step = words[at].IsMark ? 1 : Courtesy.Closing.At(words, at);
            if (step == 0)
            {
                return false;
            }

            at += step;
        }

        return true;
    }

    private static readonly PhraseSet Particles = Lexicon["particles"];

    private static readonly PhraseSet Worked = Lexicon["worked"];

    /// <summary>The same, where not even "báo cáo 12" is the report on assignment 12.</summary>
    public static bool IsOfSomethingElse(IReadOnlyList<Seen> words, int i) => IsNumbered(words, i) && !OwnWorkNumbers.Follows(words, i) && !IsOf(words[i - 1]);

    /// <summary>"đường 30", "công văn số 12": the number belongs to what stands before it.</summary>
    public static bool IsNumbered(IReadOnlyList<Seen> words, int i)
    {
        for (var from = Math.Max(0, i - 3); from < i; from++)
        {
            if (from + NotNumbered.At(words, from) == i)
            {
                return true;
            }
        }

        return false;
    }

    // "điều chỉnh hạn 12 thành 18/3"
    private static bool IsMoved(IReadOnlyList<Seen> words, int i) =>
        i > 0 && Deadline.At(words, i - 1) == 1 && i + 1 < words.Count && NewDate.At(words, i + 1) > 0;

    private static readonly PhraseSet Deadline = PhraseSet.Of("hạn", "deadline");

    private static readonly PhraseSet NewDate = PhraseSet.Of("thành", "sang", "đến", "tới", "qua", "to", "until");

    // "rõ rồi ạ, 12", "got it, 12"
    private static bool ClosesLine(IReadOnlyList<Seen> words, int i) =>
        i > 1 && i < LongestShort && words[i - 1].Is(',') && !words[i].Token.Glued && !words[i - 2].IsNumber && i + 1 + Courtesy.Closing.At(words, i + 1) == words.Count;

    private const int LongestShort = 8;

    // "60% 175": how far, and of which.
    private static bool FollowsShare(IReadOnlyList<Seen> words, int i) =>
        i > 1 && i < LongestShort && words[i - 1].Is('%') && words[i - 2] is { IsNumber: true, Token.Value: <= 100 } && !words[i].Token.Glued
        && i + 1 + Courtesy.Closing.At(words, i + 1) == words.Count;

    // "ko xong kịp hôm nay, 12 mới 50%"
    private static bool OpensClause(IReadOnlyList<Seen> words, int i) =>
        i + 1 < words.Count && words[i - 1].IsNumber is false
            && (words[i - 1].Is(',') || words[i - 1].Is('.') || words[i - 1].Is(';') || Conjunctions.At(words, i - 1) == 1) && !words[i].Token.Glued
            && StateWords.At(words, i + 1) > 0;

    private static readonly PhraseSet Conjunctions = Lexicon["conjunctions"];

    private static readonly PhraseSet StateWords = Lexicon["state words"];

    /// <summary>Something is said there of the number before: "chưa", "xin", "xong".</summary>
    public static bool IsToldOf(IReadOnlyList<Seen> words, int i) => StateWords.At(words, i) > 0;

    // "lich su cua 12": của rather than a counter's number, cửa.
    private static bool IsOf(Seen word) => word.Is("cua") && word.Spelling.IsBare;

    internal static bool Follows(PhraseSet phrases, IReadOnlyList<Seen> words, int i) =>
        (i > 0 && phrases.At(words, i - 1) == 1) || (i > 1 && phrases.At(words, i - 2) == 2);

    // Only courtesy and marks stand before it.
    internal static bool IsOpening(IReadOnlyList<Seen> words, int i)
    {
        var at = 0;
        while (at < i)
        {
            var step = Math.Max(Math.Max(Courtesy.Opening.At(words, at), Courtesy.Subject.At(words, at)), Courtesy.Call(words, at, i));
            if (step == 0 && !words[at].IsMark)
            {
                return false;
            }

            at += Math.Max(step, 1);
        }

        return at == i && (IsBracketed(words, i) || !words.Take(i).Any(w => w.Is('(') || w.Is('+')));
    }

    // "(12) xong"
    private static bool IsBracketed(IReadOnlyList<Seen> words, int i) =>
        i > 0 && words[i - 1].Is('(') && i + 1 < words.Count && words[i + 1].Is(')');
}
