using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;

/// <summary>
/// People called by a name that is also a word of time: "giao Năm tuần sau nộp", "nhờ chị Mai mai gửi". Where such a name
/// stands no date is to be read, and the date beside it begins after it.
/// </summary>
internal static class CalledNames
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/named-receivers/called-names");

    private static readonly PhraseSet Callers = Lexicon["callers"];

    private static readonly PhraseSet Titles = PhraseSet.Of("anh", "chị", "cô", "chú", "bác", "ông", "bà", "đồng chí", "đ/c", "đc", "a", "c", "@");

    private static readonly PhraseSet Asked = PhraseSet.Of("(giúp|dùm|giùm|hộ) (anh|chị|tôi|a|c|cô|chú|bác|sếp)", "please");

    private static readonly HashSet<string> TimeWords = new(StringComparer.Ordinal)
    {
        "tu", "tuan", "quy", "nam", "bay", "sau", "ba", "hai", "bon", "tam", "chin", "muoi", "mot", "mai", "thu", "thang", "sang", "hoan", "han",
        "le", "dung", "den", "toi", "ngay", "cuoi", "dau", "kip", "gio", "chieu", "nay", "truoc", "vao",
    };

    /// <summary>Places of the line, in words.</summary>
    public static IReadOnlyList<Span> Of(LineAnalysis analysis)
    {
        var words = analysis.Line.Words;
        List<Span>? found = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (!TimeWords.Contains(words[i].Folded) || !words[i].IsWord || (found is not null && found[^1].Holds(i)))
            {
                continue;
            }

            if (Named(analysis, i) is { } name)
            {
                (found ??= []).Add(name);
            }
        }

        return found ?? (IReadOnlyList<Span>)[];
    }

    /// <summary>The first word is written as a name and a favour is asked straight after it.</summary>
    public static bool IsAskedFirst(IReadOnlyList<Seen> words) => words[0].IsCapital && Asked.IsIn(words, 1, Math.Min(words.Count, 5));

    private static Span? Named(LineAnalysis analysis, int at)
    {
        var words = analysis.Line.Words;
        if (analysis.People.At(at, loose: false) is not { IsKnown: true, IsUnit: false })
        {
            return null;
        }

        for (var from = Math.Max(0, at - 5); from < at; from++)
        {
            if (Callers.At(words, from) is > 0 and var caller && from + caller <= at
                && new ReceiversReader(analysis).Read(from + caller, loose: true) is { Doubt: null, Person: not null } read)
            {
                return read.Person.Words.Holds(at) || read.With.Any(w => w.Words.Holds(at)) ? new Span(at, at + 1) : null;
            }
        }

        // "Mai làm giùm chị cái kế hoạch, t2 nộp", "Mai, please…": who is asked a favour at the very beginning.
        if (at == 0 && IsAskedFirst(words))
        {
            return new Span(0, 1);
        }

        // "chị Mai mai nghỉ": a title and the name written as one.
        return at > 0 && Titles.At(words, at - 1) == 1 && (words[at - 1].Is('@') || words[at].IsCapital || words[at].Token.HasDiacritics) ? new Span(at, at + 1) : null;
    }
}
