using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Leader;

/// <summary>The text of a commitment is confirmed.</summary>
internal static class SignWords
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/leader/sign-words");

    public static readonly IntentRow[] Rows =
    [
        Head(Intent.Sign, Lexicon["sign"])
            .NotAsked()
            .NotWith(Lexicon["sign, not with"])
            .If((h, _) => !h.HasTask && h.Line.Date is not { Introduced: true }),
        Whole(Intent.Sign, "tôi cam kết", "xin cam kết", "tôi xin cam kết", "em xin cam kết").NotAsked(),
    ];

    /// <summary>"Tôi đã đọc kỹ bản cam kết, đồng ý ký": asked where no other row holds.</summary>
    public static readonly IntentRow[] InSentences =
    [
        Any(Intent.Sign, Lexicon["agreed to sign"])
            .With("cam kết").NotAsked().If(h => !h.HasTask && Persons.AnyFrom(h, 0) is null)
            .NotWith(Lexicon["agreed to sign, not with"]),
    ];
}
