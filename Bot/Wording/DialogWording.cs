using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>What the bot says around steps: questions, refusals, greetings.</summary>
internal static class DialogWording
{
    private static readonly int[] DaysAhead = [1, 3, 5];

    private static readonly Texts Texts = new("DialogWording");

    public static string Say(string language, string key, params object?[] values) => Texts.Say(language, key, values);

    public static string Say(Turn turn, bool isRequest, string key, params object?[] values) => Texts.Say(isRequest, turn.Language, key, values);

    /// <summary>What is likely to be wanted next: what waits for whoever gives work, his own for whoever does it.</summary>
    public static OutgoingMessage Unknown(Turn turn) => Line(turn, Gives(turn.Person) ? "Unknown.Giver" : "Unknown");

    public static OutgoingMessage Cancelled(Turn turn) => Line(turn, "Cancelled");

    /// <summary>Why an answer cannot be taken: a day no calendar has, or words that say nothing to the question.</summary>
    public static string NotUnderstood(Turn turn, Understanding.Reading reading) =>
        reading.NoSuchDay is { } day ? Say(turn.Language, "NoSuchDay", day) : Say(turn.Language, "NotUnderstood");

    public static OutgoingMessage Line(Turn turn, string key, params object?[] values) => Line(turn.Language, key, values);

    public static OutgoingMessage Line(Turn turn, Assignment about, string key, params object?[] values) =>
        new() { Language = turn.Language, Lines = [Say(turn, about.IsCooperation, key, values)] };

    public static OutgoingMessage Line(string language, string key, params object?[] values) =>
        new() { Language = language, Lines = [Say(language, key, values)] };

    public static OutgoingMessage Ask(Turn turn, FillState state)
    {
        var number = state.Request.Task;
        var question = state.Missing switch
        {
            Missing.Task when state.Options is { Count: > 0 } options =>
                Say(turn.Language, "Ask.Which.Alone", Numbers(options)),
            Missing.Task => Say(turn.Language, "Ask.Task"),
            Missing.Deadline => Say(turn, state.IsRequest, "Ask.Deadline", number, state.Title),
            Missing.DonePart => Say(turn.Language, "Ask.DonePart", number, state.Title),
            Missing.LeftPart => Say(turn.Language, "Ask.LeftPart", number, state.Title),
            Missing.Person => Say(turn.Language, "Ask.Person", number, state.Title),
            _ => Say(turn, state.IsRequest, ReasonKey(state.Request.Verb), number, state.Title),
        };
        return new OutgoingMessage { Language = turn.Language, Lines = [question], Buttons = [CancelButton(turn, state.Key)] };
    }

    private static string Numbers(IReadOnlyList<WhichOption> options) =>
        string.Join(", ", options.Take(MostNumbers).Select(o => $"{o.Number}")) + (options.Count > MostNumbers ? "…" : "");

    private const int MostNumbers = 12;

    public static OutgoingMessage AskNewDate(Turn turn, FillState state, Assignment assignment) => new()
    {
        Language = turn.Language,
        Lines =
        [
            Say(turn.Language, "NewDateNeeded", assignment.Number, assignment.Title, Speech.Deadline(turn.Language, assignment.DueAt, turn.Office.Calendar)),
            Say(turn.Language, "Ask.Deadline", assignment.Number, assignment.Title),
        ],
        Buttons =
        [
            .. NearDays(turn).Select(day => new Button(
                Speech.Day(turn.Language, day), $"{day.Day}/{day.Month}/{day.Year}", "words",
                new Dictionary<string, string> { ["text"] = $"{day.Day}/{day.Month}/{day.Year}" })),
            CancelButton(turn, state.Key),
        ],
    };

    /// <summary>Working days that are offered where a new date is needed: tomorrow, in three, in five.</summary>
    public static IReadOnlyList<DateOnly> NearDays(Turn turn)
    {
        var calendar = turn.Office.Calendar;
        return [.. DaysAhead.Select(days => calendar.AddWorkingDays(calendar.DateOf(turn.Now), days))];
    }

    /// <summary>The assignments it could be about, by their own numbers, which are what is answered with.</summary>
    public static OutgoingMessage Which(Turn turn, IReadOnlyList<(Assignment Assignment, string Verb)> candidates, string key, WhichPage? page = null) => new()
    {
        Language = turn.Language,
        Title = Say(turn.Language, "Which"),
        Lines =
        [
            .. candidates.Select(c => Say(
                turn.Language, "Line.Task", c.Assignment.Number, c.Assignment.Title, Speech.Deadline(turn.Language, c.Assignment.DueAt, turn.Office.Calendar))),
            .. page is { Pages: > 1 } ? [WhichMore(turn, page)] : Array.Empty<string>(),
            Say(turn.Language, "Ask.Which", string.Join(", ", candidates.Select(c => c.Assignment.Number))),
        ],
        Buttons =
        [
            .. candidates.Select(c => PickButton(turn, StepButtons.Of(turn.Language, c.Verb, c.Assignment), c.Assignment.Number, key)),
            .. page is { Pages: > 1 } && page.Page < page.Pages
                ? [ListWording.NextPage(turn, Say(turn.Language, "Which.Page", page.Page + 1))]
                : Array.Empty<Button>(),
        ],
    };

    private static string WhichMore(Turn turn, WhichPage page) => page.Page < page.Pages
        ? Say(turn.Language, "Which.More", page.Page, page.Pages, page.Total, Say(turn.Language, "Which.Page", page.Page + 1))
        : Say(turn.Language, "Which.Last", page.Page, page.Pages, page.Total, Say(turn.Language, "Which.Page", 1));

    /// <summary>A step's button that answers an open question, so that what came with the question is not lost.</summary>
    public static Button PickButton(Turn turn, Button step, int number, string key) => step with
    {
        Label = $"NV-{number}: {step.Label}",
        Verb = "pick",
        Data = new Dictionary<string, string> { ["k"] = key, ["p"] = $"{number}" },
    };

    /// <summary>A date alone where words were asked for: a new deadline, or the words after all.</summary>
    public static OutgoingMessage DateOrReason(Turn turn, FillState state)
    {
        var words = turn.Words.Trim();
        var mayBeDeadline = state.Request.Verb is StepVerb.Extend or StepVerb.Refuse;
        return Ask(turn, state) with
        {
            Lines = [Say(turn.Language, mayBeDeadline ? "DateOrReason" : "DateAlone", state.Request.Task, words)],
            Buttons =
            [
                .. mayBeDeadline ? new[] { WordsButton(turn, "Deadline", words) } : [],
                WordsButton(turn, "Reason", words),
                CancelButton(turn, state.Key),
            ],
        };
    }

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

    public static OutgoingMessage After(this OutgoingMessage message, string? preface) =>
        preface is null ? message : message with { Lines = [preface, .. message.Lines] };

    public static OutgoingMessage NoCandidates(Turn turn, string verb) => Line(
        turn,
        verb is "returnSmall" ? "NoCandidates.return"
            : verb is "accept" or "confirm" or "return" or "approve" or "refuse" or "withdraw" or "uphold" or "answer"
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

    public static Button NoButton(Turn turn, string key) =>
        DialogButton(turn, "no", Say(turn.Language, "NoButton"), Say(turn.Language, "NoText"), key);

    public static Button CancelButton(Turn turn, string key) =>
        DialogButton(turn, "cancel", Say(turn.Language, "CancelButton"), Say(turn.Language, "CancelText"), key);

    private static readonly string[] FirstLists = ["MyTasks", "WaitingForMe", "Overdue"];

    public static OutgoingMessage Help(Turn turn) => new()
    {
        Language = turn.Language,
        Title = Say(turn.Language, "Help.Title"),
        Lines = [.. HelpKeys(turn.Person).Select(key => Say(turn.Language, key))],
        Marks = [new LineMark(Say(turn.Language, "Help.Note"), LineRole.Quiet)],
        Buttons = [.. FirstLists.Select(list => ListWording.Saying(turn, $"{list}.First.text"))],
    };

    /// <summary>To an account nobody is known behind, so in both languages.</summary>
    public static OutgoingMessage Unlinked() => new() { Lines = [Say("vi", "Unlinked"), Say("en", "Unlinked")] };

    public static string NameOf(string language, Channel channel) => Say(language, $"Channel.{channel}");

    /// <summary>The notice the law asks for, in four lines, once, at linking.</summary>
    public static OutgoingMessage Linked(RosterPerson person) => new()
    {
        Language = person.Language,
        Lines =
        [
            Say(person.Language, "Linked", Speech.Person(person.Language, person)),
            .. Enumerable.Range(1, 4).Select(i => Say(person.Language, $"Notice.{i}")),
        ],
    };

    private static bool Gives(RosterPerson person) => person.Posts.Any(p => p.Role is not Role.Officer);

    private static IEnumerable<string> HelpKeys(RosterPerson person)
    {
        var leads = person.Has(Role.Leader);
        return
        [
            .. Gives(person) ? ["Help.Assign", "Help.Giver", "Help.Follow"] : Array.Empty<string>(),
            "Help.Doer",
            "Help.Lists",
            .. person.Has(Role.Head) ? ["Help.Head"] : Array.Empty<string>(),
            .. leads ? ["Help.Leader"] : Array.Empty<string>(),
            "Help.Personal",
            "Help.Note",
        ];
    }

    private static string ReasonKey(StepVerb verb) => verb switch
    {
        StepVerb.Decline or StepVerb.Return or StepVerb.ReturnSmall or StepVerb.Waive or StepVerb.Refuse or StepVerb.Blocked or StepVerb.Extend or StepVerb.Handover
            or StepVerb.Ask or StepVerb.Answer or StepVerb.Progress or StepVerb.Complete or StepVerb.Transfer => $"Ask.Reason.{verb}",
        _ => "Ask.Reason.Other",
    };

    private static Button WordsButton(Turn turn, string way, string words)
    {
        var text = Say(turn.Language, $"DateOrReason.{way}.text", words);
        return Button.Saying(Say(turn.Language, $"DateOrReason.{way}", words), text);
    }

    private static Button DialogButton(Turn turn, string verb, string label, string text, string key) =>
        new(label, text, verb, new Dictionary<string, string> { ["k"] = key });
}
