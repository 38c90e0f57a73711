using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>"English please", "nói tiếng Việt": in which language to answer.</summary>
internal static class Languages
{
    private static readonly PhraseSet English = PhraseSet.Of(
        "[{xin}|hãy] [chuyển|đổi|nói|dùng|trả lời|trả lời bằng|nhắn|nhắn bằng|cài|đặt|để|chọn|xin|cho] [ngôn ngữ|giao diện|tiếng nói] [sang|qua|bằng|là|thành|sang bằng] (tiếng anh|english|ta|anh ngữ)", "english please", "in english", "in english please", "english", "speak english", "switch to english", "change to english", "use english", "can you speak english", "do you speak english", "language english", "(language|lang|ngôn ngữ) (en|eng)", "change language to english", "set language to english", "please speak english", "please use english", "reply in english", "tiếng anh {nhé}", "answer in english");

    private static readonly PhraseSet Vietnamese = PhraseSet.Of(
        "[{xin}|hãy] [chuyển|đổi|nói|dùng|trả lời|trả lời bằng|nhắn|nhắn bằng|cài|đặt|để|quay|trở|chọn|xin|cho] [lại] [ngôn ngữ|giao diện|tiếng nói] [lại] [sang|qua|bằng|là|thành|về] (tiếng việt|vietnamese|việt ngữ)", "vietnamese please", "language vietnamese", "(language|lang|ngôn ngữ) (vi|vn|vie)", "in vietnamese", "speak vietnamese", "switch to vietnamese", "back to vietnamese", "change to vietnamese", "use vietnamese", "switch back to vietnamese", "change language to vietnamese");

    // Of two, the other one.
    private static readonly PhraseSet Unsaid = PhraseSet.Of("[{xin}|muốn|cho] (đổi|chuyển|chọn|thay đổi|cài|cài đặt|đặt|sửa) [lại] (ngôn ngữ|tiếng|thứ tiếng)", "ngôn ngữ", "language", "(change|switch|set|choose) [the|my] language", "languages");

    // "Tôi muốn đổi ngôn ngữ hiển thị", "từ nay dùng tiếng Anh với tôi"; but a paper is translated.
    private static readonly PhraseSet Setting = PhraseSet.Of("(đổi|thay đổi|chuyển|chuyển đổi|dùng|sử dụng|trả lời|thiết lập|cài|cài đặt|đặt|chọn|hiển thị|nhắn|nói|giao tiếp|chuyển sang|đổi sang)", "(switch|change|set|use|reply|answer|speak)");

    private static readonly PhraseSet Tongue = PhraseSet.Of("ngôn ngữ", "tiếng anh", "tiếng việt", "english", "vietnamese", "language");

    private static readonly PhraseSet InEnglish = PhraseSet.Of("tiếng anh", "english", "anh ngữ");

    private static readonly PhraseSet InVietnamese = PhraseSet.Of("tiếng việt", "vietnamese", "việt ngữ");

    private static readonly PhraseSet Papers = PhraseSet.Of("dịch", "bản dịch", "báo cáo", "tài liệu", "văn bản", "công văn", "bài", "lớp", "học", "thi", "chứng chỉ", "giáo viên", "khách", "website", "trang", "{không}", "{chưa}", "đừng", "report", "document");

    private const int LongestWish = 16;

    /// <summary>The same in a sentence of one's own; asked where no other row holds.</summary>
    public static Span? WhereAskedFor(Hearing hearing) => IsAskedFor(hearing) ? new Span(0, 0) : null;

    private static bool IsAskedFor(Hearing hearing) =>
        !hearing.HasTask && hearing.Line.Words.Count <= LongestWish && hearing.Has(Tongue) && hearing.Has(Setting) && !hearing.Has(Papers) && Persons.AnyFrom(hearing, 0) is null;

    public static Span? Where(Hearing hearing) => Said(hearing) is null && !hearing.Is(Unsaid) ? null : new Span(0, 0);

    /// <summary>"en" or "vi"; null where the language is not named.</summary>
    public static string? CodeOf(Hearing hearing) =>
        Said(hearing) ?? (!IsAskedFor(hearing) || hearing.Has(InEnglish) == hearing.Has(InVietnamese) ? null : hearing.Has(InEnglish) ? "en" : "vi");

    private static string? Said(Hearing hearing) =>
        hearing.Is(English) ? "en" : hearing.Is(Vietnamese) ? "vi" : null;
}
