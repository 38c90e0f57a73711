using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning;

/// <summary>
/// An order without "giao" behind an excuse, a remark or the matter itself: "chị đang họp, nhắn Hạnh tổng hợp…, hạn 10/3",
/// "Quý ơi. Anh gửi file rồi đó. Em rà lại hợp đồng giùm anh". It counts where it has a day or is asked as a favour.
/// </summary>
internal static class OrdersBehind
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/orders-behind");

    private static readonly PhraseSet Past = Lexicon["past"];

    /// <summary>The part read from there on is an order to whom it names.</summary>
    public static bool Are(LineAnalysis analysis, Reading part, int from)
    {
        var words = analysis.Line.Words;
        return part.Person is { } who && !analysis.HasTask && (part.Deadline is not null || Wants.Said(analysis, from))
            && (!WordSets.Told.Ends(words) || Statements.Needed.Ends(words)) && !Past.IsIn(words)
            && !Wants.IsOfHead(analysis, who) && who.PersonId != analysis.Context.Speaker?.Id;
    }

    /// <summary>Who is called at the very beginning, before that place: "lan ơi", "alo Tuấn,".</summary>
    public static PersonMatch? Call(LineAnalysis analysis, int before)
    {
        var call = analysis.Line.Addresses.At(analysis.Line.Words, 0);
        if (call == 0 || call > before)
        {
            return null;
        }

        return Enumerable.Range(0, call).Select(i => Persons.Sure(analysis, i)).FirstOrDefault(p => p is { IsUnit: false, Person: not null } && p.Words.To <= call) is { } called
            ? called with { Words = new Span(0, call) }
            : null;
    }
}
