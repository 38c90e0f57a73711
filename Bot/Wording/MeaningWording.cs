using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>"Có phải đồng chí muốn báo hoàn thành NV-12?": a meaning that was only guessed, put to whoever wrote the line.</summary>
internal static class MeaningWording
{
    public static string Ask(Turn turn, Reading meant)
    {
        List<string> parts = [DialogWording.Say(turn.Language, $"Meaning.{meant.Intent}")];
        if (meant.Tasks.Count > 0)
        {
            parts.Add(string.Join(", ", meant.Tasks.Select(number => $"NV-{number}")));
        }

        if (meant.Person is { } named && turn.Office.Roster.Find(named.PersonId) is { } person)
        {
            parts.Add($"({Speech.Person(turn.Language, person)})");
        }

        return DialogWording.Say(turn.Language, "ByExample", string.Join(' ', parts));
    }
}
