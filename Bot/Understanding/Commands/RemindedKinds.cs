using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Đôn đốc mấy cái quá hạn đi", "nhắc mấy người chưa nhận": whom to remind is said by how their work stands, and by nothing else.</summary>
internal static class RemindedKinds
{
    private static readonly Lexicon Lexicon = Lexicon.Of("commands/reminded-kinds");

    private static readonly PhraseSet Late = Lexicon["late"];

    private static readonly PhraseSet Unaccepted = Lexicon["unaccepted"];

    private static readonly PhraseSet Agreed = Lexicon["agreed"];

    public static RemindedKind In(string text)
    {
        var words = Seen.All(Folded.Of(text).Tokens);
        return Late.IsIn(words) ? RemindedKind.Late : Unaccepted.IsIn(words) ? RemindedKind.Unaccepted : RemindedKind.Any;
    }

    /// <summary>The line a yes to that question repeats; Any for all other words.</summary>
    public static RemindedKind AgreedIn(string text) => Agreed.At(Seen.All(Folded.Of(text).Tokens), 0) > 0 ? In(text) : RemindedKind.Any;
}
