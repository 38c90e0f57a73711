namespace ReformBot.Bot.Understanding;

/// <summary>What a line of words was taken to mean. Names are the contract's own, written in kebab-case by the verb `understand`.</summary>
internal enum Intent
{
    Unknown,
    Assign,
    Accept,
    Decline,
    Progress,
    Complete,
    Blocked,
    Unblocked,
    Extend,
    Approve,
    Refuse,
    Confirm,
    Return,
    Handover,
    Remind,
    Withdraw,
    Undo,
    Snooze,
    Leave,
    Checkin,
    Sign,
    Praise,
    MyTasks,
    UnitTasks,
    AssignedByMe,
    WaitingForMe,
    Overdue,
    Show,
    Digest,
    Search,
    Help,
    Language,
    Link,
    Cancel,
    Back,
    Yes,
    No,
}

/// <summary>What is to be shown besides an assignment's card.</summary>
internal enum Topic
{
    None,

    /// <summary>All steps of an assignment.</summary>
    History,

    /// <summary>The commitments of one's own units.</summary>
    Commitments,

    /// <summary>Who is on leave.</summary>
    Absences,

    /// <summary>Who has not accepted what he was given.</summary>
    Unaccepted,

    /// <summary>What one does as somebody's substitute.</summary>
    Covered,
}

/// <summary>Something only the person can say: it is asked, never guessed.</summary>
internal enum Slot
{
    Person,
    Title,
    Deadline,
    Product,
    Reason,
    Task,
}

/// <summary>Something doubtful that is shown beside the echo.</summary>
internal enum Warning
{
    Vague,
    Holiday,
    Overload,
    Past,
    Lunar,
    Before,
}

/// <summary>Who was named. A unit stands for its head; both are given so that the echo can name both.</summary>
internal sealed record Named(Guid PersonId, Guid? UnitId);

/// <param name="Time">Only where a time of day or half-day was said; otherwise the end of that working day is meant.</param>
/// <param name="Words">The words it was read from, as typed.</param>
internal sealed record DeadlineReading(DateOnly Date, TimeOnly? Time, string Words);

/// <summary>A line that fits two readings: both are offered as buttons, neither is obeyed.</summary>
/// <param name="Label">What the button says: "Giao đ/c Tuấn, gặp sau giao ban".</param>
/// <param name="Text">The unambiguous line that says the same, understood as typed by the person.</param>
internal sealed record AlternativeReading(string Label, string Text);

internal sealed record Reading
{
    public required Intent Intent { get; init; }

    /// <summary>Assignment numbers named, in the order said.</summary>
    public IReadOnlyList<int> Tasks { get; init; } = [];

    /// <summary>Chủ trì. Null with candidates in <see cref="PersonCandidates"/> when the name fits several, or nobody was named.</summary>
    public Named? Person { get; init; }

    /// <summary>People the named chủ trì could be, when more than one (or the nearest ones, when none fits).</summary>
    public IReadOnlyList<Guid> PersonCandidates { get; init; } = [];

    /// <summary>The name as typed, when it could not be settled.</summary>
    public string? PersonWords { get; init; }

    /// <summary>Phối hợp, and for a line to several units ("các phòng, 15 xã phường") every receiver.</summary>
    public IReadOnlyList<Named> People { get; init; } = [];

    /// <summary>One assignment with a line per unit: the whole office or the units in <see cref="People"/>.</summary>
    public bool Everyone { get; init; }

    /// <summary>Kinds of unit named of which there are none: "12 khu phố". They get nothing, and that is said.</summary>
    public IReadOnlyList<string> UnknownUnits { get; init; } = [];

    public IReadOnlyList<Named> Except { get; init; } = [];

    /// <summary>"Giao" and nothing else, as the button of a question is called.</summary>
    public bool IsBareAssign => this is { Intent: Intent.Assign, Person: null, PersonWords: null, Everyone: false, Title: null, Deadline: null };

    /// <summary>Người chỉ đạo: a leader who directs and does not do it.</summary>
    public Named? Director { get; init; }

    public Named? Substitute { get; init; }

    public string? Title { get; init; }

    /// <summary>How many characters of a very long line were read; null for all of it.</summary>
    public int? ReadUpTo { get; init; }

    public string? Product { get; init; }

    public string? Quantity { get; init; }

    public DeadlineReading? Deadline { get; init; }

    /// <summary>The days of a leave, both ends included; with its own question where they are not settled.</summary>
    public Deadlines.DateRange? Leave { get; init; }

    /// <summary>"không hạn": said, so not asked for.</summary>
    public bool NoDeadline { get; init; }

    /// <summary>The source document named in the line: "Kết luận số 18/KL-TTr ngày 27/02/2026".</summary>
    public string? Source { get; init; }

    public string? Reason { get; init; }

    public int? Percent { get; init; }

    /// <summary>A reported figure as typed: 97,5% or 12/15.</summary>
    public string? Value { get; init; }

    /// <summary>A commitment line's number.</summary>
    public int? Line { get; init; }

    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>What was said of the product beside that it is done, as typed: "tờ trình 13/TTr-KT đã ký", "số liệu 320 hồ sơ".</summary>
    public string? Note { get; init; }

    /// <summary>Words to search for, a language code, a link code: what the intent needs besides.</summary>
    public string? Argument { get; init; }

    /// <summary>With <see cref="Intent.Show"/>: what else than an assignment's card.</summary>
    public Topic Topic { get; init; }

    /// <summary>A day said that no calendar has, as typed: "31/4".</summary>
    public string? NoSuchDay { get; init; }

    public IReadOnlyList<Slot> Ask { get; init; } = [];

    public IReadOnlyList<Warning> Warn { get; init; } = [];

    /// <summary>In whose name it is given: "thay mặt Chủ tịch giao …".</summary>
    public Domain.Assignments.Authority Authority { get; init; }

    /// <summary>Said to be for named readers only; the names as typed, none for the giver and the doer alone. Null: for all concerned.</summary>
    public IReadOnlyList<string>? Readers { get; init; }

    /// <summary>What the line says besides of another assignment, as typed: "15 xin lùi tới thứ 2" after "12 xong". It is not done, it is offered.</summary>
    public string? Rest { get; init; }

    /// <summary>With <see cref="Intent.Remind"/>: what somebody is to be reminded of, as typed: "nộp lịch công tác".</summary>
    public string? Matter { get; init; }

    /// <summary>A word of the line that is none, as typed: what it was meant to say is guessed at best.</summary>
    public string? Slipped { get; init; }

    public IReadOnlyList<AlternativeReading> Alternatives { get; init; } = [];
}

/// <summary>Everything a reading depends on besides the words; the same line with the same context always reads the same.</summary>
/// <param name="Now">Office time.</param>
/// <param name="Speaker">Null for an account not linked yet.</param>
/// <param name="OpenTasks">The assignments the speaker has to do with that are still open (his own, given by him, waiting for him).</param>
/// <param name="LastTask">The number last spoken of in this conversation, for "nó", "việc đó".</param>
internal sealed record ReadingContext(
    DateTimeOffset Now,
    Domain.Calendar.OfficeCalendar Calendar,
    Domain.People.Roster Roster,
    Domain.People.RosterPerson? Speaker,
    IReadOnlyList<OpenTask> OpenTasks,
    int? LastTask = null)
{
    /// <summary>The speaker's commune; null above the communes.</summary>
    public string? Locality => Speaker?.MainPost is { } post ? Roster.LocalityOf(post.UnitId) : null;
}

/// <param name="IsMine">The speaker is chủ trì or phối hợp of it.</param>
/// <param name="DueAt">Null: không hạn.</param>
internal sealed record OpenTask(int Number, string Title, DateTimeOffset? DueAt, bool IsMine);

/// <summary>Words to meaning. Deterministic, no I/O, never throws, under 2 ms a line.</summary>
internal interface IUnderstanding
{
    Reading Read(string text, ReadingContext context);
}
