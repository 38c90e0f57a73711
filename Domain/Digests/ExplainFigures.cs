using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Digests;

/// <summary>
/// A head's one line beside his unit's red numbers, until leadership's digest of that week has gone out. Saying it again replaces it,
/// unless it is added to what was said.
/// </summary>
/// <param name="UnitId">Null: the unit the actor heads.</param>
/// <param name="Week">Null: the week of the last figures the unit was sent.</param>
public sealed record ExplainFigures(string? Text, Guid? UnitId = null, ReportWeek? Week = null)
{
    public const int MaxLength = 200;

    /// <summary>"Giải trình thêm": behind what stands there.</summary>
    public bool IsAdded { get; init; }

    public async Task<ExplainFiguresResult> RunAsync(Act act)
    {
        var headed = HeadedBy(act.Office.Roster, act.Actor);
        if ((UnitId ?? (headed.Count > 0 ? headed[0] : null)) is not { } unitId || !headed.Contains(unitId))
        {
            return new ExplainFiguresResult.NotYours();
        }

        var text = Text?.ReplaceLineEndings(" ").Trim();
        if (string.IsNullOrEmpty(text))
        {
            return new ExplainFiguresResult.TextNeeded();
        }

        var week = Week?.ToString() ?? await LastWeekAsync(act, unitId);
        if (IsAdded && await act.Db.Explanations.AsNoTracking().SingleOrDefaultAsync(e => e.UnitId == unitId && e.Week == week) is { Text: var said })
        {
            text = $"{said.TrimEnd('.', ';', ' ')}; {text}";
        }

        if (text.Length > MaxLength)
        {
            return new ExplainFiguresResult.TooLong(text.Length);
        }

        if (week is null)
        {
            return new ExplainFiguresResult.NothingYet();
        }

        if (await IsClosedAsync(act, week))
        {
            return new ExplainFiguresResult.Closed(ReportWeek.Parse(week));
        }

        var explanation = await WriteAsync(act, unitId, week, text);
        var above = act.Office.Roster.FindUnit(unitId) is { } unit ? ExplanationReaders.HeadAbove(act.Office.Roster, unit) : null;
        if (above is not null)
        {
            // His own digest went out on the same afternoon: he reads it now, and beside the numbers a week later.
            await act.TellAsync(
                above.Id, DigestListWording.ToHeadAbove(above, explanation, act.Office), $"explained:{explanation.Id:N}:{above.Id:N}:{act.Now.UtcTicks}");
        }

        return new ExplainFiguresResult.Explained(explanation, above);
    }

    /// <summary>What stands beside the last figures of the unit the actor heads; null where nothing does.</summary>
    public static async Task<(Explanation Explanation, bool IsClosed)?> StandingAsync(Act act)
    {
        var headed = HeadedBy(act.Office.Roster, act.Actor);
        return headed.Count > 0 && await LastWeekAsync(act, headed[0]) is { } week
            && await act.Db.Explanations.SingleOrDefaultAsync(e => e.UnitId == headed[0] && e.Week == week) is { } standing
                ? (standing, await IsClosedAsync(act, week))
                : null;
    }

    private static Task<string?> LastWeekAsync(Act act, Guid unitId) =>
        act.Db.DigestIssues.Where(i => i.Kind == DigestIssue.Unit && i.UnitId == unitId).MaxAsync(i => (string?)i.Week);

    private static Task<bool> IsClosedAsync(Act act, string week) =>
        act.Db.DigestIssues.AnyAsync(i => i.Kind == DigestIssue.Leadership && string.Compare(i.Week, week) >= 0);

    /// <summary>The units whose figures are the person's to explain.</summary>
    public static IReadOnlyList<Guid> HeadedBy(Roster roster, RosterPerson person) =>
        [.. person.Posts.Where(p => p.Role is Role.Head or Role.Leader && roster.HeadOf(p.UnitId)?.Id == person.Id).Select(p => p.UnitId)];

    private static async Task<Explanation> WriteAsync(Act act, Guid unitId, string week, string text)
    {
        var explanation = await act.Db.Explanations.SingleOrDefaultAsync(e => e.UnitId == unitId && e.Week == week);
        if (explanation is null)
        {
            explanation = new Explanation
            {
                Id = Guid.CreateVersion7(), UnitId = unitId, Week = week, PersonId = act.Actor.Id, Text = text, At = act.Now,
            };
            act.Db.Explanations.Add(explanation);
        }

        (explanation.Text, explanation.At) = (text, act.Now);
        return explanation;
    }
}

public abstract record ExplainFiguresResult
{
    private ExplainFiguresResult()
    {
    }

    /// <param name="Above">The head one level up, told at once; null where leadership's digest prints it.</param>
    public sealed record Explained(Explanation Explanation, RosterPerson? Above) : ExplainFiguresResult;

    /// <summary>The actor is not the head of that unit.</summary>
    public sealed record NotYours : ExplainFiguresResult;

    public sealed record TextNeeded : ExplainFiguresResult;

    public sealed record TooLong(int Length) : ExplainFiguresResult;

    /// <summary>The unit has not been sent any figures.</summary>
    public sealed record NothingYet : ExplainFiguresResult;

    /// <summary>Leadership has read that week's digest already.</summary>
    public sealed record Closed(ReportWeek Week) : ExplainFiguresResult;
}
