using ReformBot.Bot.Conversations;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Dialogs;

/// <summary>Readings into what an assignment is, and changes to it.</summary>
internal static class AssignItems
{
    /// <param name="words">The whole line, where it is about this one alone: how pressing it is may stand beside the order.</param>
    public static AssignItem Of(Turn turn, Reading reading, string? words = null) => new()
    {
        Title = reading.Title,
        Product = reading.Product ?? (BareTask.Is(reading.Title) ? AssignFacts.BareProduct(turn) : null),
        Quantity = reading.Quantity,
        DeadlineOn = reading.Deadline?.Date,
        Time = reading.Deadline?.Time,
        NoDeadline = reading.NoDeadline,
        Assignee = reading.Everyone ? null : ReceiverOf(turn, reading.Person),
        Candidates = reading.PersonCandidates,
        PersonWords = reading.PersonWords ?? (reading.UnknownUnits.Count > 0 ? string.Join(", ", reading.UnknownUnits) : null),
        UnknownUnits = reading.UnknownUnits,
        Lines = reading.Everyone ? LinesOf(turn, reading) : [],
        ExceptUnits = [.. reading.Except.Select(n => n.UnitId).OfType<Guid>()],
        Cooperating = reading.Everyone ? [] : [.. reading.People.Select(n => n.PersonId).Distinct()],
        DirectorId = reading.Director?.PersonId,
        Source = reading.Source,
        Authority = reading.Authority,
        Priority = Urgency.Of(words ?? reading.Title),
        Origin = OriginWords.Of(words ?? reading.Title, reading.Source),
        Warnings = reading.Warn,
    };

    /// <summary>A draft put to the speaker, to be corrected: what can no longer be issued is missing.</summary>
    public static AssignItem Of(Turn turn, AssignmentDraft draft)
    {
        var (calendar, roster) = (turn.Office.Calendar, turn.Office.Roster);
        var isPast = draft.DeadlineOn is { } on && calendar.DueAt(on, draft.DeadlineTime) < turn.Now;
        var isHere = draft.Assignee is { } one && roster.Find(one.PersonId) is { IsActive: true };
        return new()
        {
            Title = draft.Title,
            Product = draft.Product,
            Quantity = draft.Quantity,
            Quality = draft.Quality,
            DeadlineOn = isPast ? null : draft.DeadlineOn,
            Time = isPast ? null : draft.DeadlineTime,
            NoDeadline = draft.DeadlineOn is null,
            Assignee = isHere ? draft.Assignee : null,
            PersonWords = isHere || draft.Assignee is not { } left ? null : roster.Find(left.PersonId)?.Name,
            Lines = [.. draft.Lines.Where(l => roster.Find(l.PersonId) is { IsActive: true })],
            Cooperating = draft.Cooperating,
            DirectorId = draft.DirectorId,
            Source = draft.SourceDocument,
            Authority = draft.Authority,
            Readers = draft.IsRestricted ? draft.Readers : null,
            IsOpenOnPurpose = !draft.IsRestricted,
        };
    }

    /// <summary>The draft as corrected; what the talk does not touch (programme, priority, origin) stays.</summary>
    public static AssignmentDraft Onto(AssignmentDraft draft, AssignItem item) => ToDraft(item) with
    {
        ProgrammeCode = draft.ProgrammeCode, GroupCode = draft.GroupCode, Priority = draft.Priority, Origin = draft.Origin, ListNumber = draft.ListNumber,
    };

    public static AssignmentDraft ToDraft(AssignItem item) => new()
    {
        Title = item.Title!,
        Product = item.Product,
        Quantity = item.Quantity,
        DeadlineOn = item.DeadlineOn,
        DeadlineTime = item.Time,
        Assignee = item.Assignee,
        Lines = item.Lines,
        Cooperating = item.Cooperating,
        DirectorId = item.DirectorId,
        SourceDocument = item.Source,
        Quality = item.Quality,
        Authority = item.Authority,
        IsRestricted = item.Readers is not null,
        Readers = item.Readers ?? [],
        IsBare = BareTask.Is(item.Title),
        Priority = item.Priority,
        Origin = item.Origin,
    };

    /// <summary>A denunciation or complaint goes to one person and is for few eyes, unless its giver has said otherwise.</summary>
    public static AssignItem WithDefaultReaders(AssignItem item) =>
        item is { Readers: null, IsOpenOnPurpose: false, IsForMany: false } && SensitiveWords.IsComplaint(item.Title) ? item with { Readers = [] } : item;

    /// <summary>The readers named, as people; who cannot be told is said beside the echo.</summary>
    public static async Task<AssignItem> WithReadersAsync(Turn turn, AssignItem item, IReadOnlyList<string>? names)
    {
        if (names is null)
        {
            return item;
        }

        var (known, unknown) = (new List<Guid>(), new List<string>());
        foreach (var name in names)
        {
            if (await turn.ReadPersonAsync(name) is { } person)
            {
                known.Add(person.PersonId);
            }
            else
            {
                unknown.Add(name);
            }
        }

        return item with { Readers = [.. known.Distinct()], UnknownReaders = unknown };
    }

    /// <summary>The item with the answer or the correction in it; null when the words say neither.</summary>
    public static async Task<AssignItem?> ChangedAsync(Turn turn, AssignItem item, Slot? missing, Reading reading, string? words = null)
    {
        var text = words ?? turn.Words.Trim();
        if (item.IsForMany && Edits.ExceptIn(text) is { } excepted)
        {
            return Without(item, await turn.ReadAsync($"các phòng gửi báo cáo, trừ {excepted}"));
        }

        if (AssignFrame.Of($"giao, {text}") is { Readers: { } names })
        {
            return await WithReadersAsync(turn, item, names);
        }

        if (Edits.RestrictionIn(text) is { } isRestricted)
        {
            return isRestricted
                ? item with { Readers = item.Readers ?? [], IsOpenOnPurpose = false }
                : item with { Readers = null, IsOpenOnPurpose = true };
        }

        if (OriginWords.Said(text) is { } origin)
        {
            return item with { Origin = origin };
        }

        if (Urgency.Said(text) is { } priority)
        {
            return item with { Priority = priority };
        }

        if (reading.Deadline is { } deadline || reading.NoDeadline)
        {
            return item with
            {
                DeadlineOn = reading.Deadline?.Date,
                Time = reading.Deadline?.Time,
                NoDeadline = reading.NoDeadline,
                Warnings = reading.Warn,
                Product = reading.Product ?? item.Product,
            };
        }

        if (reading.Product is { } product)
        {
            return item with { Product = product };
        }

        if (missing == Slot.Person || Edits.PersonIn(text) is not null)
        {
            var person = reading.Person ?? await turn.ReadPersonAsync(Edits.PersonIn(text) ?? text);
            return ReceiverOf(turn, person) is { } receiver ? item with { Assignee = receiver, Lines = [], Candidates = [], PersonWords = null } : null;
        }

        if (missing == Slot.Deadline)
        {
            var answer = await turn.ReadDeadlineAsync(text);
            return answer?.ToReading() is { } on
                ? item with { DeadlineOn = on.Date, Time = on.Time, Warnings = answer.Warn }
                : answer is { NoDeadline: true } ? item with { NoDeadline = true } : null;
        }

        if (missing == Slot.Title && reading.Intent is Intent.Unknown or Intent.Assign && text.Length > 0)
        {
            return item with { Title = reading.Title ?? text };
        }

        if (Edits.TitleIn(text) is { } title)
        {
            return item with { Title = title };
        }

        if (Edits.QualityIn(text) is { } quality)
        {
            return item with { Quality = quality };
        }

        if (Edits.ProductIn(text) is { } named)
        {
            return item with { Product = named };
        }

        return Edits.QuantityIn(text) is { } quantity ? item with { Quantity = quantity } : null;
    }

    private static AssignItem? Without(AssignItem item, Reading reading)
    {
        var units = reading.Except.Select(n => n.UnitId).OfType<Guid>().ToHashSet();
        var people = reading.Except.Select(n => n.PersonId).ToHashSet();
        var left = item.Lines.Where(l => !units.Contains(l.UnitId) && !people.Contains(l.PersonId)).ToList();
        return left.Count == item.Lines.Count || left.Count == 0 ? null : item with
        {
            Lines = left,
            ExceptUnits = [.. item.ExceptUnits.Concat(item.Lines.Except(left).Select(l => l.UnitId)).Distinct()],
        };
    }

    private static Receiver? ReceiverOf(Turn turn, Named? named) =>
        named is null || turn.Office.Roster.Find(named.PersonId) is not { } person || (named.UnitId ?? person.MainPost?.UnitId) is not { } unit
            ? null
            : new Receiver(person.Id, unit);

    private static List<Receiver> LinesOf(Turn turn, Reading reading)
    {
        var except = reading.Except.Select(n => n.UnitId).ToHashSet();
        var exceptPeople = reading.Except.Select(n => n.PersonId).ToHashSet();
        var named = reading.People.Count > 0
            ? reading.People.Select(n => ReceiverOf(turn, n)).OfType<Receiver>()
            : reading.UnknownUnits.Count > 0 ? []
            : UnitsBelow(turn);
        return [.. named.Where(r => !except.Contains(r.UnitId) && !exceptPeople.Contains(r.PersonId) && r.PersonId != turn.Person.Id).DistinctBy(r => r.UnitId)];
    }

    private static IEnumerable<Receiver> UnitsBelow(Turn turn)
    {
        var roster = turn.Office.Roster;
        var over = turn.Person.Posts.Where(p => PostTitles.IsLeading(p.Role)).Select(p => p.UnitId);
        return over.SelectMany(unit => roster.ChildrenOf(unit))
            .Select(unit => roster.HeadOf(unit.Id) is { } head ? new Receiver(head.Id, unit.Id) : null)
            .OfType<Receiver>();
    }
}
