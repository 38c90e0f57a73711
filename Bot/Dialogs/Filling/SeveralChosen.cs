using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs.Filling;

/// <summary>"193, 176", "nhận 190, 176", where it is asked which: each of them is meant, and none is left without a word.</summary>
internal static class SeveralChosen
{
    public static async Task<bool> TryAsync(Turn turn, Reading reading, SlotFillingState state)
    {
        if (state is not { Missing: Missing.Task, Options: { Count: > 1 } options } || NumbersIn(turn, reading, state) is not { Count: > 1 } numbers)
        {
            return false;
        }

        var strangers = numbers.Where(n => options.All(o => o.Number != n)).ToList();
        if (strangers.Count > 0)
        {
            turn.Reply = SlotFillingWording.Ask(turn, state).After(DialogWording.Say(turn.Language, "NoSuchOption.Task", string.Join(", NV-", strangers)));
            return true;
        }

        var chosen = numbers.Select(n => options.First(o => o.Number == n)).ToList();
        DialogState.Close(turn);
        if (chosen.TrueForAll(o => o.Echo is null))
        {
            await SeveralSteps.RunAsync(turn, [.. chosen.Select(o => o.Request)]);
            return true;
        }

        await AskOfAllAsync(turn, numbers);
        return true;
    }

    /// <summary>What a yes would do to each is said before it is done; what is answered in its own way is named as left.</summary>
    private static async Task AskOfAllAsync(Turn turn, IReadOnlyList<int> numbers)
    {
        var waiting = (await PendingDecisions.ReadAsync(turn)).Open.Where(q => numbers.Contains(q.Assignment.Number)).ToList();
        var decided = waiting.FindAll(q => PendingWording.Echo(turn, q) is not null);
        if (decided is not [_, ..])
        {
            await SeveralSteps.RunAsync(turn, [.. numbers.Select(n => new Request(StepVerb.Show) { Task = n })]);
            return;
        }

        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(turn.Language, "ConfirmMany", string.Join(", ", decided.Select(q => PendingWording.Name(turn, q)))),
            [.. decided.Select(q => new Request(q.Verb) { Task = q.Assignment.Number, Version = q.Assignment.EventCount })]);
        var left = numbers.Except(decided.Select(q => q.Assignment.Number)).Select(n => $"NV-{n}").ToList();
        if (left.Count > 0)
        {
            turn.Reply = turn.Reply! with { Lines = [.. turn.Reply.Lines, DialogWording.Say(turn.Language, "NotDoneYet", string.Join(", ", left))] };
        }
    }

    private static IReadOnlyList<int> NumbersIn(Turn turn, Reading reading, SlotFillingState state) =>
        BareNumbers.ListIn(turn.Words) is { Count: > 1 } listed ? listed
        : OfficeVerbs.VerbOf(reading) is { } verb && Request.IsSaidAgain(verb, state.Request.Verb) && state.Request.Verb != StepVerb.Show ? reading.Tasks
        : [];
}
