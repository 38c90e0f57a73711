using ReformBot.Bot.Conversations.Steps;

namespace ReformBot.Bot.Dialogs.Filling;

/// <summary>What a request still lacks. Stored by name.</summary>
internal enum Missing
{
    Task,
    Words,
    Deadline,
    Person,
    DonePart,
    LeftPart,
}

/// <param name="Options">
/// The assignments the step could be of. With no number in the request they are asked about; with one, that assignment was taken to be
/// meant, and the number of another in the list changes to that.
/// </param>
/// <param name="Doubted">Words said to it that hardly answer it: it is being asked whether they do.</param>
/// <param name="IsRequestDoubted">The doubted words may be a request of their own.</param>
internal sealed record SlotFillingState(
    int Version, string Key, Request Request, Missing Missing, string? Title, IReadOnlyList<DisambiguationOption>? Options = null,
    bool IsRequest = false, string? Doubted = null, bool IsRequestDoubted = false) : IVersionedState
{
    public const int Current = 1;

    [System.Text.Json.Serialization.JsonIgnore]
    public bool TakesWords => Missing is Missing.Words or Missing.DonePart or Missing.LeftPart;

    /// <summary>The question itself again.</summary>
    public SlotFillingState Undoubted() => this with { Key = DialogState.NewKey(), Doubted = null, IsRequestDoubted = false };

    /// <summary>The question before this one, for "quay lại"; null where it is the first.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public SlotFillingState? Earlier => (Missing, Request.Verb) switch
    {
        (Missing.LeftPart, _) => this with { Missing = Missing.DonePart, Request = Request with { DonePart = null } },
        (Missing.DonePart, _) => this with { Missing = Missing.Words, Request = Request with { Words = null } },
        (Missing.Words, StepVerb.Extend) when Request.DeadlineOn is not null => this with { Missing = Missing.Deadline, Request = Request with { DeadlineOn = null, Time = null } },
        (Missing.Words, StepVerb.Handover) when Request.PersonId is not null => this with { Missing = Missing.Person, Request = Request with { PersonId = null } },
        _ => null,
    };

    /// <summary>More time needs a day and a reason: either may be said when the day is asked for.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool AsksWhenAndWhy => this is { Missing: Missing.Deadline, Request.Verb: StepVerb.Extend };
}
