using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Digests;

/// <summary>"Xóa giải trình": until leadership's digest has printed it. The head above, who was told of it, is told.</summary>
public static class DropExplanation
{
    /// <returns>What was there; null where nothing is, or it is too late.</returns>
    public static async Task<Explanation?> RunAsync(Act act)
    {
        if (await ExplainFigures.StandingAsync(act) is not (var standing, false))
        {
            return null;
        }

        act.Db.Explanations.Remove(standing);
        if (act.Office.Roster.FindUnit(standing.UnitId) is { } unit && ExplanationReaders.HeadAbove(act.Office.Roster, unit) is { } above)
        {
            await act.TellAsync(above.Id, DigestListWording.DroppedToHeadAbove(above, standing, act.Office), $"explanation-dropped:{standing.Id:N}:{above.Id:N}");
        }

        return standing;
    }
}
