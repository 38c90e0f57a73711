using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>"À khoan, bỏ việc 2", "thu hồi việc 2", after drafts went out: the work that item became is offered to be withdrawn, and nothing is before a yes.</summary>
internal static class IssuedItemTurns
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (await IssuedWithdrawals.TryAsync(turn, text) || await IssuedChanges.TryAsync(turn, text) || await IssuedGivenOn.TryAsync(turn, text) || await IssuedCorrections.TryAsync(turn, text))
        {
            return true;
        }

        if (SecondThoughts.Read(text) is not { } said || !(await IssuedList.ReadAsync(turn)).TryGetValue(said.Number, out var task)
            || await turn.Act.FindAsync(task) is not { } given || !MayWithdraw(turn, given))
        {
            return false;
        }

        // "Thu hồi việc 2" may be said of NV-2 as well, where that is his.
        if (said.MayBeTask && said.Number != task && await turn.Act.FindAsync(said.Number) is { } named && MayWithdraw(turn, named))
        {
            ChoiceDialog.Begin(turn, DialogWording.Say(turn.Language, "Withdraw.Which", said.Number),
            [
                new ChoiceOption(DialogWording.Say(turn.Language, "Withdraw.Which.Item", said.Number, task, given.Title), Command(turn, task, said.Why)),
                new ChoiceOption(DialogWording.Say(turn.Language, "Withdraw.Which.Task", named.Number, named.Title), Command(turn, named.Number, said.Why)),
            ]);
            return true;
        }

        var request = new Request(StepVerb.Withdraw) { Task = task, Words = said.Why };
        if (given.State == AssignmentState.Parent)
        {
            await StepRunner.RunAsync(turn, request);
            return true;
        }

        ConfirmDialog.Begin(turn, DialogWording.Say(turn, given.IsCooperation, "Withdraw.Item", said.Number, task, given.Title), [request]);
        if (await LastIssued.ReadAsync(turn) is var issued && issued.Any(a => a.Number == task))
        {
            IssuedWithdrawals.Besides(turn, issued, [task]);
        }

        return true;
    }

    public static bool MayWithdraw(Turn turn, Assignment given) =>
        turn.Act.May(given, turn.Act.MayDecide) && Request.StatesFor(StepVerb.Withdraw).Contains(given.State);

    private static string Command(Turn turn, int number, string? why) => why is null
        ? DialogWording.Say(turn.Language, "Withdraw.Which.text", number)
        : DialogWording.Say(turn.Language, "Withdraw.Which.why", number, why);
}
