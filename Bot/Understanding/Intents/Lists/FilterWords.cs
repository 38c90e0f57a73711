using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Lists;

/// <summary>The words a question for a list is made of, kind by kind.</summary>
internal static class FilterWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/lists/filter-words");

    public static readonly PhraseSet Asking = Lexicon["asking"];

    public static readonly PhraseSet Work = Lexicon["work"];

    public static readonly PhraseSet How = Lexicon["how"];

    public static readonly PhraseSet Overdue = Lexicon["overdue"];

    public static readonly PhraseSet NotLate = Lexicon["not late"];

    public static readonly PhraseSet NotUrgent = Lexicon["not urgent"];

    public static readonly PhraseSet Due = Lexicon["due"];

    public static readonly PhraseSet Left = Lexicon["left"];

    public static readonly PhraseSet Urgent = Lexicon["urgent"];

    public static readonly PhraseSet Own = Lexicon["own"];

    public static readonly PhraseSet OwnUnit = Lexicon["own unit"];

    public static readonly PhraseSet OwnUnitAlone = Lexicon["own unit, alone"];

    public static readonly PhraseSet Programme = Lexicon["programme"];

    public static readonly PhraseSet Chairman = Lexicon["chairman"];

    public static readonly PhraseSet ChairmanOf = Lexicon["chairman of"];

    public static readonly PhraseSet Why = Lexicon["why"];

    public static readonly PhraseSet Linking = Lexicon["linking"];
}
