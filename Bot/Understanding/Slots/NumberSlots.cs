using ReformBot.Bot.Understanding.Intents;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>Which assignments a line is about, and whether the number has to be asked for.</summary>
internal sealed class NumberSlots(LineAnalysis analysis, Intent intent)
{
    public IReadOnlyList<int> Tasks()
    {
        if (analysis.Line.HasTask)
        {
            return [.. analysis.Line.Mentions.Select(m => m.Number).Distinct()];
        }

        return IsPointedAt() && analysis.Context.LastTask is { } last ? [last] : [];
    }

    private bool IsPointedAt() => !analysis.Line.HasTask && analysis.Has(WordSets.It);

    public bool NeedsTask() => Tasks().Count == 0;

    /// <summary>The number must be asked for unless exactly one assignment could be meant.</summary>
    public Slot? Asked()
    {
        if (!NeedsTask())
        {
            return null;
        }

        var mine = intent is not (Intent.Confirm or Intent.Return or Intent.Approve or Intent.Refuse or Intent.Withdraw or Intent.Remind);
        return analysis.Context.OpenTasks.Count(t => t.IsMine == mine) == 1 ? null : Slot.Task;
    }

    /// <summary>The intent with its numbers, and nothing else.</summary>
    public Reading Plain(Slot? ask) => new() { Intent = intent, Tasks = Tasks(), IsPointedAt = IsPointedAt(), Ask = ask is { } slot ? [slot] : [] };
}
