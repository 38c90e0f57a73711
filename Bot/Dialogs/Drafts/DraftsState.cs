using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Domain.Assignments.Drafts;

namespace ReformBot.Bot.Dialogs.Drafts;

/// <param name="General">Items without a product: nhắc chung, no assignment is made of them unless asked for.</param>
/// <param name="BatchId">Drafts put to the speaker by another, being corrected before they are issued.</param>
/// <param name="Numbers">The numbers a pasted notice gave: of the items, then of the general ones; null where it gave none.</param>
/// <param name="IssuerId">Whom the drafter wants to issue them; null leaves it to the office.</param>
/// <param name="Previous">The list before the last change, for "quay lại"; without a key, for the buttons of that one answer nothing any more.</param>
internal sealed record DraftsState(
    int Version,
    string Key,
    IReadOnlyList<AssignItem> Items,
    IReadOnlyList<string> General,
    Guid? BatchId = null,
    IReadOnlyList<int>? Numbers = null,
    Guid? IssuerId = null,
    DraftsState? Previous = null) : IVersionedState
{
    public const int Current = 1;

    /// <summary>What an item is called in the talk; the general ones come after the others.</summary>
    public int NumberOf(int index) => Numbers?[index] ?? index + 1;

    /// <summary>-1 where nothing bears that number.</summary>
    public int IndexOf(int number) => Enumerable.Range(0, Count).Select(i => (int?)i).FirstOrDefault(i => NumberOf(i!.Value) == number) ?? -1;

    public bool IsComplete => Items.All(i => i.FirstMissing is null);

    private int Count => Items.Count + General.Count;

    public IEnumerable<int> AllNumbers => Enumerable.Range(0, Count).Select(NumberOf);

    /// <summary>A general reminder becomes an assignment.</summary>
    public DraftsState Made(int general)
    {
        int[] numbers = [.. AllNumbers];
        return this with
        {
            Items = [.. Items, new AssignItem { Title = General[general] }],
            General = [.. General.Where((_, i) => i != general)],
            Numbers = Numbers is null ? null : [.. numbers.Take(Items.Count), numbers[Items.Count + general], .. numbers.Skip(Items.Count).Where((_, i) => i != general)],
        };
    }

    /// <summary>Without those; the others keep the numbers they were shown under.</summary>
    public DraftsState Without(IReadOnlyCollection<int> numbers) => this with
    {
        Items = [.. Items.Where((_, i) => !numbers.Contains(NumberOf(i)))],
        General = [.. General.Where((_, i) => !numbers.Contains(NumberOf(Items.Count + i)))],
        Numbers = [.. AllNumbers.Where(n => !numbers.Contains(n))],
        AsFirstShown = AsFirstShown.Where(first => !numbers.Contains(first.Key)).ToDictionary(),
    };

    /// <summary>The highest number any draft of the batch bears, those left out included: nothing new takes theirs.</summary>
    public int Taken { get; init; }

    /// <summary>More of them, under the next numbers.</summary>
    public DraftsState With(IReadOnlyList<AssignItem> more)
    {
        int[] numbers = [.. AllNumbers];
        var next = numbers.Append(Taken).Max() + 1;
        return this with
        {
            Items = [.. Items, .. more],
            Numbers = [.. numbers.Take(Items.Count), .. more.Select((_, i) => next + i), .. numbers.Skip(Items.Count)],
        };
    }

    /// <summary>To be issued, each under its number.</summary>
    public IReadOnlyList<AssignmentDraft> ToDrafts() => [.. Items.Select((item, i) => ItemDrafts.ToDraft(item) with { ListNumber = NumberOf(i) })];

    /// <summary>Left for later: a mere yes shows them again first.</summary>
    public bool IsKeptForLater { get; init; }

    /// <summary>What was changed in this talk, as it was at first, by number.</summary>
    public IReadOnlyDictionary<int, AssignItem> AsFirstShown { get; init; } = new Dictionary<int, AssignItem>();

    public DraftsState Changed(int index, AssignItem item) => this with
    {
        Items = [.. Items.Select((old, i) => i == index ? item : old)],
        AsFirstShown = AsFirstShown.ContainsKey(NumberOf(index)) ? AsFirstShown : new Dictionary<int, AssignItem>(AsFirstShown) { [NumberOf(index)] = Items[index] },
    };
}
