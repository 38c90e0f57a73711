using System.Globalization;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>What can be done to one assignment. The names, in camelCase, are the verbs buttons carry.</summary>
internal enum StepVerb
{
    Accept,
    Decline,
    Ask,
    Answer,
    Progress,
    Complete,
    Extend,
    Blocked,
    Unblocked,
    Confirm,
    Return,
    Approve,
    Refuse,
    Withdraw,
    Uphold,
    Handover,
    Show,
    GiveFirst,
    GiveSecond,
    Split,
    Meet,
    Unable,
    Transfer,

    /// <summary>The giver's own change of a deadline.</summary>
    Move,

    /// <summary>"Sửa nhỏ": returned, judged by what was handed in.</summary>
    ReturnSmall,

    /// <summary>"Xác nhận 12 chậm do khách quan".</summary>
    Waive,
}

internal static class StepVerbNames
{
    /// <summary>What a button's verb is called: "giveFirst", "returnSmall".</summary>
    public static string ButtonName(this StepVerb verb) => $"{verb}" is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";
}

/// <summary>One step asked for, in words or by a button, as far as it was said; what is missing is asked.</summary>
internal sealed record Request(StepVerb Verb)
{
    public int? Task { get; init; }

    /// <summary>Only from a button: the version its card showed.</summary>
    public int? Version { get; init; }

    /// <summary>Reason, question, answer, note: what the step needs in words.</summary>
    public string? Words { get; init; }

    /// <summary>What a new deadline is given on, as typed.</summary>
    public string? Condition { get; init; }

    public int? Percent { get; init; }

    public DateOnly? DeadlineOn { get; init; }

    public TimeOnly? Time { get; init; }

    /// <summary>The day off that days added up to; the deadline is the working day after.</summary>
    public DateOnly? RolledFrom { get; init; }

    /// <summary>More time in place of what was asked for before.</summary>
    public bool Replaces { get; init; }

    /// <summary>"Xin thêm 2 ngày", as typed before it was known of which work.</summary>
    public string? DaysSaid { get; init; }

    public Guid? PersonId { get; init; }

    /// <summary>What is done and what is left, for a proposed transfer.</summary>
    public string? DonePart { get; init; }

    public string? LeftPart { get; init; }

    /// <summary>"Chiều nay xong": the date is when the work will be done.</summary>
    public bool Promises { get; init; }

    public string? DocumentNumber { get; init; }

    public string? Link { get; init; }

    /// <summary>What it does to how many was said, and a yes given to it.</summary>
    public bool IsAgreedTo { get; init; }

    /// <summary>What was said beside the step, to be offered once it is done.</summary>
    public Understanding.Sentences.Aside? Aside { get; init; }

    /// <summary>Files that came in an earlier message.</summary>
    public IReadOnlyList<Guid> FileIds { get; init; } = [];

    public static StepVerb? VerbOf(string name) =>
        name.All(char.IsAsciiLetter) && Enum.TryParse<StepVerb>(name, ignoreCase: true, out var verb) ? verb : null;

    public static StepVerb? VerbOf(Intent intent) => intent switch
    {
        Intent.Accept => StepVerb.Accept,
        Intent.Decline => StepVerb.Decline,
        Intent.Progress => StepVerb.Progress,
        Intent.Complete => StepVerb.Complete,
        Intent.Extend => StepVerb.Extend,
        Intent.Blocked => StepVerb.Blocked,
        Intent.Unblocked => StepVerb.Unblocked,
        Intent.Confirm => StepVerb.Confirm,
        Intent.Return => StepVerb.Return,
        Intent.Approve => StepVerb.Approve,
        Intent.Refuse => StepVerb.Refuse,
        Intent.Withdraw => StepVerb.Withdraw,
        Intent.Handover => StepVerb.Handover,
        Intent.Show => StepVerb.Show,
        _ => null,
    };

    public static Request Of(StepVerb verb, Reading reading, int? task) => new(verb)
    {
        Task = task,
        Words = reading.Reason ?? (verb is StepVerb.Complete ? reading.Note ?? string.Join("; ", reading.Evidence) : null) switch { "" => null, var words => words },
        Percent = reading.Percent,
        DeadlineOn = reading.Deadline?.Date,
        Time = reading.Deadline?.Time,
        PersonId = reading.Person?.PersonId,
        Promises = verb is StepVerb.Progress && reading is { Percent: null, Deadline: not null },
        Aside = verb is StepVerb.Accept or StepVerb.Progress ? reading.Aside : null,
    };

    /// <summary>With what the answer to a question said besides it: of two figures or days the later one counts, words are added.</summary>
    public Request With(Request said) => this with
    {
        Words = Words is { } before && said.Words is { } after && before != after ? $"{before}; {after}" : said.Words ?? Words,
        Percent = said.Percent ?? Percent,
        DeadlineOn = said.DeadlineOn ?? DeadlineOn,
        Time = said.DeadlineOn is null ? Time : said.Time,
        PersonId = said.PersonId ?? PersonId,
        Promises = Promises || said.Promises,
    };

    /// <summary>Null for data no card of ours carries.</summary>
    public static Request? Of(StepVerb verb, IReadOnlyDictionary<string, string> data) =>
        Number(data, "n") is { } task
            ? new Request(verb)
            {
                Task = task,
                Version = Number(data, "v"),
                PersonId = Guid.TryParse(data.GetValueOrDefault("p"), out var person) ? person : null,
            }
            : null;

    public static int? Number(IReadOnlyDictionary<string, string> data, string key) =>
        data.TryGetValue(key, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The states in which the verb can be done, for finding the one meant when no number was said.</summary>
    public static IReadOnlyList<AssignmentState> StatesFor(StepVerb verb) => verb switch
    {
        StepVerb.Accept => [AssignmentState.AwaitingAcceptance],
        StepVerb.Confirm or StepVerb.Return or StepVerb.ReturnSmall => [AssignmentState.Submitted],
        StepVerb.Uphold or StepVerb.GiveFirst or StepVerb.GiveSecond or StepVerb.Split or StepVerb.Meet => [AssignmentState.Declined],
        StepVerb.Withdraw => [.. AssignmentStates.Open, AssignmentState.Parent],
        _ => AssignmentStates.Running,
    };

    /// <summary>Whether the words say the step asked about once more: what a doer or a giver means by them is settled when it is run.</summary>
    public static bool IsSaidAgain(StepVerb said, StepVerb asked) => said == asked || (said, asked) is
        (StepVerb.Handover, StepVerb.Transfer) or (StepVerb.Return, StepVerb.Decline or StepVerb.ReturnSmall) or (StepVerb.Extend, StepVerb.Move);

    /// <summary>Whether the verb is the giver's; otherwise the doer's.</summary>
    public static bool IsGivers(StepVerb verb) => verb is StepVerb.Confirm or StepVerb.Return or StepVerb.ReturnSmall or StepVerb.Approve or StepVerb.Refuse
        or StepVerb.Withdraw or StepVerb.Uphold or StepVerb.Answer or StepVerb.Move or StepVerb.Waive;

    /// <summary>Whether the verb is the common superior's, on what bounced twice.</summary>
    public static bool IsArbiters(StepVerb verb) => verb is StepVerb.GiveFirst or StepVerb.GiveSecond or StepVerb.Split or StepVerb.Meet;
}
