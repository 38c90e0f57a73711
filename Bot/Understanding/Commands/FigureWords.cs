using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Gửi lại: 412 hồ sơ": so many of what is counted in an office.</summary>
internal static class FigureWords
{
    public static bool Tell(string text)
    {
        List<Seen> words = [.. Folded.Of(text).Tokens.Select(Seen.Of)];
        return Enumerable.Range(0, words.Count).Any(i => words[i].IsNumber && CountedThings.At(words, i + 1));
    }
}
