using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>Somebody is to be reminded.</summary>
internal static class RemindWords
{
    private static readonly PhraseSet Laggards = PhraseSet.Of("mấy", "các", "những", "đơn vị", "ai", "người", "cả", "tất cả", "anh em", "giúp", "dùm", "giùm", "hộ", "các đơn vị", "mấy đơn vị", "mấy phòng", "phòng", "everyone", "all", "those");

    private static readonly PhraseSet NotHandedIn = PhraseSet.Of("{chưa} (gửi|nộp|báo cáo|xong|hoàn thành|làm|nhận|ký)");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Remind, "[đề nghị|nhờ|giúp|yêu cầu] (đôn đốc|đốc|nhắc|nhắc nhở|nhắc việc|hối|giục|thúc|thúc giục|hối thúc|réo|hú|réo giúp|nhắn nhắc|gửi nhắc|gửi lời nhắc|nhắc giúp|nhắc dùm|nhắc giùm|nhắc hộ|đôn đốc giúp|đôn đốc dùm|nhắc nhẹ|nhắc khéo|nhắc chung|nhắc lại) [việc|nhiệm vụ|giúp|dùm|giùm|hộ|cho|thêm]", "remind", "nudge", "chase", "please remind", "send a reminder to", "send reminder to", "send a reminder", "ping", "follow up with")
            .If((h, span) => h.HasTask || Persons.Sure(h, span.To) is not null || h.Groups.At(span.To) is not null || h.FollowedBy(span, Laggards) || h.After(span).Count == 0 || h.After(span)[0].IsMark || h.Has(NotHandedIn) || IsOnlyPolite(h, span))
            .NotBefore("đến", "tới chuyện", "trên loa")
            .NotAsked(),
        Whole(Intent.Remind, "nhắc {nhé}", "đôn đốc {nhé}", "nhắc đi", "đôn đốc đi", "nhắc dùm chị", "nhắc giúp anh").NotAsked(),
    ];

    // "Nhắc dùm chị, đừng nhắn vào nhóm".
    private static bool IsOnlyPolite(Hearing hearing, Span span)
    {
        var rest = hearing.After(span);
        var polite = Lines.Courtesy.Closing.At(rest, 0);
        return polite > 0 && (polite == rest.Count || rest[polite].IsMark);
    }
}
