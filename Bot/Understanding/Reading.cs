using ReformBot.Bot.Conversations.Steps;

namespace ReformBot.Bot.Understanding;

/// <summary>What a line was taken to say: what it wants, and everything named with it.</summary>
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

    /// <summary>An order that names nobody and nothing: "giao", if no other words stand beside it.</summary>
    public bool IsBareAssign => this is
    {
        Intent: Intent.Assign, Person: null, PersonWords: null, Director: null, Everyone: false, Title: null, Product: null, Deadline: null, NoDeadline: false,
        Source: null, Readers: null, Issuer: null, Reason: null, Tasks.Count: 0, People.Count: 0, Except.Count: 0, UnknownUnits.Count: 0, PersonCandidates.Count: 0,
    };

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

    /// <summary>A step that is no intent of its own, said as its button says it: "giữ nguyên 12", "giao bên A".</summary>
    public StepVerb? Step { get; init; }

    /// <summary>Words to search for, a language code, a link code: what the intent needs besides.</summary>
    public string? Argument { get; init; }

    /// <summary>With <see cref="Intent.Show"/>: what else than an assignment's card.</summary>
    public Topic Topic { get; init; }

    /// <summary>What it is about is only pointed at: "việc này", "nó".</summary>
    public bool IsPointedAt { get; init; }

    /// <summary>The day a line names that sets no deadline: what is due then anyway, or it is not known what for.</summary>
    public DeadlineReading? DayNamed { get; init; }

    /// <summary>A day said that no calendar has, as typed: "31/4".</summary>
    public string? NoSuchDay { get; init; }

    public IReadOnlyList<Slot> Ask { get; init; } = [];

    public IReadOnlyList<Warning> Warn { get; init; } = [];

    /// <summary>In whose name it is given: "thay mặt Chủ tịch giao …".</summary>
    public Domain.Assignments.Authority Authority { get; init; }

    /// <summary>Said to be for named readers only; the names as typed, none for the giver and the doer alone. Null: for all concerned.</summary>
    public IReadOnlyList<string>? Readers { get; init; }

    /// <summary>Before whom the order is to be put, as typed: "trình chủ tịch giao …".</summary>
    public string? Issuer { get; init; }

    /// <summary>What the line says besides of another assignment, as typed: "15 xin lùi tới thứ 2" after "12 xong". It is not done, it is offered.</summary>
    public string? Rest { get; init; }

    /// <summary>What the line says beside that work is taken on or told of. It is not done, it is offered.</summary>
    public Sentences.Aside? Aside { get; init; }

    /// <summary>With <see cref="Intent.Remind"/>: what somebody is to be reminded of, as typed: "nộp lịch công tác".</summary>
    public string? Matter { get; init; }

    /// <summary>A word of the line that is none, as typed: what it was meant to say is guessed at best.</summary>
    public string? Slipped { get; init; }

    public IReadOnlyList<AlternativeReading> Alternatives { get; init; } = [];

    /// <summary>What the line is like, where that is clearly something else than the rules make of it: to be asked about, not obeyed.</summary>
    public Reading? ByExample { get; init; }

    /// <summary>The likelier of the two.</summary>
    public Reading Settled => ByExample ?? this;
}
