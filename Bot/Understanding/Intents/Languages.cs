using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents;

/// <summary>"English please", "nói tiếng Việt": in which language to answer.</summary>
internal static class Languages
{
    private static readonly PhraseSet English = PhraseSet.Of(
        "[chuyển|chuyển sang|đổi sang|đổi qua|nói|dùng|bằng|qua|sang|cho|xin|trả lời bằng|nhắn bằng|ngôn ngữ|cài|đặt|giao diện] (tiếng anh|english|ta|anh ngữ)", "english please", "in english", "in english please", "english", "speak english", "switch to english", "change to english", "use english", "can you speak english", "do you speak english", "language english", "change language to english", "set language to english", "please speak english", "please use english", "reply in english", "tiếng anh {nhé}", "answer in english");

    private static readonly PhraseSet Vietnamese = PhraseSet.Of(
        "[chuyển|chuyển sang|chuyển lại|chuyển về|đổi sang|đổi về|đổi lại|nói|dùng|bằng|qua|sang|về|cho|xin|trả lời bằng|nhắn bằng|ngôn ngữ|cài|đặt|giao diện] (tiếng việt|vietnamese|việt ngữ)", "vietnamese please", "in vietnamese", "speak vietnamese", "switch to vietnamese", "back to vietnamese", "change to vietnamese", "use vietnamese", "switch back to vietnamese", "change language to vietnamese");

    public static Span? Where(Hearing hearing) => CodeOf(hearing) is null ? null : new Span(0, 0);

    public static string? CodeOf(Hearing hearing) =>
        hearing.Is(English) ? "en" : hearing.Is(Vietnamese) ? "vi" : null;
}
