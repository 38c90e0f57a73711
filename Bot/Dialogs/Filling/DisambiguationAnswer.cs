using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs.Filling;

/// <summary>The number that answers "which assignment?": its own, never a line of the list.</summary>
internal static class DisambiguationAnswer
{
    /// <summary>Another page of those asked about, or one of them looked at first.</summary>
    /// <returns>Null when the words ask for neither; otherwise whether they are answered.</returns>
    public static async Task<bool?> TryLookAsync(Turn turn, Reading reading, SlotFillingState state)
    {
        if (state is not { Missing: Missing.Task, Options.Count: > 0 })
        {
            return null;
        }

        if (Paging.IsPage(turn.Words))
        {
            turn.Reply = await Disambiguation.PageAsync(turn, state, Paging.PageIn(turn.Words));
            return true;
        }

        // Looking at one of them says nothing about it: it is still asked which.
        return reading is { Intent: Intent.Show, Tasks.Count: > 0 } && !BareNumbers.IsMarked(turn.Words) ? await TryMoreAsync(turn, reading, state) : null;
    }

    /// <returns>Null when no number was said: whatever it is, it is no answer to which.</returns>
    public static async Task<bool?> TryAsync(Turn turn, Reading reading, SlotFillingState state)
    {
        var bare = BareNumbers.In(turn.Words);
        var said = bare ?? (state.Missing == Missing.Task && reading.Tasks is [var only] ? only : null);
        if (said is null && await TryMoreAsync(turn, reading, state))
        {
            return true;
        }

        if (said is not { } number)
        {
            return null;
        }

        if (state.Options!.FirstOrDefault(o => o.Number == number) is { } option)
        {
            await TakeAsync(turn, state, option, bare is null && OfficeVerbs.VerbOf(reading) == option.Request.Verb ? Request.Of(option.Request.Verb, reading, number) : null);
            return true;
        }

        if (state.Missing != Missing.Task)
        {
            return null;
        }

        if (bare is null)
        {
            DialogState.Close(turn);
            return false;
        }

        turn.Reply = SlotFillingWording.Ask(turn, state).After(DialogWording.Say(turn.Language, "NoSuchOption.Task", number));
        return true;
    }

    /// <param name="more">What was said besides the number.</param>
    private static async Task TakeAsync(Turn turn, SlotFillingState state, DisambiguationOption option, Request? more)
    {
        DialogState.Close(turn);
        if (option.Echo is { } echo)
        {
            ConfirmDialog.Begin(turn, echo, [option.Request]);
            return;
        }

        var request = option.Request with { FileIds = state.Request.FileIds };
        await StepRunner.RunAsync(turn, more is null ? request : request.With(PromisedCompletion.WithWords(turn, more)));
    }

    /// <summary>"87 thứ 6 vì chờ Sở": begins with the number of one of them, and goes on with what the step asked about takes.</summary>
    private static async Task<bool> TryMoreAsync(Turn turn, Reading reading, SlotFillingState state)
    {
        if (state.Missing != Missing.Task || turn.Words.Contains('?', StringComparison.Ordinal) || BareNumbers.Leading(turn.Words) is not (var leading, var rest)
            || state.Options!.FirstOrDefault(o => o.Number == leading) is not { } option)
        {
            return false;
        }

        var more = await MoreAsync(turn, option.Request, rest);
        // What reads as something else must say a day or a figure.
        if (reading.Intent != Intent.Unknown && more is { DeadlineOn: null, Percent: null })
        {
            return false;
        }

        await TakeAsync(turn, state, option, more);
        return true;
    }

    private static async Task<Request> MoreAsync(Turn turn, Request asked, string rest)
    {
        var more = new Request(asked.Verb);
        switch (asked.Verb)
        {
            case StepVerb.Extend:
                var said = await DateAndReason.ReadAsync(turn, rest, asked.Task);
                return more with { DeadlineOn = said.Date?.Date, Time = said.Date?.Time, Words = said.Reason };
            case StepVerb.Progress when PercentWords.In(rest) is { } percent:
                return more with { Percent = percent };
            case StepVerb.Confirm or StepVerb.Accept or StepVerb.Approve or StepVerb.Show:
                return more;
            default:
                return more with { Words = rest };
        }
    }
}
