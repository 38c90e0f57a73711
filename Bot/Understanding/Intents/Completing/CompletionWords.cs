using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Completing;

/// <summary>Words that say a work is done, or handed in and waiting.</summary>
internal static class CompletionWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/completing/completion-words");

    public static readonly PhraseSet Done = Lexicon["done"];

    public static readonly PhraseSet HandedIn = Lexicon["handed in"];

    /// <summary>Of an assignment named: "12 em gửi anh rồi".</summary>
    public static readonly PhraseSet HandedTo = Lexicon["handed to"];

    // "Trình" within these is no handing in.
    public static readonly PhraseSet Nouns = PhraseSet.Of("(tờ|chương|quy|quá|công|lịch|giáo|tiến|lộ|phiếu|hành) trình");

    public static readonly PhraseSet Sent = PhraseSet.Of("đã gửi", "gửi rồi", "gửi r", "đã gửi rồi", "vừa gửi", "gửi xong");

    // Only with something attached: "em gửi lại nha [xlsx]".
    public static readonly PhraseSet HandedInAgain = Lexicon["handed in again"];

    // What is sent on the way, and is not the product.
    public static readonly PhraseSet SmallThings = Lexicon["small things"];

    // With these the work is done though something outside still lacks.
    public static readonly PhraseSet AwaitingOthers = Lexicon["awaiting others"];

    public static readonly PhraseSet Certain = PhraseSet.Of("{rồi}", "đã", "vừa", "mới", "hết", "xuôi", "has", "is", "all", "completed", "ạ");

    public static readonly PhraseSet Completed = PhraseSet.Of("{rồi}", "đã", "has been");

    public static readonly PhraseSet FirstPerson = PhraseSet.Of("em", "e", "tôi", "tui", "mình", "con", "cháu", "chúng em", "chúng tôi", "i", "we");

    public static readonly PhraseSet Everyone = Lexicon["everyone"];
}
