using System.Globalization;
using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs;

/// <param name="General">Items without a product: nhắc chung, no assignment is made of them unless asked for.</param>
/// <param name="BatchId">Drafts put to the speaker by another, being corrected before they are issued.</param>
/// <param name="Numbers">The numbers a pasted notice gave: of the items, then of the general ones; null where it gave none.</param>
internal sealed record DraftsState(
    int Version, string Key, IReadOnlyList<AssignItem> Items, IReadOnlyList<string> General, Guid? BatchId = null, IReadOnlyList<int>? Numbers = null) : IVersionedState
{
    public const int Current = 1;

    /// <summary>What an item is called in the talk; the general ones come after the others.</summary>
    public int NumberOf(int index) => Numbers?[index] ?? index + 1;

    /// <summary>-1 where nothing bears that number.</summary>
    public int IndexOf(int number) => Enumerable.Range(0, Items.Count + General.Count).Select(i => (int?)i).FirstOrDefault(i => NumberOf(i!.Value) == number) ?? -1;

    public DraftsState Made(int general)
    {
        var at = Items.Count + general;
        return this with
        {
            Items = [.. Items, new AssignItem { Title = General[general] }],
            General = [.. General.Where((_, i) => i != general)],
            Numbers = Numbers is null ? null : [.. Numbers.Take(Items.Count), Numbers[at], .. Numbers.Skip(Items.Count).Where((_, i) => i != general)],
        };
    }

    public bool IsComplete => Items.All(i => i.FirstMissing is null);
}

/// <summary>
/// Several assignments at once: a pasted conclusion notice or a message with more than one. One compact list, one yes; whoever
/// may not give them himself puts them before the one who may.
/// </summary>
internal sealed partial class DraftsDialog : IDialog
{
    public const string DialogName = "drafts";

    public string Name => DialogName;

    public static async Task BeginAsync(Turn turn, IReadOnlyList<DraftItem> items)
    {
        var drafts = new List<AssignItem>();
        foreach (var item in items.Where(i => !i.IsGeneral))
        {
            drafts.Add(await AssignItems.WithReadersAsync(turn, AssignItems.Of(turn, item.Reading), item.Reading.Readers));
        }

        int[] numbers = [.. items.OrderBy(i => i.IsGeneral).Select(i => i.Number ?? 0)];
        var areNumbers = !numbers.Contains(0) && numbers.Distinct().Count() == numbers.Length;
        await ShowAsync(turn, new DraftsState(
            DraftsState.Current, NewKey(), drafts, [.. items.Where(i => i.IsGeneral).Select(i => i.Words)], Numbers: areNumbers ? numbers : null));
    }

    /// <summary>Several titles for the same receiver; what was said of one counts for all.</summary>
    public static async Task BeginAsync(Turn turn, Reading reading, IReadOnlyList<string> titles)
    {
        var item = await AssignItems.WithReadersAsync(turn, AssignItems.Of(turn, reading), reading.Readers);
        await ShowAsync(turn, new DraftsState(DraftsState.Current, NewKey(), [.. titles.Select(t => item with { Title = t })], []));
    }

    /// <summary>What was put to the speaker by another; a deadline that has passed meanwhile, or a receiver who has left, is asked for.</summary>
    public static async Task BeginAsync(Turn turn, DraftBatch batch)
    {
        var drafts = MessageJson.Read<List<AssignmentDraft>>(batch.Drafts);
        await ShowAsync(turn, new DraftsState(
            DraftsState.Current,
            NewKey(),
            [.. drafts.Select(d => AssignItems.Of(turn, d))],
            [],
            batch.Id,
            drafts.TrueForAll(d => d.ListNumber is not null) ? [.. drafts.Select(d => d.ListNumber!.Value)] : null));
    }

    public OutgoingMessage Question(Turn turn) =>
        DialogState.Read<DraftsState>(turn, DraftsState.Current) is { } state ? DraftsWording.Echo(turn, state) : OutgoingMessage.Of();

    public async Task<bool> TryContinueAsync(Turn turn, Reading reading)
    {
        if (DialogState.Read<DraftsState>(turn, DraftsState.Current) is not { } state)
        {
            DialogState.Close(turn);
            return false;
        }

        if (state.BatchId is { } batch && (reading.Intent is Intent.Cancel or Intent.No || Paging.SaysLater(turn.Words)))
        {
            DialogState.Close(turn);
            await DraftTurns.PutOffAsync(turn, batch);
            return true;
        }

        if (reading.Intent is Intent.Cancel or Intent.No)
        {
            DialogState.Close(turn);
            turn.Reply = DialogWording.Cancelled(turn);
            return true;
        }

        if (reading.Intent == Intent.Yes || IsAll(turn.Words, state))
        {
            await IssueAsync(turn, state);
            return true;
        }

        return !Interruptions.IsQuery(reading) && !await NewOrders.AreInAsync(turn) && (await TryMakeAsync(turn, state) || await TryEditAsync(turn, state) || await TryDeadlineAsync(turn, reading, state));
    }

    /// <summary>"lập 4": a general reminder becomes an assignment after all; who and by when is then asked of it.</summary>
    private static async Task<bool> TryMakeAsync(Turn turn, DraftsState state)
    {
        if (Make().Match(Understanding.Text.Folded.Of(turn.Words).Text) is not { Success: true } match
            || state.IndexOf(int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture)) - state.Items.Count is var index && index < 0)
        {
            return false;
        }

        await ShowAsync(turn, state.Made(index) with { Key = NewKey() });
        return true;
    }

    /// <summary>A bare date is the deadline of every item that has none yet.</summary>
    private static async Task<bool> TryDeadlineAsync(Turn turn, Reading reading, DraftsState state)
    {
        var deadline = reading.Deadline
            ?? (reading.Intent == Intent.Unknown && !state.IsComplete ? (await turn.ReadAsync($"hạn {turn.Message.Text}")).Deadline : null);
        if (deadline is null || reading.Tasks.Count > 0 || state.Items.All(i => i.DeadlineOn is not null || i.NoDeadline))
        {
            return false;
        }

        await ShowAsync(turn, state with
        {
            Key = NewKey(),
            Items = [.. state.Items.Select(i => i.DeadlineOn is not null || i.NoDeadline ? i : i with { DeadlineOn = deadline.Date, Time = deadline.Time })],
        });
        return true;
    }

    private static async Task<bool> TryEditAsync(Turn turn, DraftsState state)
    {
        if (ItemEdit().Match(turn.Message.Text) is not { Success: true } match
            || state.IndexOf(int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture)) is var index && (index < 0 || index >= state.Items.Count))
        {
            return false;
        }

        var words = match.Groups["words"].Value;
        var item = state.Items[index];
        var reading = await turn.ReadAsync(words);
        if (await AssignItems.ChangedAsync(turn, item, item.FirstMissing, reading, words) is not { } changed)
        {
            return false;
        }

        await ShowAsync(turn, state with { Key = NewKey(), Items = [.. state.Items.Select((old, i) => i == index ? changed : old)] });
        return true;
    }

    private static async Task ShowAsync(Turn turn, DraftsState state)
    {
        state = state with { Items = [.. state.Items.Select(AssignItems.WithDefaultReaders)] };
        DialogState.Open(turn, DialogName, state);
        turn.Reply = DraftsWording.Echo(turn, state, await AbsentReceivers.ForAsync(turn, state.Items));
    }

    private static async Task IssueAsync(Turn turn, DraftsState state)
    {
        if (!state.IsComplete)
        {
            var echo = DraftsWording.Echo(turn, state);
            turn.Reply = echo with { Lines = [DraftsWording.NeedsMore(turn), .. echo.Lines] };
            return;
        }

        DialogState.Close(turn);
        if (state.BatchId is { } batch)
        {
            await DraftTurns.IssueAsync(turn, batch, state.Items);
            return;
        }

        turn.Reply = await Issuing.RunAsync(turn, [.. state.Items.Select((item, i) => AssignItems.ToDraft(item) with { ListNumber = state.NumberOf(i) })], words: null);
    }

    /// <summary>"giao cả 2", as the button says, "giao hết"; a count must be theirs.</summary>
    private static bool IsAll(string words, DraftsState state) =>
        All().Match(Understanding.Text.Folded.Of(words).Text) is { Success: true } match && match.Groups["n"].Value switch
        {
            "" => true,
            "hai" or "both" => state.Items.Count == 2,
            "ba" => state.Items.Count == 3,
            var n => int.Parse(n, CultureInfo.InvariantCulture) == state.Items.Count,
        };

    private static string NewKey() => Guid.CreateVersion7().ToString("N");

    [GeneratedRegex(@"^\W*(?:(?:ok|da|vang|u|dong y)\W+)?(?:giao|ban hanh|assign|issue)\s+(?:(?:tat ca|ca|het|toan bo|luon|all)\b\s*)+(?<n>\d{1,2}|hai|ba|both)?(?:\s*(?:muc|viec|nhiem vu|du thao|tasks?|drafts?|di|nhe|nha|a|luon))*\W*$")]
    private static partial Regex All();

    [GeneratedRegex(@"^\s*(?:lap|make)\s+(?:muc\s+)?(?<n>\d{1,2})\s*$")]
    private static partial Regex Make();

    [GeneratedRegex(@"^\s*(?<n>\d{1,2})\s*[).:,-]?\s+(?<words>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex ItemEdit();
}
