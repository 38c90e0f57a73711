using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Wording;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Accounts;

/// <summary>
/// A linking code asked for in words. No code is ever sent through a chat: whoever holds it becomes that person, and what is sent is
/// kept. Administrators are told how to issue one, those who look after the person's unit what to pass on, anybody else nothing.
/// </summary>
internal static class CodeRequests
{
    private static readonly Role[] LookingAfter = [Role.Focal, Role.Clerk, Role.Head, Role.Leader];

    private const int MostNamesakes = 5;

    /// <summary>No answer to what is open: a code for "hộ kinh doanh" is none of the assistant's, one for a person is.</summary>
    public static async Task<bool> ConcernsAsync(Turn turn) => await WhoAsync(turn, turn.Words) is not null;

    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (await WhoAsync(turn, text) is not { } who)
        {
            return false;
        }

        var isAdministrator = await turn.Db.People.AnyAsync(p => p.Id == turn.Person.Id && p.IsAdministrator);
        var meant = (who.Person is { } one ? [one.PersonId] : who.Candidates).Select(id => turn.Office.Roster.Find(id)).OfType<RosterPerson>()
            .Where(p => isAdministrator || LooksAfter(turn, p)).ToList();
        turn.Reply = meant.Count == 0
            ? DialogWording.Line(turn, "CodeRequest.Refused")
            : new()
            {
                Language = turn.Language,
                Lines =
                [
                    .. meant.Take(MostNamesakes).Select(p => DialogWording.Say(turn.Language, isAdministrator ? "CodeRequest.Issue" : "CodeRequest.PassOn", Speech.PersonWithUnit(turn.Person, turn.Office.Roster, p.Id), p.Code)),
                    .. meant.Count > MostNamesakes ? new[] { DialogWording.MoreNamesakes(turn, who.Said, meant.Count - MostNamesakes) } : [],
                    DialogWording.Say(turn.Language, "CodeRequest.Then"),
                ],
            };
        return true;
    }

    private static async Task<PersonMatch?> WhoAsync(Turn turn, string text) => turn.Message.Files.Count == 0 && CodeRequest.Read(text) is { } asked
        && await turn.ReadMatchAsync(asked.Who) is { IsKnown: true, IsUnit: false } who && who.Person?.PersonId != turn.Person.Id ? who : null;

    private static bool LooksAfter(Turn turn, RosterPerson person) => turn.Person.Posts.Any(own => LookingAfter.Contains(own.Role)
        && person.Posts.Any(post => turn.Office.Roster.IsWithin(post.UnitId, own.UnitId)));
}
