namespace ReformBot.Scheduler.Dispatch;

/// <summary>Sends counted together: from the first to the last of them.</summary>
internal sealed record Taken(DateTimeOffset From, DateTimeOffset To, int Answers, int Reminders);

/// <summary>
/// "At most so many in any such span of time." A fifth is for answers alone. Counts are kept in twentieths of the window and leave
/// it when the last send of a twentieth does, so the limit is never exceeded and at most a twentieth of it is wasted.
/// </summary>
internal sealed class SlidingWindow(int limit, TimeSpan length, IEnumerable<Taken> taken)
{
    private readonly List<Taken> _taken = [.. taken];

    public IReadOnlyList<Taken> Taken => _taken;

    private int LimitOfReminders => Math.Max(1, limit - ((limit + 4) / 5));

    public int Spent(DateTimeOffset now) => Within(now).Sum(t => t.Answers + t.Reminders);

    public int FreeForAnswers(DateTimeOffset now) => Math.Max(0, limit - Spent(now));

    public int FreeForReminders(DateTimeOffset now) =>
        Math.Min(FreeForAnswers(now), Math.Max(0, LimitOfReminders - Within(now).Sum(t => t.Reminders)));

    public void Take(DateTimeOffset now, int answers, int reminders)
    {
        _taken.RemoveAll(t => !IsWithin(t, now));
        if (answers + reminders == 0)
        {
            return;
        }

        if (_taken.Count > 0 && _taken[^1] is var last && now - last.From < length / 20)
        {
            _taken[^1] = last with { To = now, Answers = last.Answers + answers, Reminders = last.Reminders + reminders };
            return;
        }

        _taken.Add(new Taken(now, now, answers, reminders));
    }

    /// <summary>When one more may go, of the kind asked for; now or earlier means at once.</summary>
    public DateTimeOffset FreeAt(DateTimeOffset now, bool forAnswer)
    {
        if ((forAnswer ? FreeForAnswers(now) : FreeForReminders(now)) > 0)
        {
            return now;
        }

        foreach (var leaving in Within(now).Select(t => t.To + length).Order())
        {
            if ((forAnswer ? FreeForAnswers(leaving) : FreeForReminders(leaving)) > 0)
            {
                return leaving;
            }
        }

        return now + length;
    }

    private IEnumerable<Taken> Within(DateTimeOffset now) => _taken.Where(t => IsWithin(t, now));

    private bool IsWithin(Taken taken, DateTimeOffset now) => taken.To + length > now;
}
