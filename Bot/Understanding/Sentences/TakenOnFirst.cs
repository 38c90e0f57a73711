using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Intents.Officer;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Sentences;

/// <summary>
/// "Nhận, mà file bản đồ cũ anh Tuấn giữ ạ", "em nhận, số liệu bên anh Bảy chưa gửi": taken on in the first clause; what follows is a remark,
/// whatever the two are like together.
/// </summary>
internal sealed class TakenOnFirst(LineAnalysis analysis, Func<string, Reading> read)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("sentences/taken-on-first");

    private const int MostClauses = 4;

    private const int LongestTaking = 8;

    // "Đã nhận, còn thiếu phụ lục": whoever was handed something may say so of it.
    private static readonly PhraseSet Received = Lexicon["received"];

    private static readonly PhraseSet Faults = Lexicon["faults"];

    private static readonly PhraseSet Joins = Lexicon["joins"];

    /// <summary>Null where the line is to be read as a whole.</summary>
    public Reading? Read(Reading whole)
    {
        if (whole is not { Intent: Intent.Unknown or Intent.Progress or Intent.Handover or Intent.Accept, Percent: null, Deadline: null, Tasks.Count: <= 1, Rest: null, Step: null }
            || ClauseSpans.Of(analysis.Line) is not { Count: > 1 and <= MostClauses } clauses || clauses[0].Length > LongestTaking
            || analysis.Line.Mentions.Any(m => m.Words.From >= clauses[0].To) || AcceptWords.Withheld.IsIn(analysis.Line.Words))
        {
            return null;
        }

        return read(ClauseSpans.Text(analysis.Line, clauses[0])) is { Intent: Intent.Accept } taken && (taken.Tasks.Count > 0 || (whole.Intent != Intent.Accept && !Received.IsIn(analysis.Line.Words, 0, clauses[0].To)))
            && clauses.Skip(1).All(c => IsRemark(taken, c))
            ? taken
            : null;
    }

    private bool IsRemark(Reading taken, Span clause)
    {
        var from = clause.From + Joins.At(analysis.Line.Words, clause.From);
        var words = ClauseSpans.Text(analysis.Line, clause with { From = from });
        return Faults.At(analysis.Line.Words, from) == 0 && IsNoAct(read(words)) && (taken.Tasks is not [var task] || IsNoAct(read($"{task} {words}")));
    }

    private static bool IsNoAct(Reading reading) =>
        reading is { Intent: Intent.Unknown or Intent.Progress or Intent.Show or Intent.UnitTasks, Percent: null, Deadline: null, Step: null, Alternatives.Count: <= 1 };
}
