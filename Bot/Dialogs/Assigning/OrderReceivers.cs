using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Understanding.Orders;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>"Nhiều quá, thôi giao Sở Nội vụ", "thêm anh Khải nữa": another is to do what is drafted, or one more. All else that was said of it stays.</summary>
internal static class OrderReceivers
{
    /// <summary>Null where the words name nobody for it, or say more.</summary>
    public static async Task<AssignItem?> ReadAsync(Turn turn, AssignItem item, Reading reading) =>
        item.IsForMany || DirectorWords.Read(turn.Words) is not null ? null : await JoinedAsync(turn, item) ?? Given(turn, item, reading) ?? await HandedAsync(turn, item);

    private static async Task<AssignItem?> JoinedAsync(Turn turn, AssignItem item)
    {
        if (item.Assignee is not { } doer || ReceiverWords.Read(turn.Words) is not { Change: ReceiverChange.TakeIn } said
            || await ReceiverEdits.NamedAsync(turn, said.Names) is not { Count: > 0 } named)
        {
            return null;
        }

        var more = named.Select(n => n.PersonId).Where(id => id != doer.PersonId && !item.Cooperating.Contains(id)).Distinct().ToList();
        return more.Count == 0 ? item : item with { Cooperating = [.. item.Cooperating, .. more] };
    }

    private static AssignItem? Given(Turn turn, AssignItem item, Reading reading)
    {
        if (reading is not { Intent: Intent.Assign, Person: { } to, Title: null, Everyone: false, Deadline: null, NoDeadline: false, Product: null, Tasks.Count: 0 }
            || ItemReceivers.Of(turn, to) is not { } receiver)
        {
            return null;
        }

        var given = ItemReceivers.GivenTo(item, receiver);
        return given with { Cooperating = [.. given.Cooperating.Union(reading.People.Select(n => n.PersonId).Where(id => id != receiver.PersonId))] };
    }

    // "Thôi giao cho Sở Nội vụ luôn" may be read as taking something back; of what is not given yet nothing is.
    private static async Task<AssignItem?> HandedAsync(Turn turn, AssignItem item) =>
        item.Assignee is { } doer && ItemGivenOn.Read(turn.Words) is { Matter: "", Number: null } said && await turn.ReadNameAsync(said.Name) is { } named
        && named.PersonId != doer.PersonId && ItemReceivers.Of(turn, named) is { } receiver ? ItemReceivers.GivenTo(item, receiver) : null;
}
