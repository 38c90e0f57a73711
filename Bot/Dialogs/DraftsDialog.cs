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
internal sealed record DraftsState(int Version, string Key, IReadOnlyList<AssignItem> Items, IReadOnlyList<string> General, Guid? BatchId = null) : IVersionedState
{
    public const int Current = 1;

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

        await ShowAsync(turn, new DraftsState(DraftsState.Current, NewKey(), drafts, [.. items.Where(i => i.IsGeneral).Select(i => i.Words)]));
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
        var items = MessageJson.Read<List<AssignmentDraft>>(batch.Drafts).Select(d => AssignItems.Of(turn, d));
        await ShowAsync(turn, new DraftsState(DraftsState.Current, NewKey(), [.. items], [], batch.Id));
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

        if (reading.Intent == Intent.Yes)
        {
            await IssueAsync(turn, state);
            return true;
        }

        return !Interruptions.IsQuery(reading) && (await TryMakeAsync(turn, state) || await TryEditAsync(turn, state) || await TryDeadlineAsync(turn, reading, state));
    }

    /// <summary>"lập 4": a general reminder becomes an assignment after all; who and by when is then asked of it.</summary>
    private static async Task<bool> TryMakeAsync(Turn turn, DraftsState state)
    {
        if (Make().Match(Understanding.Text.Folded.Of(turn.Words).Text) is not { Success: true } match
            || int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) - state.Items.Count - 1 is var index && (index < 0 || index >= state.General.Count))
        {
            return false;
        }

        await ShowAsync(turn, state with
        {
            Key = NewKey(),
            Items = [.. state.Items, new AssignItem { Title = state.General[index] }],
            General = [.. state.General.Where((_, i) => i != index)],
        });
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
            || int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) is var n && (n < 1 || n > state.Items.Count))
        {
            return false;
        }

        var words = match.Groups["words"].Value;
        var item = state.Items[n - 1];
        var reading = await turn.ReadAsync(words);
        if (await AssignItems.ChangedAsync(turn, item, item.FirstMissing, reading, words) is not { } changed)
        {
            return false;
        }

        await ShowAsync(turn, state with { Key = NewKey(), Items = [.. state.Items.Select((old, i) => i == n - 1 ? changed : old)] });
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

        turn.Reply = await Issuing.RunAsync(turn, [.. state.Items.Select(AssignItems.ToDraft)], words: null);
    }

    private static string NewKey() => Guid.CreateVersion7().ToString("N");

    [GeneratedRegex(@"^\s*(?:lap|make)\s+(?:muc\s+)?(?<n>\d{1,2})\s*$")]
    private static partial Regex Make();

    [GeneratedRegex(@"^\s*(?<n>\d{1,2})\s*[).:,-]?\s+(?<words>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex ItemEdit();
}
