using ReformBot.Bot.Conversations;
using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Programmes;

namespace ReformBot.Bot.Wording;

/// <summary>The work of a programme, and which programmes there are.</summary>
internal static class ProgrammeListWording
{
    public static OutgoingMessage Of(Turn turn, string name, ProgrammeWish wish, TaskPage page) => page.Total == 0
        ? ListWording.Line(turn, "Empty.Programme", name)
        : ListWording.Paged(
            turn, ListWording.Say(turn, "Programme", page.Total, name), page, Intent.Search, ListWording.Say(turn, wish.IsGroup ? "Group.text" : "Programme.text", wish.Typed, page.Page + 1));

    /// <summary>Nothing has that name: the programmes there are, by code and name.</summary>
    public static OutgoingMessage None(Turn turn, string name, IReadOnlyList<ProgrammeDocument> documents) => new()
    {
        Language = turn.Language,
        Lines =
        [
            ListWording.Say(turn, "NoProgramme", name),
            .. documents.Take(8).Select(d => $"{d.Code}: {d.Name}"),
        ],
    };
}
