using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>
/// Whoever is spoken to before the matter begins or after it ends, "a Tuan oi", "Báo cáo anh Sơn:", "…, nghen a Phúc", and the
/// speaker's own unit where it stands for "em": "phòng VHXH đã hoàn thành". Stepped over, as courtesy is.
/// </summary>
internal sealed class Addresses(ReadingContext context)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("lines/addresses");

    private static readonly PhraseSet Reporting = Lexicon["reporting"];

    // "Xin phép anh Bảy nghỉ": whose leave is asked, and never an order.
    private static readonly PhraseSet Permission = PhraseSet.Of("[em|e|tôi|con|cháu] xin phép [với]");

    private static readonly PhraseSet Called = PhraseSet.Of("ơi", "ui", "à", "ạ", "nè", "ới");

    private static readonly PhraseSet Itself = Lexicon["itself"];

    // Before a name at the end of what was said.
    private static readonly PhraseSet Particles = Lexicon["particles"];

    private static readonly PhraseSet BareUnit = PhraseSet.Of("phòng", "đơn vị", "trung tâm", "tt", "văn phòng", "vp", "cơ quan", "ban", "tổ", "bộ phận", "xã", "phường");

    // What somebody says of his own unit.
    private static readonly PhraseSet States = Lexicon["states"];

    private readonly Lazy<NameBook> _names = new(() => NameBook.Of(context.Roster));
    private readonly Guid[] _own = [.. (context.Speaker?.Posts ?? []).Select(p => p.UnitId)];

    /// <summary>How many words call somebody from that place on; 0 for none.</summary>
    public int At(IReadOnlyList<Seen> words, int from)
    {
        var report = Reporting.At(words, from);
        if (Permission.At(words, from) is > 0 and var permission && Person(words, from + permission) is { Found: not null } asked)
        {
            return asked.End - from;
        }

        var (end, title, found) = Person(words, from + report);
        if (found is null && report == 0 && Courtesy.Call(words, from, words.Count) is > 0 and var call && words[from + call - 1] is { Folded: "oi" or "ui" })
        {
            return call;
        }

        if (found is null)
        {
            return 0;
        }

        if (Called.At(words, end) > 0)
        {
            return end + 1 - from;
        }

        var isNamed = report > 0 || title > 0 || words[end - 1].IsCapital;
        return !isNamed || end >= words.Count ? 0
            : words[end].Is(',') || (report > 0 && words[end].Is(':')) ? end + 1 - from
            : report + title > 0 && Itself.At(words, end) > 0 ? end - from
            : 0;
    }

    /// <summary>The words before the one who is called: "báo cáo", "ê".</summary>
    public static int Salute(IReadOnlyList<Seen> words, int from) => Reporting.At(words, from);

    /// <summary>How many words before <paramref name="end"/> call somebody: "nghen a Phúc", ", chị Hoàn".</summary>
    public int Before(IReadOnlyList<Seen> words, int end)
    {
        for (var from = end - 1; from > 0 && from >= end - 4; from--)
        {
            if ((words[from - 1].Is(',') || Particles.At(words, from - 1) == 1) && Person(words, from) is { Found: not null } who && who.End == end
                && (who.Title > 0 || words[from].IsCapital))
            {
                return end - from;
            }
        }

        return 0;
    }

    /// <summary>The speaker's unit, or he himself by his name, before a word that tells something of it.</summary>
    public int Own(IReadOnlyList<Seen> words, int from)
    {
        var length = OwnName(words, from);
        return length > 0 && States.At(words, from + length) > 0 ? length : BareUnit.At(words, from) is > 0 and var unit && States.At(words, from + unit) > 0 ? unit : 0;
    }

    /// <summary>The speaker's unit or himself, by name, at that place.</summary>
    public int OwnName(IReadOnlyList<Seen> words, int from) =>
        context.Speaker is { } speaker && _names.Value.At(words, from, loose: true, context.Locality) is { } found
            && found.Targets.Any(t => t.PersonId == speaker.Id || (t.UnitId is { } unit && Array.IndexOf(_own, unit) >= 0))
            ? found.Length
            : 0;

    private (int End, int Title, NameBook.Found? Found) Person(IReadOnlyList<Seen> words, int at)
    {
        var title = Courtesy.Titles.At(words, at);
        var found = _names.Value.At(words, at + title, loose: false, context.Locality);
        return found is not null && found.Targets.Any(t => t.PersonId is not null) ? (at + title + found.Length, title, found) : (at, 0, null);
    }
}
