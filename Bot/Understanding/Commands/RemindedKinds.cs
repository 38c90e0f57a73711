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

    public static RemindedKind In(string text)
    {
        var words = Seen.All(Folded.Of(text).Tokens);
        return Late.IsIn(words) ? RemindedKind.Late : Unaccepted.IsIn(words) ? RemindedKind.Unaccepted : RemindedKind.Any;
    }

    /// <summary>The kind that is all these words say: "việc trẻ em" is a matter.</summary>
    public static RemindedKind Only(string text) => Seen.All(Folded.Of(text).Tokens) is var words && Late.Covers(words, 0, words.Count) ? RemindedKind.Late
        : Unaccepted.Covers(words, 0, words.Count) ? RemindedKind.Unaccepted : RemindedKind.Any;
}
