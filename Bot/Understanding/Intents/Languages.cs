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

    public static Span? Where(Hearing hearing) => CodeOf(hearing) is null && !hearing.Is(Unsaid) ? null : new Span(0, 0);

    public static string? CodeOf(Hearing hearing) =>
        hearing.Is(English) ? "en" : hearing.Is(Vietnamese) ? "vi" : null;
}
