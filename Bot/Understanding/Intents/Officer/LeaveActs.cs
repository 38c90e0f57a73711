using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Officer;

/// <summary>Somebody is or will be away.</summary>
internal static class LeaveActs
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/officer/leave-acts");

    private static readonly PhraseSet Yes = PhraseSet.Of("vâng (anh|chị|a|c|sếp|cô|chú|bác|ạ|dạ|em|e)");

    private static readonly PhraseSet Until = PhraseSet.Of("đến", "tới", "until");

    private static readonly PhraseSet Away = PhraseSet.Of("đi", "leave");

    private static readonly PhraseSet OwnAbsence = Lexicon["own absence"];

    private static readonly PhraseSet OnLeave = PhraseSet.Of("nghỉ", "xin nghỉ", "nghỉ phép", "nghỉ ốm", "đi công tác", "vắng", "is on leave", "on leave", "is off", "is away");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Leave, Lexicon["leave"])
            .NotAsked()
            .NotBefore(Lexicon["leave, not before"])
            .If((h, span) => (h.Line.Date is not null || h.Line.Words.Count <= 25) && !(span.Length == 1 && h.HasTask && h.Line.Date is null))
            // "Nghĩ mãi không ra", typed without its mark.
            // "Vang c, e hieu roi": vâng, and nobody is vắng.
            .Unless(h => h.Begins(Yes) is not null)
            .NotWith(Lexicon["leave, not with"])
            .Unless((h, span) => span.Length > 0 && OffDuty.IsHalf(h.Line.Words, span.From))
            .If((h, span) => span.Length > 1 || Until.At(h.Line.Words, span.To) == 0 || (!h.HasTask && IsFromTo(h)))
            .Unless(h => h.Has(PhraseSet.Of("làm thay", "thay", "nghỉ")) is false && h.Line.Date is null && h.Begins(Away) is { } away
                && h.After(away).Count > 6 && DeadlineReader.Range(h.Line.ForDates, h.Context.Now, h.Context.Calendar) is null),
        new IntentRow(Intent.Leave, OtherIsAway).NotAsked(),
        // "Con em ốm, hôm nay em nghỉ ạ"
        new IntentRow(Intent.Leave, h => h.Line.Core.Finishes(OwnAbsence) is { } end ? h.Line.Core.InLine(end) : null)
            .NotAsked().If(h => !h.HasTask && h.Line.Date is not { Introduced: true } && h.Line.Words.Count <= 25
                && DeadlineReader.Range(h.Line.ForDates, h.Context.Now, h.Context.Calendar) is { From: not null }),
    ];

    // "Mai tôi nghỉ đến hết tuần" says from when; "nghĩ đến mai" thinks.
    private static bool IsFromTo(LineAnalysis analysis) =>
        DeadlineReader.Range(analysis.Line.ForDates, analysis.Context.Now, analysis.Context.Calendar) is { From: { } from, To: { } to, Ask: false } && from < to;

    // "Lan nghỉ 5-6/3, Hạnh làm thay": written in by the focal point.
    private static Span? OtherIsAway(LineAnalysis analysis)
    {
        foreach (var start in analysis.Line.Core.Starts)
        {
            if (start >= analysis.Line.Core.Words.Count)
            {
                continue;
            }

            var place = analysis.Line.Core.InLine(new Span(start, start + 1)).From;
            if (analysis.People.At(place, loose: false) is { IsUnit: false, Person: not null } who
                && analysis.Line.Core.After(who.Words.To) is { Count: > 0 } rest && OnLeave.At(rest, 0) > 0
                && (analysis.Line.Date is not null || analysis.Has(HandoverActs.Replacing)))
            {
                return who.Words;
            }
        }

        return null;
    }
}
