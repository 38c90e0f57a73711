using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;
using ReformBot.Domain.Assignments.TakingBack;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Duyệt nhầm", "lỡ xác nhận", "trả nhầm": of what is to be taken back, the act that is named.</summary>
internal static class SlippedActs
{
    private static readonly Lexicon Lexicon = Lexicon.Of("commands/slipped-acts");

    private static readonly PhraseSet Approved = Lexicon["approved"];

    private static readonly PhraseSet Returned = Lexicon["returned"];

    public static NamedAct In(string text)
    {
        IReadOnlyList<Seen> words = [.. Folded.Of(TelexMender.Mend(text)).Tokens.Select(Seen.Of)];
        return Approved.IsIn(words) ? NamedAct.Approved : Returned.IsIn(words) ? NamedAct.Returned : NamedAct.Any;
    }
}
