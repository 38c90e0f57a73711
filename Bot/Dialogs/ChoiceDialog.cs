using System.Globalization;
using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Dialogs;

/// <param name="Text">The unambiguous line the option stands for; it is then taken as if typed.</param>
internal sealed record ChoiceOption(string Label, string Text);

/// <param name="DaysFor">The line that days said instead of an option complete, with {0} for them; null where days are no answer.</param>
/// <param name="LastDayFor">The same for one day alone, where it is asked until when.</param>
/// <param name="Unable">The work that cannot be finished in time, where the options are what follows from it.</param>
internal sealed record ChoiceState(
    int Version, string Key, string Question, IReadOnlyList<ChoiceOption> Options, string? DaysFor = null, string? LastDayFor = null,
    Request? Unable = null) : IVersionedState
{
    public const int Current = 1;
}

/// <summary>A numbered question: the only place where a bare digit answers.</summary>
internal sealed partial class ChoiceDialog : IDialog
{
    public const string DialogName = "choice";

    public string Name => DialogName;

    /// <summary>Puts the question; the line of the option chosen is then taken as if typed (<see cref="Chosen"/>).</summary>
    public static void Begin(
        Turn turn, string question, IReadOnlyList<ChoiceOption> options, string? daysFor = null, string? lastDayFor = null, Request? unable = null)
    {
        var state = new ChoiceState(ChoiceState.Current, DialogState.NewKey(), question, options, daysFor, lastDayFor, unable);
        DialogState.Open(turn, DialogName, state);
        turn.Reply = DialogWording.Choose(turn, state);
    }

    public OutgoingMessage Question(Turn turn) =>
        DialogState.Read<ChoiceState>(turn, ChoiceState.Current) is { } state ? DialogWording.Choose(turn, state) : OutgoingMessage.Of();

    public async Task<bool> TryContinueAsync(Turn turn, Reading reading)
    {
        if (reading.Intent == Intent.Cancel)
        {
            DialogState.Close(turn);
            turn.Reply = DialogWording.Cancelled(turn);
            return true;
        }

        var state = DialogState.Read<ChoiceState>(turn, ChoiceState.Current);
        if (BareNumbers.In(turn.Words) is { } number && state is { Options.Count: > 0 })
        {
            turn.Reply = DialogWording.Choose(turn, state).After(DialogWording.Say(turn.Language, "NoSuchOption", number));
            return true;
        }

        if (reading.Intent == Intent.Yes && state is { Options.Count: > 0 } && await IsLastAskedAsync(turn))
        {
            turn.Reply = DialogWording.Choose(turn, state).After(DialogWording.Say(turn.Language, "YesToWhich"));
            return true;
        }

        return state?.Unable is { } request && await CannotFinish.TryAnswerAsync(turn, reading, request);
    }

    /// <summary>Which days are meant, which nothing done of an assignment answers.</summary>
    public static bool AsksDays(Turn turn) =>
        turn.Conversation.Dialog == DialogName && DialogState.Read<ChoiceState>(turn, ChoiceState.Current) is { DaysFor: not null };

    /// <summary>Nothing has come in since that a yes may be meant for, and it was not left waiting without a word.</summary>
    private static async Task<bool> IsLastAskedAsync(Turn turn) => !AskedTwice.LeavesOpen(turn)
        && !(await LastNotice.ReadAsync(turn) is { CameByItself: true } news && DialogState.IsAskedBefore(turn, news.At));

    /// <summary>"5-6/3" to a question about days, "đến thứ 6" to until when: the whole line it stands for.</summary>
    public static string? Completed(Turn turn, string text)
    {
        var folded = Folded.Of(text);
        if (turn.Conversation.Dialog != DialogName || DialogState.Read<ChoiceState>(turn, ChoiceState.Current) is not { DaysFor: { } days } state
            || DeadlineReader.Range(folded, turn.Now, turn.Office.Calendar) is not { From: not null, Ask: false } said
            || !BeforeDaysPattern().IsMatch(folded.Text[..said.Start]))
        {
            return null;
        }

        var until = UntilPattern().Match(folded.Text);
        return state.LastDayFor is { } lastDay && (until.Success || said.From == said.To)
            ? string.Format(CultureInfo.InvariantCulture, lastDay, folded.OriginalSlice(until.Length, folded.Text.Length).Trim())
            : string.Format(CultureInfo.InvariantCulture, days, text.Trim());
    }

    // "cho Lan nghỉ từ 9/3" says more than days.
    [GeneratedRegex(@"^(?:\W|\b(?:da|vang|em|e|toi|minh|xin|nghi|phep|den|het|tu|ngay|la|chac|until|from|on)\b)*$")]
    private static partial Regex BeforeDaysPattern();

    [GeneratedRegex(@"^\s*(?:(?:da|toi|em)\s+)?(?:nghi\s+)?(?:den|toi|until)\s+(?=\S)")]
    private static partial Regex UntilPattern();

    /// <summary>The option a digit, its label or its line names; null when the words are none of them.</summary>
    public static ChoiceOption? Chosen(Turn turn, string text)
    {
        if (DialogState.Read<ChoiceState>(turn, ChoiceState.Current) is not { } state)
        {
            return null;
        }

        text = text.Trim().TrimEnd('.', ')');
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= state.Options.Count
            ? state.Options[n - 1]
            : state.Options.FirstOrDefault(o => string.Equals(o.Label, text, StringComparison.OrdinalIgnoreCase)
                || string.Equals(o.Text, text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The one option that has the words, "Tuấn nhé"; null where none or several have them, where they ask for something of their own, or
    /// where something has come in since that asks for words as well.
    /// </summary>
    public static async Task<ChoiceOption?> NamedAsync(Turn turn, Reading reading)
    {
        if (turn.Message.Kind != IncomingKind.Text || turn.Message.Files.Count > 0 || turn.Conversation.Dialog != DialogName
            || reading is not { Intent: Intent.Unknown or Intent.Assign, Tasks.Count: 0, Topic: Topic.None } || OfficeVerbs.VerbOf(reading) is not null
            || DialogState.Read<ChoiceState>(turn, ChoiceState.Current) is not { } state
            || OptionWords.Only(turn.Words, [.. state.Options.Select(o => o.Label)]) is not { } at
            || (DialogState.AskedAt(turn) is { } asked && await LastNotice.AnyAskedSinceAsync(turn, asked)))
        {
            return null;
        }

        return state.Options[at];
    }
}
