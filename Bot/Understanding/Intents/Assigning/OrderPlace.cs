using ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;
using ReformBot.Bot.Understanding.Intents.Assigning.Titles;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning;

/// <summary>
/// Where somebody is told what to do, behind a clause that only says what it is about: "dân gọi lên kêu cống nghẹt ba ngày nay, Tuấn cho
/// người xuống xem".
/// </summary>
internal static class OrderPlace
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/order-place");

    private const int FewestWordsOfWork = 2;

    /// <summary>Of "Huy làm rồi gửi chị" the work was said before; of "Huy phụ trách trang trí hội trường" it was not.</summary>
    private const int FewestWordsTakenOn = 4;

    private static readonly PhraseSet Breaks = Lexicon["breaks"];

    private static readonly PhraseSet Asking = Lexicon["asking"];

    private static readonly PhraseSet OfPeople = Lexicon["of people"];

    /// <returns>Whose name begins the order; null where the line begins with it, or says the work before it names anybody.</returns>
    public static int? In(LineAnalysis analysis)
    {
        var words = analysis.Line.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (at > 0 && Break(analysis, at - 1) == 0)
            {
                continue;
            }

            var person = at + Asking.At(words, at);
            if (new ReceiversReader(analysis).Read(person, loose: true) is { Doubt: null } read && read is { Person.Person: not null } or { Group: not null }
                && read.Person?.Person?.PersonId != analysis.Context.Speaker?.Id && OfPeople.At(words, read.To) == 0 && IsWork(analysis, read.To))
            {
                return at == 0 ? null : person;
            }
        }

        return null;
    }

    /// <summary>How many words end a clause there.</summary>
    private static int Break(LineAnalysis analysis, int at)
    {
        var (line, words) = (analysis.Line, analysis.Line.Words);
        return line.IsDated(at) || line.IsMentioned(at) ? 0
            : words[at].IsMark ? (words[at].Is(',') || words[at].Is(';') || words[at].Is('.') || words[at].Is(':') || words[at].Is('!') ? 1 : 0)
            : Breaks.EndsAt(words, 0, at + 1) ? 1 : 0;
    }

    // "…, Huy làm", "…, giao VHXH": the work was said before.
    private static bool IsWork(LineAnalysis analysis, int at)
    {
        var words = analysis.Line.Words;
        at += TitleWords.Lead.At(words, at);
        var taking = at + LateReceivers.Taking.At(words, at);
        var end = taking;
        while (end < words.Count && !words[end].IsMark && !analysis.Line.IsDated(end))
        {
            end++;
        }

        return end - taking >= (taking == at ? FewestWordsOfWork : FewestWordsTakenOn)
            && !WordSets.Told.IsIn(words, at, end);
    }
}
