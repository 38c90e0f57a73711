using ReformBot.Bot.Import.Sheets;

namespace ReformBot.Bot.Import.Plans;

/// <summary>One line of a plan, ready to be put to the person who may issue it. Who the words mean, the roster says later.</summary>
/// <param name="Section">The heading the line stands under: "I. Chỉ đạo điều hành".</param>
/// <param name="Number">STT as printed: "1", "2.1".</param>
/// <param name="Lead">Chủ trì, as written.</param>
/// <param name="Cooperating">Phối hợp, one a line or semicolon, as written.</param>
/// <param name="Deadline">With a date, or without one where the plan says so: "thường xuyên".</param>
/// <param name="Notes">Doubtful, yet no reason to refuse: a deadline on a day off, in the past, no product.</param>
internal sealed record PlanDraft(
    int Row,
    string? Section,
    string? Number,
    string Title,
    string Lead,
    IReadOnlyList<string> Cooperating,
    string? Product,
    PlanDeadline Deadline,
    string? Note,
    IReadOnlyList<string> Notes);

/// <param name="Date">The last day it is on time, inclusive; null for không hạn.</param>
/// <param name="Words">As written.</param>
internal sealed record PlanDeadline(DateOnly? Date, string Words);

internal sealed record PlanFileResult(IReadOnlyList<PlanDraft> Drafts, IReadOnlyList<ImportProblem> Problems);
