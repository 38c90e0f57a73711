using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>Readings into what an assignment is, and changes to it.</summary>
internal static partial class AssignItems
{
    /// <param name="words">The whole line, where it is about this one alone: how pressing it is may stand beside the order.</param>
    public static AssignItem Of(Turn turn, Reading reading, string? words = null)
    {
        var (title, rest) = LongTitles.Of(reading.Title);
        return new AssignItem
        {
            Title = title,
            Quality = rest,
            ReadUpTo = reading.ReadUpTo,
            Product = reading.Product ?? (BareTask.Is(reading.Title) ? AssignFacts.BareProduct(turn) : null),
            Quantity = reading.Quantity,
            DeadlineOn = reading.Deadline?.Date,
            Time = reading.Deadline?.Time,
            NoDeadline = reading.NoDeadline,
            Assignee = reading.Everyone ? null : ItemReceivers.Of(turn, reading.Person),
            Candidates = reading.PersonCandidates,
            PersonWords = reading.PersonWords ?? (reading.UnknownUnits.Count > 0 ? string.Join(", ", reading.UnknownUnits) : null),
            UnknownUnits = reading.UnknownUnits,
            Lines = reading.Everyone ? ItemReceivers.LinesOf(turn, reading) : [],
            ExceptUnits = [.. reading.Except.Select(n => n.UnitId).OfType<Guid>()],
            Cooperating = reading.Everyone ? [] : [.. reading.People.Select(n => n.PersonId).Distinct()],
            DirectorId = reading.Director?.PersonId,
            Source = reading.Source,
            Authority = reading.Authority,
            Priority = Urgency.Of(words ?? reading.Title),
            Origin = OriginWords.Of(words ?? reading.Title, reading.Source),
            Warnings = reading.Warn,
        };
    }

    /// <summary>With who joins in as well, or without; null when the words say neither, or name nobody.</summary>
    public static async Task<AssignItem?> WithCooperatingAsync(Turn turn, AssignItem item, string? words = null)
    {
        if (item.IsForMany || Edits.CooperatingIn(words ?? turn.Words) is not (var names, var joins))
        {
            return null;
        }

        return await PeopleAsync(names, turn.ReadPersonAsync) is not { } people ? null
            : item with { Cooperating = joins ? [.. item.Cooperating.Union(people.Where(id => id != item.Assignee?.PersonId))] : [.. item.Cooperating.Except(people)] };
    }

    /// <summary>Whom the names mean; null where one means nobody.</summary>
    public static async Task<IReadOnlyList<Guid>?> PeopleAsync(string names, Func<string, Task<Named?>> read)
    {
        var people = new List<Guid>();
        foreach (var name in NamesIn(names))
        {
            if (await read(name) is not { } person)
            {
                return null;
            }

            people.Add(person.PersonId);
        }

        return people;
    }

    /// <summary>"Sp là báo cáo", "gửi cả file excel nữa": another product, or one more; null where neither is said.</summary>
    public static AssignItem? WithProduct(AssignItem item, string text) =>
        Edits.ProductIn(text) is { } product ? item with { Product = product }
        : MoreProducts.Read(text) is { } more ? item with { Product = item.Product is { } first ? $"{first}, {more}" : more }
        : null;

    /// <summary>"Quý, Lan và Hoàn", one by one.</summary>
    public static IEnumerable<string> NamesIn(string words) => NamePattern().Split(words).Where(n => n.Length > 0);

    [GeneratedRegex(@"\s*[,;+&]\s*|\s+(?:và|va|and)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex NamePattern();

    /// <summary>The item with the answer or the correction in it; null when the words say neither.</summary>
    public static async Task<AssignItem?> ChangedAsync(Turn turn, AssignItem item, Slot? missing, Reading reading, string? words = null)
    {
        var text = words ?? turn.Words.Trim();
        if (item.IsForMany && Edits.ExceptIn(text) is { } excepted)
        {
            return ItemReceivers.Without(item, await turn.ReadAsync($"các phòng gửi báo cáo, trừ {excepted}"));
        }

        if (AssignFrame.Of($"giao, {text}") is { Readers: { } names })
        {
            return await ItemReaders.WithReadersAsync(turn, item, names);
        }

        if (DirectorWords.Read(text) is { } directs)
        {
            return await OrderEdits.WithDirectorAsync(turn, item, directs);
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

        if (DeadlineShift.In(text) is { } shift && item.Later(shift) is { } later)
        {
            return later;
        }

        if (reading.Deadline is { } deadline || reading.NoDeadline)
        {
            var given = reading is { Intent: Intent.Assign, Person: { } to } && ItemReceivers.Of(turn, to) is { } now ? ItemReceivers.GivenTo(item, now) : item;
            return OrderHours.On(given, reading.Deadline?.Date, reading.Deadline?.Time) with
            {
                NoDeadline = reading.NoDeadline,
                Warnings = reading.Warn,
                Product = reading.Product ?? item.Product,
                DirectorId = reading.Director?.PersonId ?? given.DirectorId,
                Priority = Urgency.Of(text) is var pressing and not Priority.Normal ? pressing : item.Priority,
            };
        }

        if (reading.Product is { } product)
        {
            return item with { Product = product };
        }

        if (missing == Slot.Person && reading is { Intent: Intent.Assign, Everyone: true, Title: null, UnknownUnits.Count: 0 } && ItemReceivers.LinesOf(turn, reading) is { Count: > 0 } lines)
        {
            return item with { Assignee = null, Candidates = [], PersonWords = null, Cooperating = [], Lines = lines, ExceptUnits = [] };
        }

        if (missing == Slot.Person || Edits.PersonIn(text) is not null)
        {
            var person = reading.Person ?? await turn.ReadPersonAsync(Edits.PersonIn(text) ?? text);
            return ItemReceivers.Of(turn, person) is { } receiver
                ? ItemReceivers.GivenTo(item, receiver)
                : null;
        }

        if (missing == Slot.Deadline)
        {
            var answer = await turn.ReadDeadlineAsync(text);
            return answer?.ToReading() is { } on
                ? OrderHours.On(item, on.Date, on.Time) with { Warnings = answer.Warn }
                : answer is { NoDeadline: true } ? item with { NoDeadline = true } : null;
        }

        if (missing == Slot.Title && (reading.Intent == Intent.Assign || (reading.Intent == Intent.Unknown && !DoubtedAnswer.IsIdle(text))) && text.Length > 0)
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

        if (WithProduct(item, text) is { } shown)
        {
            return shown;
        }

        return Edits.QuantityIn(text) is { } quantity ? item with { Quantity = quantity } : null;
    }
}
