using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using static ReformBot.Bot.Wording.AssignParts;

namespace ReformBot.Bot.Wording;

/// <summary>What was understood, said back before it is issued.</summary>
internal static class AssignEcho
{
    /// <param name="before">As it was shown last, where only changed since: an order to many is long, so of it only what is new is said again.</param>
    public static OutgoingMessage Of(Turn turn, AssignState state, IReadOnlyList<string> warnings, AssignItem? before = null)
    {
        var item = state.Item;
        IReadOnlyList<Fact> shown = item.IsForMany && before is { IsForMany: true, FirstMissing: null } ? [.. AssignFacts.Of(turn, before)] : [];
        var issuer = Issuing.IssuerOf(turn, [item], state.IssuerId);
        return new OutgoingMessage
        {
            Language = turn.Language,
            Title = Say(turn, item, "Echo.Title"),
            Lines =
            [
                .. item.IsForMany ? new[] { Say(turn, "Echo.Many", item.Lines.Count) } : [],
                .. Requests(turn, item) > 0 ? new[] { Say(turn, item, "Echo.Requests", Requests(turn, item)) } : [],
                .. item.ReadUpTo is { } read ? new[] { Say(turn, "Echo.ReadUpTo", read) } : [],
                .. warnings,
                .. new[] { AssignWarningWording.HeadTold(turn, item) }.OfType<string>(),
                .. IssuerWording.Of(turn, issuer),
            ],
            Facts = [.. AssignFacts.Of(turn, item).Where(f => f.Value == item.Title || !shown.Contains(f)), new Fact(Say(turn, "EditLabel"), Say(turn, "EditHint"))],
            Buttons =
            [
                DialogWording.YesButton(turn, state.Key, issuer is null ? Say(turn, item, "IssueButton") : IssuerWording.Button(turn)),
                .. OrderIssue.IsToldLate(turn, item) ? [Button.Saying(Say(turn, "SendNow"), Say(turn, "SendNow.text"))] : Array.Empty<Button>(),
                .. SensitiveWords.IsComplaint(item.Title) && !item.IsForMany ? [RestrictionButton(turn, item)] : Array.Empty<Button>(),
                DialogWording.CancelButton(turn, state.Key),
            ],
        };
    }

    /// <summary>The one word that switches the reader list off, or on again.</summary>
    private static Button RestrictionButton(Turn turn, AssignItem item)
    {
        var key = item.Readers is null ? "Button.Restrict" : "Button.Open";
        var text = Say(turn, $"{key}.text");
        return Button.Saying(Say(turn, key), text);
    }

    /// <summary>How many of those it goes to are asked, not ordered.</summary>
    private static int Requests(Turn turn, AssignItem item) => (item.Assignee is { } one ? [one] : item.Lines)
        .Count(r => turn.Office.Roster.Find(r.PersonId) is { } to && Rights.IsRequest(turn.Office.Roster, turn.Person, to));
}
