using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Orders;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>Who may read what is drafted, beside giver and doer.</summary>
internal static class ItemReaders
{
    /// <summary>A denunciation or complaint goes to one person and is for few eyes, unless its giver has said otherwise.</summary>
    public static AssignItem WithDefaultReaders(AssignItem item) =>
        item is { Readers: null, IsOpenOnPurpose: false, IsForMany: false } && SensitiveWords.IsComplaint(item.Title) ? item with { Readers = [] } : item;

    /// <summary>The readers named, as people; who cannot be told is said beside the echo.</summary>
    public static async Task<AssignItem> WithReadersAsync(Turn turn, AssignItem item, IReadOnlyList<string>? names)
    {
        if (names is null)
        {
            return item;
        }

        var (known, unknown) = (new List<Guid>(), new List<string>());
        foreach (var name in names)
        {
            if (await turn.ReadPersonAsync(name) is { } person)
            {
                known.Add(person.PersonId);
            }
            else
            {
                unknown.Add(name);
            }
        }

        return item with { Readers = [.. known.Distinct()], UnknownReaders = unknown };
    }

    /// <summary>"Thêm Hoàn được xem": the list with them, or without; where there is no list nobody is kept from it, and none is made.</summary>
    /// <returns>Null where the words are about no readers, or name nobody.</returns>
    public static async Task<AssignItem?> ChangedAsync(Turn turn, AssignItem item, string text)
    {
        if (ReaderWords.Read(text) is not { } said || item.Readers is not { } readers)
        {
            return null;
        }

        return await AssignItems.PeopleAsync(said.Names, PersonAsync) is not { } people ? null
            : item with { Readers = said.MayRead ? [.. readers.Union(people)] : [.. readers.Except(people)] };

        async Task<Named?> PersonAsync(string name) => await ReceiverEdits.NameAsync(turn, name) is { UnitId: null } person ? person : null;
    }
}
