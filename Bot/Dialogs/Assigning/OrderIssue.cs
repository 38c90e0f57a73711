using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Deadlines;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>The order as drafted goes out, unless its deadline has passed meanwhile.</summary>
internal static partial class OrderIssue
{
    /// <summary>A yes in whatever words, or to whom it is put anyway; "gửi ngay" makes it hỏa tốc, which waits for no hours.</summary>
    public static async Task<bool> TryAsync(Turn turn, Reading reading, AssignState state)
    {
        if (AtOncePattern().IsMatch(Understanding.Text.Folded.Of(turn.Words).Text) && IsToldLate(turn, state.Item))
        {
            await RunAsync(turn, state with { Item = state.Item with { Priority = Priority.Urgent } });
            return true;
        }

        var isYes = reading.Intent == Intent.Yes || (reading.IsBareAssign && DecisionWords.Issue(turn.Words)) || DecisionWords.Send(turn.Words)
            || (Issuing.IssuerOf(turn, [state.Item], state.IssuerId) is { } issuer && (DraftWords.SaysSubmit(turn.Words) || await Issuing.IsPutToAsync(turn, issuer, turn.Words)));
        if (isYes)
        {
            await RunAsync(turn, state);
        }

        return isYes;
    }

    public static async Task RunAsync(Turn turn, AssignState state)
    {
        var item = state.Item;
        if (IsPast(turn, item))
        {
            var again = state with { Key = DialogState.NewKey(), Item = item with { DeadlineOn = null, Time = null, NoDeadline = false } };
            DialogState.Open(turn, AssignTaskDialog.DialogName, again);
            turn.Reply = AssignQuestions.DeadlinePast(turn, again);
            return;
        }

        var (reply, isDone) = await Issuing.RunAsync(turn, [ItemDrafts.ToDraft(item)], state.Words, state.IssuerId);
        if (isDone)
        {
            DialogState.Close(turn);
        }

        turn.Reply = reply;
    }

    /// <summary>Its deadline passes while the word of it still waits for sending hours.</summary>
    public static bool IsToldLate(Turn turn, AssignItem item) => item.DeadlineOn is { } on && !IsPast(turn, item) && (item.IsForMany || item.Assignee?.PersonId != turn.Person.Id)
        && Issuing.IssuerOf(turn, [item], named: null) is null
        && AcceptanceTerm.PassesUnheard(turn.Now, turn.Office.Calendar.DueAt(on, item.Time), turn.Office.Calendar, item.Priority);

    [GeneratedRegex(@"^\W*(?:(?:ok|oke|da|vang|u|uh|dong y|cu|giao va|thi)\W+)*(?:gui|gui di|bao|nhan|send|tell)\s+(?:luon\s+)?(?:ngay|now)(?:\s+(?:cho|ho|anh|chi|nguoi|nhan|di|luon|nhe|nha|a|bay gio|giup|them))*\W*$")]
    private static partial Regex AtOncePattern();

    public static bool IsPast(Turn turn, AssignItem item) => item.DeadlineOn is { } on && turn.Office.Calendar.DueAt(on, item.Time) < turn.Now;
}
