using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning.Titles;

/// <summary>Words around the title of an assignment that are no part of it.</summary>
internal static class TitleWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/titles/title-words");

    /// <summary>Between the person and the work.</summary>
    public static readonly PhraseSet Lead = Lexicon["lead"];

    /// <summary>What is left of "… xong trước 12/3" or "…, báo cáo trước ngày 12/3" once the date is cut.</summary>
    public static readonly PhraseSet Dangling = Lexicon["dangling"];

    public static readonly PhraseSet Product = Lexicon["product"];

    public static readonly PhraseSet Quantity = Lexicon["quantity"];

    /// <summary>The beginnings of other labelled parts, where a product or a quantity ends.</summary>
    public static readonly PhraseSet Labels = Lexicon["labels"];

    public static readonly PhraseSet Co = Lexicon["co"];

    public static readonly PhraseSet Except = Lexicon["except"];

    public static readonly PhraseSet ExceptEnds = Lexicon["except ends"];

    public static readonly PhraseSet Director = Lexicon["director"];

    public static readonly PhraseSet Directs = PhraseSet.Of("chỉ đạo", "trực tiếp chỉ đạo", "theo dõi chỉ đạo", "phụ trách chỉ đạo");

    public static readonly PhraseSet Labelled = Lexicon["labelled"];

    /// <summary>"Cho chị xem kịch bản": it is he who shows it, and she who looks.</summary>
    public static readonly PhraseSet ShownTo = PhraseSet.Of("cho (anh|chị|tôi|em|sếp|a|c|e|lãnh đạo) (xem|coi|duyệt|đọc|ngó)");

    public static readonly PhraseSet Drafting = PhraseSet.Of("tham mưu", "chuẩn bị", "soạn", "soạn thảo", "xây dựng", "lập", "dự thảo", "trình");
}
