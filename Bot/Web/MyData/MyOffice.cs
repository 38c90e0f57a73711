using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Web.SignIn;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Web.MyData;

/// <summary>Somebody's place in the office: posts, days away, praise, and what he promised and reported for his unit.</summary>
internal sealed class MyOffice(ReformBotDbContext db, Reader reader)
{
    private readonly Guid _me = reader.Person.Id;

    public object Posts() => reader.Person.Posts.Select(p => new { p.Title, Unit = UnitOf(p.UnitId), p.Role });

    public async Task<object> LeavesAsync() => (await LeavesOfAsync(db.Leaves.Where(l => l.PersonId == _me)))
        .Select(l => new { l.FromDate, l.ToDate, l.StartsAtNoon, l.EndsAtNoon, IsConfirmed = l.ConfirmedById != null, Substitute = NameOf(l.SubstituteId) });

    public async Task<object> LeavesConfirmedAsync() => (await LeavesOfAsync(db.Leaves.Where(l => l.ConfirmedById == _me)))
        .Select(l => new { l.FromDate, l.ToDate, For = NameOf(l.PersonId) });

    public async Task<object> LeavesEnteredAsync() => (await LeavesOfAsync(db.Leaves.Where(l => l.EnteredById == _me)))
        .Select(l => new { l.FromDate, l.ToDate, For = NameOf(l.PersonId) });

    public async Task<object> StandsInAsync() => (await LeavesOfAsync(db.Leaves.Where(l => l.SubstituteId == _me)))
        .Select(l => new { l.FromDate, l.ToDate, For = NameOf(l.PersonId) });

    public async Task<object> PraiseAsync() => (await db.Commendations.Where(c => c.PersonId == _me).OrderBy(c => c.At).ToListAsync())
        .Select(c => new { c.Text, c.At, By = NameOf(c.ById), Unit = c.UnitId is { } unit ? UnitOf(unit) : null });

    public async Task<object> PraiseGivenAsync() => await db.Commendations.Where(c => c.ById == _me).OrderBy(c => c.At).Select(c => new { c.Text, c.At }).ToListAsync();

    public async Task<object> CommitmentsAsync() =>
        (await db.Commitments.AsNoTracking().Where(c => c.PersonId == _me || c.ConfirmedById == _me).OrderBy(c => c.AskedAt).ToListAsync())
        .Select(c => new { c.ProgrammeCode, Unit = UnitOf(c.UnitId), c.AskedAt, c.ConfirmedAt, IsConfirmer = c.ConfirmedById == _me, c.ConfirmedOn, c.PaperNumber });

    /// <summary>As he typed them.</summary>
    public async Task<object> FiguresAsync() => await db.CheckIns.Where(c => c.AnsweredById == _me || c.ReplacedById == _me).OrderBy(c => c.AnsweredAt)
        .Select(c => new
        {
            c.Period,
            c.Line,
            Answer = c.AnsweredById == _me ? c.Answer : c.ReplacedAnswer,
            Value = c.AnsweredById == _me ? c.Value : null,
            AnsweredAt = c.AnsweredById == _me ? c.AnsweredAt : c.ReplacedAt,
        }).ToListAsync();

    public async Task<object> ExplanationsAsync() => (await db.Explanations.AsNoTracking().Where(e => e.PersonId == _me).OrderBy(e => e.At).ToListAsync())
        .Select(e => new { e.Week, Unit = UnitOf(e.UnitId), e.Text, e.At });

    private static Task<List<Leave>> LeavesOfAsync(IQueryable<Leave> leaves) => leaves.AsNoTracking().OrderBy(l => l.FromDate).ToListAsync();

    private string? NameOf(Guid? id) => id is { } known ? reader.Office.Roster.Find(known)?.Name : null;

    private string? UnitOf(Guid id) => reader.Office.Roster.FindUnit(id)?.Name;
}
