using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>
/// "Nhiều quá, thôi giao Sở Nội vụ", "thêm anh Khải nữa", "giao Tư, chị Thu chỉ đạo, khẩn": another is to do what is drafted, or one more. What
/// is named beside him changes with him; all else that was said of it stays.
/// </summary>
internal static partial class OrderReceivers
{
    /// <summary>Null where the words name nobody for it, or say more.</summary>
    public static async Task<AssignItem?> ReadAsync(Turn turn, AssignItem item, Reading reading) =>
        item.IsForMany || DirectorWords.Read(turn.Words) is not null ? null : await JoinedAsync(turn, item) ?? await GivenAsync(turn, item, reading, turn.Words);

    /// <summary>Given to another by these words; null where they give something else, or to nobody.</summary>
    public static async Task<AssignItem?> GivenAsync(Turn turn, AssignItem item, Reading reading, string words) =>
        await WithPartsAsync(turn, item, words) ?? await FramedAsync(turn, item, reading, words) ?? await HandedAsync(turn, item, words);

    /// <summary>The same, also with a day behind the name and no comma: "giao cho Hoàn hạn 25/3".</summary>
    public static async Task<AssignItem?> GivenWithAsync(Turn turn, AssignItem item, Reading reading, string words) =>
        await GivenAsync(turn, item, reading, words)
        ?? (reading is { Intent: Intent.Assign, Person: not null, Title: null } and ({ Deadline: not null } or { NoDeadline: true })
            ? await AssignItems.ChangedAsync(turn, item, missing: null, reading, words) : null);

    /// <summary>The order within how it is given; "Hoàn phối hợp" behind it names who joins in and nothing to be done.</summary>
    public static async Task<Reading> OrderInAsync(Turn turn, Reading reading, string words) => Joining(
        reading is not { Intent: Intent.Assign, Person: not null } && AssignFrame.Of(words) is { } frame
        && await turn.ReadAsync(frame.Order) is { Intent: Intent.Assign, Person: not null } order ? frame.Around(order) : reading);

    private static Reading Joining(Reading reading) =>
        reading is { Title: { } title, People.Count: > 0 } && JoiningPattern().IsMatch(Folded.Of(title).Text) ? reading with { Title = null } : reading;

    [GeneratedRegex(@"^\W*(?:(?:cung|la|se)\s+)*(?:phoi hop|ho tro|cung lam|cooperate|cooperating)(?:\s+(?:cung|voi|lam|thuc hien|nhe|nha))*\W*$")]
    private static partial Regex JoiningPattern();

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

    // Who does it stands first; each part behind him is a change of its own.
    private static async Task<AssignItem?> WithPartsAsync(Turn turn, AssignItem item, string words)
    {
        if (OrderEdits.PartsOf(SecondThoughts.WithoutSlip(words)) is not { Count: > 1 } parts)
        {
            return null;
        }

        var first = parts[0];
        return (await FramedAsync(turn, item, await turn.ReadAsync(first), first) ?? await HandedAsync(turn, item, first)) is { } given
            ? await OrderEdits.WithAsync(turn, given, parts.Skip(1))
            : null;
    }

    // "Giao kín Tư": how it is given stands around who gets it.
    private static async Task<AssignItem?> FramedAsync(Turn turn, AssignItem item, Reading reading, string words)
    {
        if (AssignFrame.Of(words) is not { } frame)
        {
            return Given(turn, item, reading, words);
        }

        var bare = frame.Around(await turn.ReadAsync(frame.Order));
        return Given(turn, item, bare, words) is not { } given ? Given(turn, item, reading, words)
            : await ItemReaders.WithReadersAsync(turn, bare.Authority == Authority.Own ? given : given with { Authority = bare.Authority }, bare.Readers);
    }

    private static AssignItem? Given(Turn turn, AssignItem item, Reading reading, string words)
    {
        reading = Joining(reading);
        if (reading is not { Intent: Intent.Assign, Person: { } to, Title: null, Everyone: false, Deadline: null, NoDeadline: false, Product: null, Tasks.Count: 0 }
            || ItemReceivers.Of(turn, to) is not { } receiver)
        {
            return null;
        }

        var given = ItemReceivers.GivenTo(item, receiver);
        return given with
        {
            Cooperating = [.. given.Cooperating.Union(reading.People.Select(n => n.PersonId).Where(id => id != receiver.PersonId))],
            DirectorId = reading.Director is { } director && director.PersonId != receiver.PersonId ? director.PersonId : given.DirectorId,
            Priority = Urgency.Of(words) is var pressing and not Priority.Normal ? pressing : given.Priority,
        };
    }

    // "Thôi giao cho Sở Nội vụ luôn" may be read as taking something back; of what is not given yet nothing is.
    private static async Task<AssignItem?> HandedAsync(Turn turn, AssignItem item, string words) =>
        item.Assignee is { } doer && ItemGivenOn.Read(words) is { Matter: "", Number: null } said && await turn.ReadNameAsync(said.Name) is { } named
        && named.PersonId != doer.PersonId && ItemReceivers.Of(turn, named) is { } receiver ? ItemReceivers.GivenTo(item, receiver) : null;
}
