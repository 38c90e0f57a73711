using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;

/// <summary>"Giao thay anh Sơn: Quý rà soát…": whose order it is stands between the giving and who is given it.</summary>
internal static class OnBehalf
{
    private static readonly PhraseSet For = PhraseSet.Of("thay", "hộ", "giúp", "giùm", "dùm", "thay mặt", "thay cho");

    private static readonly PhraseSet Then = PhraseSet.Of("[:|,|-] [giao|phân công|cho] [việc|nhiệm vụ] [cho]");

    /// <param name="at">Where the words of giving end.</param>
    /// <returns>Where the receiver is named; <paramref name="at"/> itself when the order is the speaker's own.</returns>
    public static int Skip(LineAnalysis analysis, int at)
    {
        var words = analysis.Line.Words;
        var from = at + For.At(words, at);
        if ((from == at && (at == 0 || For.At(words, at - 1) == 0)) || analysis.People.At(from) is not { IsKnown: true } giver)
        {
            return at;
        }

        var then = giver.Words.To + Then.At(words, giver.Words.To);
        return then > giver.Words.To && new ReceiversReader(analysis).Read(then, loose: true) is not null ? then : at;
    }
}
