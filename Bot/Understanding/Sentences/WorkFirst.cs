using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Intents.Assigning;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Sentences;

/// <summary>"Tôi muốn tập huấn cho 15 xã phường, giao Sở Tư pháp, hạn 30/3": the work is told first, and then only who is to do it.</summary>
internal sealed class WorkFirst(LineAnalysis analysis, Func<string, Reading> read)
{
    private static readonly PhraseSet Wanting = PhraseSet.Of(
        "(tôi|anh|chị|mình|ta|chúng ta) (muốn|cần|định|tính|yêu cầu) [có|làm|tổ chức việc]", "(muốn|cần|yêu cầu) [có]", "(việc|vụ|chuyện|cái)");

    // "Việc này nhiều quá, giao Sở Nội vụ" speaks of work there is.
    private static readonly PhraseSet Pointing = PhraseSet.Of("này", "nay", "đó", "ấy", "kia", "đấy", "trên");

    private const int FewestWords = 2;

    /// <summary>The order as if its work stood behind whoever is to do it; the reading itself where nothing of the kind is said.</summary>
    public Reading Read(Reading whole)
    {
        var words = analysis.Line.Words;
        if (whole is not { Intent: Intent.Assign, Title: null, Person: { } doer, Everyone: false, Tasks.Count: 0 } || analysis.IsQuestion)
        {
            return whole;
        }

        var at = Enumerable.Range(1, Math.Max(0, words.Count - 2)).FirstOrDefault(i => words[i].IsMark && !words[i + 1].Token.Glued && AssignVerbs.Giving.At(words, i + 1) > 0);
        var from = Courtesy.Over(words, 0, Courtesy.Opening);
        if (at <= from || Wanting.At(words, from) is var wanting && wanting == 0 && WorkVerbs.All.At(words, from) == 0 || at - from - wanting < FewestWords
            || Pointing.At(words, from + wanting) > 0 || words[at - 1].Folded is "roi" or "qua" or "xong" or "lau" or "kho"
            || analysis.People.At(at + 1 + AssignVerbs.Giving.At(words, at + 1)) is not { } named)
        {
            return whole;
        }

        var order = read($"{Text(at + 1, named.Words.To)} {Text(from + wanting, at)}{(named.Words.To < words.Count ? Text(named.Words.To, words.Count) : "")}");
        return order is { Intent: Intent.Assign, Title: not null } && order.Person == doer ? order : whole;
    }

    private string Text(int from, int to) => analysis.Line.Source.OriginalSlice(analysis.Line.Words[from].Start, analysis.Line.Words[to - 1].End);
}
