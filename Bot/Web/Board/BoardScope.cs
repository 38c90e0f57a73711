using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Web.Board;

/// <summary>
/// What of the office a reader's board shows: the units below his posts, by the bodies that stand right below them; names of
/// people only where they are his own to lead.
/// </summary>
internal sealed class BoardScope
{
    private readonly Dictionary<Guid, Guid> _bodies = [];
    private readonly HashSet<Guid> _own = [];
    private readonly Reader _reader;

    public BoardScope(Reader reader)
    {
        _reader = reader;
        var roster = reader.Office.Roster;
        foreach (var post in reader.Person.Posts.Where(p => p.Role is not (Role.Officer or Role.Clerk)))
        {
            _own.Add(post.UnitId);
            _bodies.TryAdd(post.UnitId, post.UnitId);
            foreach (var body in roster.ChildrenOf(post.UnitId))
            {
                foreach (var unit in roster.Within(body.Id))
                {
                    _bodies.TryAdd(unit.Id, body.Id);
                    if (post.Role is Role.Head or Role.Deputy)
                    {
                        _own.Add(unit.Id);
                    }
                }
            }
        }
    }

    public IReadOnlyCollection<Guid> Units => _bodies.Keys;

    public Guid BodyOf(Guid unitId) => _bodies[unitId];

    public bool MayNamePerson(Assignment assignment) => assignment.AssignerId == _reader.Person.Id || _own.Contains(assignment.UnitId);
}
