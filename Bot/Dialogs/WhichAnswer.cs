using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs;

/// <summary>The number that answers "which assignment?": its own, never a line of the list.</summary>
internal static class WhichAnswer
{
    /// <returns>Null when no number was said: whatever it is, it is no answer to which.</returns>
    public static async Task<bool?> TryAsync(Turn turn, Reading reading, FillState state)
    {
        var bare = BareNumbers.In(turn.Words);
        var said = bare ?? (state.Missing == Missing.Task && reading.Tasks is [var only] ? only : null);
        if (state.Missing == Missing.Task && said is null && reading is { Intent: Intent.Unknown, Tasks.Count: 0 }
            && BareNumbers.Leading(turn.Words) is (var leading, var rest) && state.Options!.FirstOrDefault(o => o.Number == leading) is { } begun)
        {
            await TakeAsync(turn, state, begun, await MoreAsync(turn, begun.Request, rest));
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

        turn.Reply = DialogWording.Ask(turn, state).After(DialogWording.Say(turn.Language, "NoSuchOption.Task", number));
        return true;
    }

    /// <param name="more">What was said besides the number.</param>
    private static async Task TakeAsync(Turn turn, FillState state, WhichOption option, Request? more)
    {
        DialogState.Close(turn);
        if (option.Echo is { } echo)
        {
            ConfirmDialog.Begin(turn, echo, [option.Request]);
            return;
        }

        var request = option.Request with { FileIds = state.Request.FileIds };
        await StepRunner.RunAsync(turn, more is null ? request : request.With(Promise.WithWords(turn, more)));
    }

    /// <summary>"87 thứ 6 vì chờ Sở": what stands behind the number, as the step asked about takes it.</summary>
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
