using ReformBot.Bot.Understanding.Intents;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>Which assignments a line is about, and whether the number has to be asked for.</summary>
internal sealed class NumberSlots(Hearing hearing, Intent intent)
{
    public IReadOnlyList<int> Tasks()
    {
        if (hearing.Line.HasTask)
        {
            return [.. hearing.Line.Mentions.Select(m => m.Number).Distinct()];
        }

        return hearing.Context.LastTask is { } last && hearing.Has(WordSets.It) ? [last] : [];
    }

    public bool NeedsTask() => Tasks().Count == 0;

    /// <summary>The number must be asked for unless exactly one assignment could be meant.</summary>
    public Slot? Asked()
    {
        if (!NeedsTask())
        {
            return null;
        }

        var mine = intent is not (Intent.Confirm or Intent.Return or Intent.Approve or Intent.Refuse or Intent.Withdraw or Intent.Remind);
        return hearing.Context.OpenTasks.Count(t => t.IsMine == mine) == 1 ? null : Slot.Task;
    }

    /// <summary>The intent with its numbers, and nothing else.</summary>
    public Reading Plain(Slot? ask) => new() { Intent = intent, Tasks = Tasks(), Ask = ask is { } slot ? [slot] : [] };
}
