using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs.Filling;

/// <summary>Why, said while something else is asked for: kept, and the question stands.</summary>
internal static class WhyFirst
{
    /// <summary>"Thiếu phụ lục", while it is asked which is to be returned: why may be said before which.</summary>
    public static async Task<bool> IsSaidAsync(Turn turn, Reading reading, SlotFillingState state) =>
        state.Request is { Words: null, Verb: StepVerb.Return or StepVerb.ReturnSmall or StepVerb.Decline or StepVerb.Refuse or StepVerb.Blocked or StepVerb.Withdraw }
        && reading is { Intent: Intent.Unknown, Alternatives.Count: <= 1, NoSuchDay: null } && OfficeVerbs.VerbOf(reading) is null
        && turn.Message.Files.Count == 0 && FreeText.IsReason(turn.Words) && !DoubtedAnswer.IsIdle(turn.Words)
        && await LastNotice.ReadAsync(turn) is not { CameByItself: true };

    /// <summary>"Ghi chú: trang 1 và 2", while it is asked what the files just sent are of: what is said of them may come first too.</summary>
    public static bool IsNote(Turn turn, Reading reading, SlotFillingState state) =>
        state.Request is { Verb: StepVerb.Complete, FileIds.Count: > 0 } && ConfirmDialog.SaysWhatItIs(turn, reading);

    public static void Keep(Turn turn, SlotFillingState state, string? reason = null)
    {
        var said = new Request(state.Request.Verb) { Words = reason ?? turn.Words.Trim() };
        var kept = state.Request.Verb == StepVerb.Complete ? "NoteKept" : "ReasonKept";
        var asked = state with
        {
            Request = state.Request.With(said),
            Options = state.Options is null ? null : [.. state.Options.Select(o => o with { Request = o.Request.With(said) })],
        };
        DialogState.Open(turn, SlotFillingDialog.DialogName, asked);
        turn.Reply = SlotFillingWording.Ask(turn, asked).After(DialogWording.Say(turn.Language, kept, asked.Request.Words));
    }
}
