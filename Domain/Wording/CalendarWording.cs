using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Domain.Wording;

/// <summary>What a change of the calendar means to somebody with work due on such a day.</summary>
public static class CalendarWording
{
    private const int Most = 10;

    private static readonly Texts Texts = new("CalendarWording");

    public static OutgoingMessage Changed(RosterPerson to, IReadOnlyList<ChangedDay> days, IReadOnlyList<DueThatDay> work, Office office)
    {
        string Say(string key, params object?[] values) => Texts.Say(to.Language, key, values);
        IEnumerable<string> Section(string key, bool isOwn)
        {
            var rows = work.Where(w => w.IsOwn == isOwn).OrderBy(w => w.DueAt).ThenBy(w => w.Number).ToList();
            return rows.Count == 0 ? [] :
            [
                Say(key),
                .. rows.Take(Most).Select(w => Say("Row", w.Number, w.Title, Speech.Instant(to.Language, w.DueAt, office.Calendar))),
                .. rows.Count > Most ? new[] { Say("More", rows.Count - Most) } : [],
            ];
        }

        return new OutgoingMessage
        {
            Language = to.Language,
            Title = Say("Title"),
            Lines =
            [
                .. days.OrderBy(d => d.Date).Select(d => Speech.Sentence(Say(d.IsWorkingDay ? "Working" : "Off", Speech.Day(to.Language, d.Date), d.Name))),
                .. Section("Yours", isOwn: true),
                .. Section("Given", isOwn: false),
                Say("Stands"),
                .. work.FirstOrDefault(w => w.IsOwn) is { } own ? new[] { Say("Ask", own.Number) } : [],
            ],
        };
    }
}

/// <param name="IsOwn">The reader does it; otherwise he gave it.</param>
public sealed record DueThatDay(int Number, string Title, DateTimeOffset DueAt, bool IsOwn);
