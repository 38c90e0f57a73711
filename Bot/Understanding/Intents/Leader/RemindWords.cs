using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Leader;

/// <summary>Somebody is to be reminded.</summary>
internal static class RemindWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/leader/remind-words");

    private static readonly PhraseSet Laggards = Lexicon["laggards"];

    private static readonly PhraseSet Oneself = PhraseSet.Of("tôi", "tui", "em", "e", "mình");

    private static readonly PhraseSet NotHandedIn = PhraseSet.Of("{chưa} (gửi|nộp|báo cáo|xong|hoàn thành|làm|nhận|ký)");

    private static readonly PhraseSet JustNow = PhraseSet.Of("này", "nãy", "nay", "sáng", "trưa", "chiều", "tối", "hôm", "đó", "trước");

    private static readonly PhraseSet Hurry = PhraseSet.Of("[làm|mần|nộp|gửi|xử lý] (lẹ|nhanh|gấp|mau|khẩn trương|sớm) [lẹ|lên|dùm|giùm|giúp]", "(đẩy nhanh|tranh thủ)");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Remind, Lexicon["remind"])
            .If((h, span) => h.HasTask || Persons.Sure(h, span.To) is not null || h.Groups.At(span.To) is not null || h.FollowedBy(span, Laggards)
                || h.After(span).Count == 0 || h.After(span)[0].IsMark || h.Has(NotHandedIn) || IsOnlyPolite(h, span))
            .NotBefore("đến", "tới chuyện", "trên loa")
            .Unless(IsDone)
            // "Đề nghị nhắc lại tôi nhiệm vụ 14 vào chiều mai" is put off, and nobody else reminded.
            .Unless((h, span) => h.Line.Date is not null && Oneself.At(h.Line.Words, span.To) > 0 && Persons.Sure(h, span.To) is null)
            // "Hoi nay bao xong 15 la nham": hồi nãy, and "hoi ben thue, chi Suong giu": hỏi; nobody is hurried.
            .Unless((h, span) => IsBareHoi(h, span) && (JustNow.At(h.Line.Words, span.To) > 0 || !(h.HasTask || h.Has(NotHandedIn) || h.Has(Hurry))))
            .NotAsked(),
        // "Thay mặt tôi nhắc nhở đồng chí Lan việc 52", "gửi thông báo đôn đốc Văn phòng về việc 12"
        Any(Intent.Remind, "(thay mặt [cho] {tôi}|gửi [lời|tin|thông báo|văn bản]|ra [văn bản|thông báo]|có văn bản) (nhắc|nhắc nhở|đôn đốc)").NotAsked()
            .If((h, span) => Persons.Sure(h, span.To) is not null || h.Groups.At(span.To) is not null).NotWith("{rồi}", "đã", "{chưa}", "{không}", "giao"),
        // "Kêu cô Mai lẹ lẹ cái 37 giùm chị"
        Head(Intent.Remind, "(kêu|bảo|nói|nhắn|hú)").NotAsked().If((h, span) => h.HasTask && Persons.Sure(h, span.To) is { } who && Hurry.At(h.Line.Words, who.Words.To) > 0),
        Whole(Intent.Remind, "nhắc {nhé}", "đôn đốc {nhé}", "nhắc đi", "đôn đốc đi", "nhắc dùm chị", "nhắc giúp anh").NotAsked(),
    ];

    private static bool IsBareHoi(LineAnalysis analysis, Span span) => analysis.Line.Words[span.To - 1] is { Folded: "hoi", Spelling.IsBare: true };

    // "Em nhắc anh Quý rồi, ảnh kêu mai": it was done already; "nhắc Quý 12 trễ rồi" says why.
    private static bool IsDone(LineAnalysis analysis, Span span)
    {
        var at = span.To;
        while (at < analysis.Line.Words.Count && (analysis.Line.IsMentioned(at) ? at + 1 : Persons.Sure(analysis, at)?.Words.To) is { } next && next > at)
        {
            at = next;
        }

        var already = Already.At(analysis.Line.Words, at);
        return already > 0 && (at + already >= analysis.Line.Words.Count || analysis.Line.Words[at + already].IsMark
            || Lines.Courtesy.Closing.At(analysis.Line.Words, at + already) > 0);
    }

    private static readonly PhraseSet Already = PhraseSet.Of("{rồi}");

    // "Nhắc dùm chị, đừng nhắn vào nhóm".
    private static bool IsOnlyPolite(LineAnalysis analysis, Span span)
    {
        var rest = analysis.After(span);
        var polite = Lines.Courtesy.Closing.At(rest, 0);
        return polite > 0 && (polite == rest.Count || rest[polite].IsMark);
    }
}
