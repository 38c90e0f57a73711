using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Completing;

/// <summary>Whether "xong" is said of somebody else's work, or is no word at all but a name.</summary>
internal static class CompletionSpeaker
{
    private static readonly PhraseSet Addressed = PhraseSet.Of("cáo", "thưa", "gửi", "trình", "cho", "với", "của", "bc", "chào");

    private static readonly PhraseSet Vocative = PhraseSet.Of("ơi", "à", "ạ", ",", "em", "e", "tôi", "ui", "là", "việc", "nv", "nhiệm");

    // "Tuấn xong rồi", "phòng KT nộp rồi": told about somebody else; "chị Hạnh ơi xong rồi" is told to her.
    public static bool IsSomebodyElse(LineAnalysis analysis, Span before, Span found)
    {
        for (var i = before.From; i < before.To; i++)
        {
            var place = analysis.Line.Core.InLine(new Span(i, i + 1)).From;
            if (Persons.Sure(analysis, place) is not { } who || who.Words.To > analysis.Line.Core.InLine(new Span(found.From, found.From + 1)).From)
            {
                continue;
            }

            var isAddressed = (i > 0 && Addressed.At(analysis.Line.Core.Words, i - 1) > 0) || Vocative.At(analysis.Line.Words, who.Words.To) > 0;
            if (!IsOwn(analysis, who) && !isAddressed)
            {
                return true;
            }

            i += Math.Max(0, who.Words.Length - 1);
        }

        return false;
    }

    // "Khu phố 2 gửi rồi ạ", said by its head: his unit is as good as "đơn vị em".
    public static bool SaysOwnUnit(LineAnalysis analysis, Span before, Span found)
    {
        var gist = analysis.Line.Core;
        var place = gist.InLine(new Span(found.From, found.From + 1)).From;
        return gist.Starts.Where(s => s >= before.From && s < found.From).Append(before.From).Distinct()
            .Where(s => s < found.From)
            .Select(s => analysis.People.At(gist.InLine(new Span(s, s + 1)).From))
            .Any(who => who is { IsUnit: true, Person: not null } && who.Words.To == place && IsOwn(analysis, who));
    }

    private static bool IsOwn(LineAnalysis analysis, PersonMatch who) =>
        who.Person?.PersonId == analysis.Context.Speaker?.Id
        || (who.IsUnit && who.Person?.UnitId is { } unit && analysis.Context.Speaker?.Posts.Any(p => p.UnitId == unit) == true);

    // "Hoàn thành lập tổ rồi" tells of Hoàn, where there is one.
    public static bool IsName(LineAnalysis analysis, Span found)
    {
        var words = analysis.Line.Core.Words;
        return WordsLikeNames.Pairs.At(words, found.From + 1) >= 2 && (found.From == 0 || words[found.From - 1].IsMark || analysis.Line.Core.Starts.Contains(found.From))
            && analysis.People.At(analysis.Line.Core.InLine(new Span(found.From, found.From + 1)).From, loose: false) is { IsKnown: true };
    }
}
