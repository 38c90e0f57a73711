using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>What is said for politeness before and after the matter: it is stepped over, never read.</summary>
internal static class Courtesy
{
    private static readonly Lexicon Lexicon = Lexicon.Of("lines/courtesy");

    /// <summary>Before the matter.</summary>
    public static readonly PhraseSet Opening = Lexicon["opening"];

    /// <summary>"Anh ơi", "chị à".</summary>
    public static readonly PhraseSet Vocative = Lexicon["vocative"];

    private static readonly PhraseSet Calls = PhraseSet.Of("ơi", "à", "ui", "nè");

    /// <summary>"Tuấn ơi", "chị Hoàn à": how many words call somebody, whoever it is; 0 for none before <paramref name="end"/>.</summary>
    public static int Call(IReadOnlyList<Seen> words, int from, int end)
    {
        for (var i = from + 1; i < Math.Min(from + 4, end); i++)
        {
            if (Calls.At(words, i) > 0)
            {
                return i + 1 - from;
            }
        }

        return 0;
    }

    private static readonly PhraseSet Topics = PhraseSet.Of("về", "đối với", "liên quan [đến|tới]", "trong lĩnh vực", "trên lĩnh vực", "trong công tác");

    // By what: only an order that follows makes it one.
    private static readonly PhraseSet Grounds = Lexicon["grounds"];

    // In whose name.
    private static readonly PhraseSet Names = PhraseSet.Of("thừa (lệnh|ủy quyền)", "[được] (ủy quyền|uỷ quyền)", "thay mặt", "tm", "tl", "on behalf of");

    private static readonly PhraseSet Giving = PhraseSet.Of("giao", "phân công", "assign");

    private static readonly PhraseSet Orders = PhraseSet.Of("giao", "đề nghị", "yêu cầu", "phân công");

    private const int LongestTopic = 20;

    private const int LongestName = 7;

    /// <summary>"Về công tác CCHC: giao…", "Về vỉa hè, giao…": how many words say what it is about before the matter begins.</summary>
    public static int Topic(IReadOnlyList<Seen> words, int from)
    {
        var isName = Names.At(words, from) > 0;
        var isGround = isName || Grounds.At(words, from) > 0;
        if (!isGround && Topics.At(words, from) == 0)
        {
            return 0;
        }

        for (var i = from + 1; i < Math.Min(words.Count - 1, from + LongestTopic); i++)
        {
            if (isName && i - from <= LongestName && Giving.At(words, i) > 0)
            {
                return i - from;
            }

            if ((words[i].Is(':') && (!isGround || Orders.At(words, i + 1) > 0)) || ((words[i].Is(',') || words[i].Is(';')) && Orders.At(words, i + 1) > 0))
            {
                return i + 1 - from;
            }
        }

        return 0;
    }

    /// <summary>The place behind all the marks, and all of these phrases, that stand one after another from there on.</summary>
    public static int Over(IReadOnlyList<Seen> words, int from, params ReadOnlySpan<PhraseSet> phrases)
    {
        while (from < words.Count && StepAt(words, from, phrases) is > 0 and var step)
        {
            from += step;
        }

        return from;
    }

    private static int StepAt(IReadOnlyList<Seen> words, int at, ReadOnlySpan<PhraseSet> phrases)
    {
        var step = words[at].IsMark ? 1 : 0;
        foreach (var set in phrases)
        {
            step = Math.Max(step, set.At(words, at));
        }

        return step;
    }

    /// <summary>After the matter.</summary>
    public static readonly PhraseSet Closing = Lexicon["closing"];

    /// <summary>Who is called last: "khỏi cần nữa bot ơi".</summary>
    public static readonly PhraseSet CalledLast = PhraseSet.Of("(anh|chị|em|sếp|bot|con|nhà|người|lý) (ơi|ui)", "(mấy|các) (em|anh|chị|bạn|cháu|con)");

    /// <summary>Who speaks, before the verb. Skipped only where something follows.</summary>
    public static readonly PhraseSet Subject = Lexicon["subject"];

    /// <summary>"anh", "chị", "đ/c" before a name.</summary>
    public static readonly PhraseSet Titles = Lexicon["titles"];

    public static readonly PhraseSet Women = PhraseSet.Of("chị", "cô", "bà", "ms", "mrs", "ms.", "mrs.", "c");

    public static readonly PhraseSet Men = PhraseSet.Of("anh", "chú", "ông", "mr", "mr.");
}
