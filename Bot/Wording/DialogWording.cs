using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>What the bot says around steps: questions and answers of every kind.</summary>
internal static class DialogWording
{
    private static readonly Texts Texts = new("DialogWording");

    public static string Say(string language, string key, params object?[] values) => Texts.Say(language, key, values);

    public static string Say(Turn turn, bool isRequest, string key, params object?[] values) => Texts.Say(isRequest, turn.Language, key, values);

    public static OutgoingMessage Cancelled(Turn turn) => Line(turn, "Cancelled");

    /// <summary>With what still waits although nothing was said to it.</summary>
    public static OutgoingMessage Cancelled(Turn turn, string waiting) => Line(turn, "Cancelled") is var line ? line with { Lines = [.. line.Lines, waiting] } : line;

    /// <summary>Why an answer cannot be taken: a day no calendar has, or words that say nothing to the question.</summary>
    public static string NotUnderstood(Turn turn, Understanding.Reading reading) =>
        reading.NoSuchDay is { } day ? Say(turn.Language, "NoSuchDay", day) : Say(turn.Language, "NotUnderstood");

    public static OutgoingMessage Line(Turn turn, string key, params object?[] values) => Line(turn.Language, key, values);

    public static OutgoingMessage Line(Turn turn, Assignment about, string key, params object?[] values) =>
        new() { Language = turn.Language, Lines = [Say(turn, about.IsCooperation, key, values)] };

    public static OutgoingMessage Line(string language, string key, params object?[] values) =>
        new() { Language = language, Lines = [Say(language, key, values)] };

    /// <summary>The open question once more, in one line below what interrupted it.</summary>
    public static string Pending(Turn turn, OutgoingMessage question) =>
        Say(turn.Language, "Pending", question.Title ?? (question.Lines.Count > 0 ? question.Lines[0] : ""));

    /// <summary>What was interrupted is not lost: said below what is asked now.</summary>
    public static string Kept(Turn turn, OutgoingMessage question) =>
        Say(turn.Language, "Kept", question.Title ?? (question.Lines.Count > 0 ? question.Lines[0] : ""));

    /// <summary>What the line said besides of another assignment, one tap from being said by itself.</summary>
    public static OutgoingMessage WithRest(Turn turn, OutgoingMessage reply, string rest) => reply with
    {
        Lines = [.. reply.Lines, Say(turn.Language, "Rest", rest)],
        Buttons = [.. reply.Buttons, Button.Saying(TextCut.Shortened(rest, LongestLabel), rest)],
    };

    private const int LongestLabel = 40;

    /// <summary>More people are called so than were named.</summary>
    public static string MoreNamesakes(Turn turn, string name, int more) => Say(turn.Language, "Namesakes.More", name, more);

    public static OutgoingMessage After(this OutgoingMessage message, string? preface) =>
        preface is null ? message : message with { Lines = [preface, .. message.Lines] };

    /// <summary>The open question again, under why it is.</summary>
    public static OutgoingMessage Again(this OutgoingMessage question, string why) =>
        question with { Lines = [why, .. question.Lines.Select(Speech.Sentence)] };

    public static OutgoingMessage NoCandidates(Turn turn, string verb) => Line(
        turn,
        verb is "returnSmall" ? "NoCandidates.return"
            : verb is "accept" or "confirm" or "return" or "approve" or "refuse" or "withdraw" or "uphold" or "answer" or "unblocked"
            ? $"NoCandidates.{verb}"
            : verb is "giveFirst" or "giveSecond" or "split" or "meet" ? "NoCandidates.giveFirst"
            : "NoCandidates.other");

    public static OutgoingMessage Choose(Turn turn, ChoiceState state) => new()
    {
        Language = turn.Language,
        Lines =
        [
            state.Question,
            .. state.Options.Select((o, i) => $"{i + 1}. {o.Label}"),
            .. state.Options.Count > 0 ? [Say(turn.Language, "Choose.Hint")] : Array.Empty<string>(),
        ],
        Buttons =
        [
            .. state.Options.Select((o, i) => new Button(
                o.Label, $"{i + 1}", "choose", new Dictionary<string, string> { ["k"] = state.Key, ["i"] = $"{i}" })),
        ],
    };

    public static OutgoingMessage Confirm(Turn turn, ConfirmState state) => new()
    {
        Language = turn.Language,
        Lines = [state.Question],
        Buttons = [YesButton(turn, state.Key), NoButton(turn, state.Key)],
    };

    public static Button YesButton(Turn turn, string key, string? label = null) =>
        DialogButton(turn, "yes", label ?? Say(turn.Language, "YesButton"), Say(turn.Language, "YesText"), key);

    public static Button NoButton(Turn turn, string key, string? label = null) =>
        DialogButton(turn, "no", label ?? Say(turn.Language, "NoButton"), Say(turn.Language, "NoText"), key);

    public static Button CancelButton(Turn turn, string key) =>
        DialogButton(turn, "cancel", Say(turn.Language, "CancelButton"), Say(turn.Language, "CancelText"), key);

    public static string NameOf(string language, Channel channel) => Say(language, $"Channel.{channel}");

    private static Button DialogButton(Turn turn, string verb, string label, string text, string key) =>
        new(label, text, verb, new Dictionary<string, string> { ["k"] = key });
}
