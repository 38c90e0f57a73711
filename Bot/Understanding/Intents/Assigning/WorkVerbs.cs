using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning;

/// <summary>What officers are told to do, and what comes of it.</summary>
internal static class WorkVerbs
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/work-verbs");

    /// <summary>Verbs an assignment can begin with.</summary>
    public static readonly PhraseSet All = Lexicon["all"];

    /// <summary>Verbs that promise nothing to show: without a product the assignment is vague.</summary>
    public static readonly PhraseSet Vague = Lexicon["vague"];

    /// <summary>Said before the verb that counts: "khẩn trương rà soát", "tiếp tục thực hiện rà soát".</summary>
    public static readonly PhraseSet Manner = Lexicon["manner"];

    /// <summary>Verbs whose outcome can be shown, used to tell "tăng cường kiểm tra" from "tăng cường kỷ luật".</summary>
    public static readonly PhraseSet Tangible = Lexicon["tangible"];

    /// <summary>What is handed in at the end.</summary>
    public static readonly PhraseSet Things = Lexicon["things"];
}
