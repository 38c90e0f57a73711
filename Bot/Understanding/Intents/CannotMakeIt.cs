using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>"12 không kịp": reported in time, so that the work can go to another.</summary>
internal static class CannotMakeIt
{
    public static readonly IntentRow[] Rows =
    [
        Any(Intent.Handover,
            "{không} kịp", "{không} làm kịp", "làm {không} kịp", "{không} kịp làm", "{không} kịp tiến độ", "{không} kịp hạn", "{không} thể kịp", "kịp {không} nổi", "khó kịp", "e là {không} kịp", "sợ {không} kịp", "cannot make it", "can't make it", "won't make it", "will not make it", "not make it in time", "quá sức (em|e|tôi|tui|mình|con)", "không xuể", "{không} xuể", "làm {không} xuể")
            .NotAsked().Unless(h => h.Has(ExtendWords.Extension))
            .NotWith("{không} kịp (ăn|đi|về|họp|gọi|nhắn|nói|thở|xem|đọc|nghe|chào|đón)", "giao")
            .If(h => h.Line.Words.Count <= 30),
        // "15 em làm không nổi, nhờ anh Quý"
        Any(Intent.Handover, "làm {không} (nổi|hết|xuể)", "{không} (nổi|xuể|làm nổi|làm hết)").NotAsked().If(h => h.HasTask && Persons.AnyFrom(h, 0) is not null).NotWith("giao ban"),
    ];
}
