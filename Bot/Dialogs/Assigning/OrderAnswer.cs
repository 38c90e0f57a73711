using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Understanding.Intents.Lists;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>What is said while an order is drafted: each step hears one thing in it, in the order they stand.</summary>
internal sealed class OrderAnswer(Turn turn, AssignState state, Reading reading)
{
    /// <summary>True where the words are answered, false where they are of something else, null where the next step is to look.</summary>
    public static readonly Func<OrderAnswer, Task<bool?>>[] Steps =
    [
        a => a.EditedAsync(),
        a => a.DroppedAsync(),
        a => a.PutOffAsync(),
        a => a.TakenBackAsync(),
        a => a.SeenAgainAsync(),
        a => a.IssuedAsync(),
        a => a.SentToAsync(),
        a => a.MendedAsync(),
        a => a.ChangedOneOfManyAsync(),
        a => a.JoinedAsync(),
        a => a.LookedAtAsync(),
        a => a.SomethingElseAsync(),
        a => a.OrderedAnewAsync(),
        a => a.ChangedAsync(),
        a => a.LeftAsync(),
    ];

    private Slot? Missing => state.Item.FirstMissing;

    /// <summary>"Nhầm hạn, 13/3": said of what is drafted, and of nothing that was done before.</summary>
    private bool IsSlip => reading.Intent == Intent.Undo && !SecondThoughts.SaysTakeBack(turn.Words);

    /// <summary>Of a complete order that says neither what nor to whom nothing begins anew: the one drafted is not lost for it.</summary>
    private bool IsNothingNew => Missing is null && reading is { Intent: Intent.Assign, Title: null, Person: null, Everyone: false };

    private async Task<bool?> EditedAsync() => await EditAsync(await OrderEdits.BeforeRefusalAsync(turn, state.Item, reading));

    private Task<bool?> DroppedAsync()
    {
        if (reading.Intent is not (Intent.Cancel or Intent.No))
        {
            return Next;
        }

        DialogState.Close(turn);
        return AnswerAsync(AssignTaskWording.Dropped(turn, state));
    }

    private Task<bool?> PutOffAsync()
    {
        if (Missing == Slot.Person || !PutOffWords.SaysLater(turn.Words))
        {
            return Next;
        }

        DialogState.Open(turn, AssignTaskDialog.DialogName, state with { IsKeptForLater = true });
        return AnswerAsync(AssignTaskWording.KeptForLater(turn, state));
    }

    private async Task<bool?> TakenBackAsync() =>
        reading.Intent == Intent.Back ? await ShowAsync(state with { Key = DialogState.NewKey(), Item = state.Previous ?? state.Item, Previous = null }) : null;

    /// <summary>"Ok" behind "để mai tính" may only have heard it: first it is seen again.</summary>
    private async Task<bool?> SeenAgainAsync() =>
        state.IsKeptForLater && reading.Intent == Intent.Yes && turn.Message.Kind == IncomingKind.Text ? await ShowAsync(state) : null;

    private async Task<bool?> IssuedAsync() => Missing is null && await OrderIssue.TryAsync(turn, reading, state) ? true : null;

    /// <summary>"Gửi anh Khánh duyệt": by whom a draft is to be issued.</summary>
    private async Task<bool?> SentToAsync()
    {
        if (Missing is not null || Issuing.IssuerOf(turn, [state.Item], state.IssuerId) is not { } issuer
            || (DraftWords.Issuer(turn.Words) ?? (await Issuing.SentToAsync(turn, issuer, turn.Words))?.GivenName) is not { } who)
        {
            return null;
        }

        var named = await Issuing.NamedAsync(turn, issuer, who);
        await ShowAsync(state with { Key = DialogState.NewKey(), IssuerId = named?.Id ?? state.IssuerId });
        turn.Reply = named is null ? turn.Reply! with { Lines = [IssuerWording.MayNot(turn, who), .. turn.Reply.Lines] } : turn.Reply;
        return true;
    }

    private async Task<bool?> MendedAsync()
    {
        if ((await OrderEdits.ReadAsync(turn, state.Item) ?? (IsSlip ? await OrderEdits.MendedAsync(turn, state.Item) : null)) is { } edited)
        {
            return await EditAsync(edited);
        }

        // "Để chị Lan theo dõi", of two who are called so: no other order either.
        return IsSlip || (Missing is null && DirectorWords.Read(turn.Words) is { Name: not null })
            ? await AnswerAsync(Question().Again(DialogWording.Say(turn.Language, "NotUnderstood")))
            : null;
    }

    private async Task<bool?> ChangedOneOfManyAsync()
    {
        if (!state.Item.IsForMany || await ReceiverEdits.OfOneAsync(turn, state.Item) is not { } many)
        {
            return null;
        }

        if (!ReferenceEquals(many, state.Item))
        {
            return await EditAsync(many);
        }

        await ShowAsync(state);
        return await AnswerAsync(turn.Reply!.After(ReceiverEditWording.NotChanged(turn, many)));
    }

    private async Task<bool?> JoinedAsync() =>
        await EditAsync(Missing is not (Slot.Title or Slot.Person) ? await AssignItems.WithCooperatingAsync(turn, state.Item) : null)
        ?? await EditAsync(Edits.PersonIn(turn.Words) is not null ? await AssignItems.ChangedAsync(turn, state.Item, Missing, reading) : null);

    private async Task<bool?> LookedAtAsync() => LookWords.Read(turn.Words) is { Number: null } ? await ShowAsync(state) : null;

    private async Task<bool?> SomethingElseAsync()
    {
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
        return NewOrders.IsAnother(turn.Words, reading, state.Item) ? false : null;
    }

    /// <summary>Another piece of work is given beside it, and the one before waits; the same said anew takes its place.</summary>
    private async Task<bool?> OrderedAnewAsync()
    {
        if (reading is not ({ Intent: Intent.Assign, Person: not null, Title: not null } or { Intent: Intent.Assign, Everyone: true, Title: not null }))
        {
            return null;
        }

        if (Missing is null && !NewOrders.IsSameWork(state.Item.Title, reading.Title))
        {
            return false;
        }

        await AssignTaskDialog.BeginAsync(turn, reading);
        return await AnswerAsync(turn.Reply! with { Lines = [AssignTaskWording.Replaced(turn, state), .. turn.Reply.Lines] });
    }

    private async Task<bool?> ChangedAsync()
    {
        if (await AssignItems.ChangedAsync(turn, state.Item, Missing, reading) is { } changed)
        {
            return await EditAsync(changed);
        }

        if (reading.Intent != Intent.Assign || IsNothingNew)
        {
            return null;
        }

        await AssignTaskDialog.BeginAsync(turn, reading);
        return true;
    }

    /// <summary>"Cái hợp đồng thuê dịch vụ thế nào rồi": asked in between, and no change to what is drafted.</summary>
    private async Task<bool?> LeftAsync() =>
        reading.Intent is not (Intent.Unknown or Intent.Yes) && !IsNothingNew ? false
        : reading.Intent == Intent.Unknown && (AskedMatter.In(turn.Words) is not null || await LastNotice.ReadAsync(turn) is { CameByItself: true }) ? false
        : null;

    private static Task<bool?> Next { get; } = Task.FromResult<bool?>(null);

    private OutgoingMessage Question() => new AssignTaskDialog().Question(turn);

    private Task<bool?> AnswerAsync(OutgoingMessage reply)
    {
        turn.Reply = reply;
        return Task.FromResult<bool?>(true);
    }

    private async Task<bool?> ShowAsync(AssignState shown)
    {
        await AssignTaskDialog.ShowAsync(turn, shown);
        return true;
    }

    /// <param name="edited">Null where nothing is changed by the words.</param>
    private async Task<bool?> EditAsync(AssignItem? edited)
    {
        if (edited is null)
        {
            return null;
        }

        await AssignTaskDialog.EditAsync(turn, state, edited);
        return true;
    }
}
