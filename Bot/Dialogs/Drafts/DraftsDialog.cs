using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Turns;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs.Drafts;

/// <summary>
/// Several assignments at once: a pasted conclusion notice or a message with more than one. One compact list, one yes; whoever
/// may not give them himself puts them before the one who may.
/// </summary>
internal sealed class DraftsDialog : IDialog
{
    public const string DialogName = "drafts";

    public string Name => DialogName;

    public static async Task BeginAsync(Turn turn, IReadOnlyList<DraftItem> items)
    {
        var drafts = new List<AssignItem>();
        foreach (var item in items.Where(i => !i.IsGeneral))
        {
            drafts.Add(await ItemReaders.WithReadersAsync(turn, AssignItems.Of(turn, item.Reading), item.Reading.Readers));
        }

        int[] numbers = [.. items.OrderBy(i => i.IsGeneral).Select(i => i.Number ?? 0)];
        var areNumbers = !numbers.Contains(0) && numbers.Distinct().Count() == numbers.Length;
        var who = items.Select(i => i.Reading.Issuer).FirstOrDefault(said => said is not null);
        var (issuer, isUnknown) = await Issuing.WantedAsync(turn, drafts, who);
        await ShowAsync(
            turn,
            new DraftsState(
                DraftsState.Current, DialogState.NewKey(), drafts, [.. items.Where(i => i.IsGeneral).Select(i => i.Words)], Numbers: areNumbers ? numbers : null,
                IssuerId: issuer),
            isUnknown ? IssuerWording.MayNot(turn, who!) : null);
    }

    /// <summary>Several titles for the same receiver; what was said of one counts for all.</summary>
    public static async Task BeginAsync(Turn turn, Reading reading, IReadOnlyList<string> titles)
    {
        var item = await ItemReaders.WithReadersAsync(turn, AssignItems.Of(turn, reading), reading.Readers);
        await ShowAsync(turn, new DraftsState(DraftsState.Current, DialogState.NewKey(), [.. titles.Select(t => item with { Title = t })], []));
    }

    /// <summary>What was put to the speaker by another; a deadline that has passed meanwhile, or a receiver who has left, is asked for.</summary>
    public static Task BeginAsync(Turn turn, DraftBatch batch) => ShowAsync(turn, ItemDrafts.Of(turn, batch));

    /// <summary>The same with the first change already made, or with why it cannot be; false where the words are about none.</summary>
    public static async Task<bool> TryBeginAsync(Turn turn, DraftBatch batch, Reading reading)
    {
        var state = ItemDrafts.Of(turn, batch);
        var before = turn.Words;
        reading = await DraftEdits.WithoutIssuingAsync(turn) ?? reading;
        if (await DraftEdits.ReadAsync(turn, reading, state) is not { } edit || (ReferenceEquals(edit.State, state) && !DraftEdits.IsClear(turn.Words) && edit.Said is null)
            || edit.State.Items.Count == 0)
        {
            return false;
        }

        await ShowAsync(turn, After(state, edit), await SaidAsync(turn, state, edit, before));
        return true;
    }

    // What was said of issuing is answered: first he sees what has become of them.
    private static async Task<string?> SaidAsync(Turn turn, DraftsState state, DraftEdit edit, string before)
    {
        var batch = state.BatchId is { } id ? (await turn.Db.DraftBatches.FindAsync(id))?.Number : null;
        string?[] said = [edit.Said, .. ReceiverEditWording.Moved(turn, state, edit.State, batch), turn.Words == before ? null : DraftsWording.LookFirst(turn)];
        return string.Join(' ', said.OfType<string>()) is { Length: > 0 } all ? all : null;
    }

    public OutgoingMessage Question(Turn turn) =>
        DialogState.Read<DraftsState>(turn, DraftsState.Current) is { } state ? DraftsEcho.Of(turn, state) : OutgoingMessage.Of();

    public async Task<bool> TryContinueAsync(Turn turn, Reading reading)
    {
        if (DialogState.Read<DraftsState>(turn, DraftsState.Current) is not { } state)
        {
            DialogState.Close(turn);
            return false;
        }

        if (state.BatchId is not null && await IsOfAnotherBatchAsync(turn, state))
        {
            return false;
        }

        if (await SomeIssued.TryAsync(turn, state))
        {
            return true;
        }

        // "Cái photo thôi khỏi, mua sau" drops one of them; it leaves or puts off none.
        if (DraftsLeft.IsSaid(turn, reading) && await NamedDrops.ReadAsync(turn, turn.Words, state) is { State.Items.Count: > 0 } named)
        {
            await ShowAsync(turn, After(state, named), named.Said);
            return true;
        }

        if (await DraftsLeft.TryAsync(turn, reading, state))
        {
            return true;
        }

        if (state.IsKeptForLater && reading.Intent == Intent.Yes && turn.Message.Kind == IncomingKind.Text)
        {
            await ShowAsync(turn, state);
            return true;
        }

        if (reading.Intent == Intent.Back)
        {
            await ShowAsync(turn, (state.Previous ?? state) with { Key = DialogState.NewKey() }, DraftsWording.Back(turn, state.Previous is not null));
            return true;
        }

        if (reading.Intent == Intent.Yes || AllOfDrafts.Say(turn.Words, state.Items.Count) || (state.BatchId is null && DecisionWords.Send(turn.Words))
            || (state.BatchId is null ? DraftWords.SaysSubmit(turn.Words) : BatchWords.SaysIssue(turn.Words) || Consents.IsToDrafts(reading, turn.Words))
            || (Issuing.IssuerOf(turn, state) is { } issuer && await Issuing.IsPutToAsync(turn, issuer, turn.Words)))
        {
            await IssueAsync(turn, state);
            return true;
        }

        var before = turn.Words;
        reading = await DraftEdits.WithoutIssuingAsync(turn) ?? reading;
        if ((Interruptions.IsQuery(reading) && !DraftEdits.IsClear(turn.Words)) || await NewOrders.AreInAsync(turn))
        {
            turn.Words = before;
            return false;
        }

        if (await DraftEdits.ReadAsync(turn, reading, state) is not { } edit)
        {
            return await AsksAgainAsync(turn, reading, state);
        }

        if (edit.State.Items.Count == 0)
        {
            DialogState.Close(turn);
            turn.Reply = DraftsWording.Cancelled(turn, state, Issuing.IssuerOf(turn, state) is not null);
            await (state.BatchId is { } emptied ? DraftTurns.DropAsync(turn, emptied) : Task.CompletedTask);
            return true;
        }

        await ShowAsync(turn, After(state, edit), await SaidAsync(turn, state, edit, before));
        return true;
    }

    /// <summary>"Cho thêm nội dung", "đạt": agreed to, but not to these as they stand, and to nothing else while they are the question.</summary>
    private static async Task<bool> AsksAgainAsync(Turn turn, Reading reading, DraftsState state)
    {
        if (state.BatchId is null || !Consents.IsUnclear(reading, turn.Words))
        {
            return false;
        }

        await ShowAsync(turn, state with { Key = DialogState.NewKey() });
        return true;
    }

    /// <summary>Only what changed something can be gone back from.</summary>
    private static DraftsState After(DraftsState state, DraftEdit edit) => ReferenceEquals(edit.State, state)
        ? state with { Key = DialogState.NewKey() }
        : edit.State with { Key = DialogState.NewKey(), Previous = state with { Key = "", Previous = null } };

    /// <summary>Whose drafts are being corrected, where it is those put to the speaker by another.</summary>
    public static Guid? BatchIn(Turn turn) =>
        turn.Conversation.Dialog == DialogName ? DialogState.Read<DraftsState>(turn, DraftsState.Current)?.BatchId : null;

    private static async Task<bool> IsOfAnotherBatchAsync(Turn turn, DraftsState state) =>
        BatchWords.NumberIn(turn.Words) is { } number && (await turn.Db.DraftBatches.FindAsync(state.BatchId))?.Number is { } own && own != number
        && (BatchWords.SaysIssue(turn.Words) || BatchWords.SaysEdit(turn.Words) || BatchWords.SaysLater(turn.Words) || BatchWords.SaysNotToIssue(turn.Words));

    private static async Task ShowAsync(Turn turn, DraftsState state, string? said = null)
    {
        state = state with { Items = [.. state.Items.Select(ItemReaders.WithDefaultReaders)], IsKeptForLater = false };
        DialogState.Open(turn, DialogName, state);
        await DraftTurns.KeepAsync(turn, state);
        var echo = DraftsEcho.Of(turn, state, await AbsentReceivers.ForAsync(turn, state.Items));
        turn.Reply = said is null ? echo : echo with { Lines = [said, .. echo.Lines] };
    }

    /// <summary>What was refused is kept, and asked for where it has meanwhile come to lack something.</summary>
    public static Task AgainAsync(Turn turn, DraftsState state, OutgoingMessage why) => ShowAsync(
        turn, state with { Key = DialogState.NewKey(), Items = [.. state.Items.Select(i => ItemDrafts.AsOfNow(turn, i))] }, string.Join(' ', why.Lines));

    public static async Task IssueAsync(Turn turn, DraftsState state)
    {
        if (DraftGaps.Of(turn, state) is { Any: true } gaps)
        {
            turn.Reply = DraftsEcho.NeedsMore(turn, state, gaps);
            return;
        }

        if (state.BatchId is { } batch)
        {
            await DraftTurns.IssueAsync(turn, batch, state);
            return;
        }

        var (reply, isDone) = await Issuing.RunAsync(turn, state.ToDrafts(), words: null, state.IssuerId);
        if (!isDone)
        {
            await AgainAsync(turn, state, reply);
            return;
        }

        DialogState.Close(turn);
        turn.Reply = reply;
    }
}
