using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Understanding.Intents.Lists;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>Giao việc: echoes what was understood, asks only for người, việc and thời hạn, issues on a yes.</summary>
internal sealed partial class AssignTaskDialog : IDialog
{
    public const string DialogName = "assign";

    public string Name => DialogName;

    public static async Task BeginAsync(Turn turn, Reading reading)
    {
        var item = await ItemReaders.WithReadersAsync(turn, await OrderHours.WithHourAsync(turn, AssignItems.Of(turn, reading, turn.Words)), reading.Readers);
        var (issuer, isUnknown) = await Issuing.WantedAsync(turn, [item], reading.Issuer);
        await ShowAsync(turn, new AssignState(AssignState.Current, DialogState.NewKey(), item, turn.Message.Text, IssuerId: issuer));
        turn.Reply = isUnknown ? turn.Reply! with { Lines = [IssuerWording.MayNot(turn, reading.Issuer!), .. turn.Reply.Lines] } : turn.Reply;
        if (item.FirstMissing == Slot.Deadline && TodaysName.NextBefore(turn.Message.Text, turn.Office.Calendar.DateOf(turn.Now)) is { } next
            && DialogState.Read<AssignState>(turn, AssignState.Current) is { } state)
        {
            turn.Reply = AssignQuestions.AskNextWeek(turn, state, next);
        }
        else if (reading.NoSuchDay is not null)
        {
            turn.Reply = turn.Reply! with { Lines = [DialogWording.NotUnderstood(turn, reading), .. turn.Reply.Lines] };
        }
    }

    /// <summary>Work that is known already, but for who does it.</summary>
    public static Task BeginAsync(Turn turn, AssignItem item) =>
        ShowAsync(turn, new AssignState(AssignState.Current, DialogState.NewKey(), item, turn.Message.Text));

    public static bool AsksTitle(Turn turn) =>
        turn.Conversation.Dialog == DialogName && DialogState.Read<AssignState>(turn, AssignState.Current)?.Item.FirstMissing == Slot.Title;

    public OutgoingMessage Question(Turn turn) => DialogState.Read<AssignState>(turn, AssignState.Current) is { } state
        ? state.Item.FirstMissing is { } slot ? AssignQuestions.Again(turn, state, slot)
            : AssignQuestions.Reminder(turn, state)
        : OutgoingMessage.Of();

    public async Task<bool> TryContinueAsync(Turn turn, Reading reading)
    {
        if (DialogState.Read<AssignState>(turn, AssignState.Current) is not { } state)
        {
            DialogState.Close(turn);
            return false;
        }

        if (await OrderEdits.BeforeRefusalAsync(turn, state.Item, reading) is { } said)
        {
            await EditAsync(turn, state, said);
            return true;
        }

        if (reading.Intent is Intent.Cancel or Intent.No)
        {
            DialogState.Close(turn);
            turn.Reply = AssignTaskWording.Dropped(turn, state);
            return true;
        }

        if (state.Item.FirstMissing != Slot.Person && PutOffWords.SaysLater(turn.Words))
        {
            DialogState.Open(turn, DialogName, state with { IsKeptForLater = true });
            turn.Reply = AssignTaskWording.KeptForLater(turn, state);
            return true;
        }

        if (reading.Intent == Intent.Back)
        {
            await ShowAsync(turn, state with { Key = DialogState.NewKey(), Item = state.Previous ?? state.Item, Previous = null });
            return true;
        }

        var missing = state.Item.FirstMissing;
        // "Ok" behind "để mai tính" may only have heard it: first it is seen again.
        if (state.IsKeptForLater && reading.Intent == Intent.Yes && turn.Message.Kind == IncomingKind.Text)
        {
            await ShowAsync(turn, state);
            return true;
        }

        if (missing is null && await OrderIssue.TryAsync(turn, reading, state))
        {
            return true;
        }

        if (missing is null && Issuing.IssuerOf(turn, [state.Item], state.IssuerId) is { } issuer
            && (DraftWords.Issuer(turn.Words) ?? (await Issuing.SentToAsync(turn, issuer, turn.Words))?.GivenName) is { } who)
        {
            var named = await Issuing.NamedAsync(turn, issuer, who);
            await ShowAsync(turn, state with { Key = DialogState.NewKey(), IssuerId = named?.Id ?? state.IssuerId });
            turn.Reply = named is null ? turn.Reply! with { Lines = [IssuerWording.MayNot(turn, who), .. turn.Reply.Lines] } : turn.Reply;
            return true;
        }

        // "Nhầm hạn, 13/3": said of what is drafted, and of nothing that was done before.
        var isSlip = reading.Intent == Intent.Undo && !SecondThoughts.SaysTakeBack(turn.Words);
        if ((await OrderEdits.ReadAsync(turn, state.Item) ?? (isSlip ? await OrderEdits.MendedAsync(turn, state.Item) : null)) is { } edited)
        {
            await EditAsync(turn, state, edited);
            return true;
        }

        // "Để chị Lan theo dõi", of two who are called so: no other order either.
        if (isSlip || (missing is null && DirectorWords.Read(turn.Words) is { Name: not null }))
        {
            turn.Reply = Question(turn).Again(DialogWording.Say(turn.Language, "NotUnderstood"));
            return true;
        }

        if (state.Item.IsForMany && await ReceiverEdits.OfOneAsync(turn, state.Item) is { } many)
        {
            var isSame = ReferenceEquals(many, state.Item);
            await (isSame ? ShowAsync(turn, state) : EditAsync(turn, state, many));
            turn.Reply = isSame ? turn.Reply!.After(ReceiverEditWording.NotChanged(turn, many)) : turn.Reply;
            return true;
        }

        if (missing is not (Slot.Title or Slot.Person) && await AssignItems.WithCooperatingAsync(turn, state.Item) is { } joined)
        {
            await EditAsync(turn, state, joined);
            return true;
        }

        if (Edits.PersonIn(turn.Words) is not null && await AssignItems.ChangedAsync(turn, state.Item, missing, reading) is { } led)
        {
            await EditAsync(turn, state, led);
            return true;
        }

        if (LookPattern().IsMatch(Understanding.Text.Folded.Of(turn.Words).Text))
        {
            await ShowAsync(turn, state);
            return true;
        }

        if (await NewOrders.AreInAsync(turn))
        {
            return false;
        }

        if (Interruptions.Interrupts(reading, request: null) && Edits.ExceptIn(turn.Message.Text) is null && Edits.RestrictionIn(turn.Words) is null
            && Urgency.Said(turn.Words) is null && OriginWords.Said(turn.Words) is null)
        {
            return false;
        }

        // "Hỏa tốc: giao chánh văn phòng chuẩn bị xe", while it is still asked to whom the one before goes.
        if (NewOrders.IsAnother(turn.Words, reading, state.Item))
        {
            return false;
        }

        if (reading is { Intent: Intent.Assign, Person: not null, Title: not null } or { Intent: Intent.Assign, Everyone: true, Title: not null })
        {
            // Another piece of work is given beside it, and the one before waits; the same said anew takes its place.
            if (missing is null && !NewOrders.IsSameWork(state.Item.Title, reading.Title))
            {
                return false;
            }

            await BeginAsync(turn, reading);
            turn.Reply = turn.Reply! with { Lines = [AssignTaskWording.Replaced(turn, state), .. turn.Reply.Lines] };
            return true;
        }

        if (await AssignItems.ChangedAsync(turn, state.Item, missing, reading) is { } changed)
        {
            await EditAsync(turn, state, changed);
            return true;
        }

        // Of a complete order that says neither what nor to whom nothing begins anew: the one drafted is not lost for it.
        var isNothingNew = missing is null && reading is { Intent: Intent.Assign, Title: null, Person: null, Everyone: false };
        if (reading.Intent == Intent.Assign && !isNothingNew)
        {
            await BeginAsync(turn, reading);
            return true;
        }

        if (reading.Intent is not (Intent.Unknown or Intent.Yes) && !isNothingNew)
        {
            return false;
        }

        // "Cái hợp đồng thuê dịch vụ thế nào rồi": asked in between, and no change to what is drafted.
        if (reading.Intent == Intent.Unknown && (AskedMatter.In(turn.Words) is not null || await LastNotice.ReadAsync(turn) is { CameByItself: true }))
        {
            return false;
        }

        var trouble = reading.Warn.Contains(Warning.Past) ? AssignQuestions.Past(turn) : DialogWording.NotUnderstood(turn, reading);
        turn.Reply = Question(turn).Again(trouble);
        return true;
    }

    // "14h nhé" at three of that day: the hour is kept for the day that is asked for.
    private static async Task EditAsync(Turn turn, AssignState state, AssignItem edited)
    {
        var isPast = OrderIssue.IsPast(turn, edited);
        await ShowAsync(
            turn,
            state with { Key = DialogState.NewKey(), Item = isPast ? edited with { DeadlineOn = null, NoDeadline = false, Warnings = [] } : edited, Previous = state.Item },
            before: state.Item);
        turn.Reply = isPast ? turn.Reply!.After(AssignQuestions.Past(turn)) : turn.Reply;
    }

    /// <param name="before">As it was shown last, where this is a change to it.</param>
    private static async Task ShowAsync(Turn turn, AssignState state, AssignItem? before = null)
    {
        state = state with { Item = ItemReaders.WithDefaultReaders(state.Item), IsKeptForLater = false };
        DialogState.Open(turn, DialogName, state);
        turn.Reply = state.Item.FirstMissing is { } slot
            ? AssignQuestions.Ask(turn, state, slot)
            : AssignEcho.Of(turn, state, await AssignWarnings.ForAsync(turn, state.Item), before);
    }

    [GeneratedRegex(@"^\W*(?:cho\s+)?(?:(?:toi|anh|chi|em|minh)\s+)?(?:xem|doc|coi)(?:\s+lai)?(?:\s+(?:ban nay|toan bo|noi dung|di|nao|nhe|da|cai))*\W*$|^\W*show(?: it)?(?: again)?\W*$")]
    private static partial Regex LookPattern();
}
