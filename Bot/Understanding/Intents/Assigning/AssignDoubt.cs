using ReformBot.Bot.Understanding.People;

namespace ReformBot.Bot.Understanding.Intents.Assigning;

/// <summary>An order that fits two readings: "giao tuan sau giao ban gap a bao cao vu via he" gives it to Tuấn, or gives it next week.</summary>
internal static class AssignDoubt
{
    public static Reading Of(LineAnalysis analysis, Cuts cuts, PersonMatch doubt)
    {
        var line = analysis.Line;
        var words = line.Words;
        var roster = analysis.Context.Roster;
        var person = roster.Find(doubt.Person?.PersonId ?? doubt.Candidates[0]);
        var rest = cuts.Rest(doubt.Words.To) ?? string.Empty;
        var afterTime = Cuts.Tidy([line.Source.OriginalSlice(words[Math.Min(doubt.Words.To + 1, words.Count - 1)].Start, words[^1].End)]) ?? string.Empty;
        var time = line.Source.OriginalSlice(words[doubt.Words.From].Start, words[Math.Min(doubt.Words.To, words.Count - 1)].End);
        return new Reading
        {
            Intent = Intent.Assign,
            Title = rest,
            PersonCandidates = person is null ? [] : [person.Id],
            PersonWords = doubt.Said,
            Ask = [Slot.Person, Slot.Deadline],
            Alternatives =
            [
                new AlternativeReading($"Giao đ/c {person?.GivenName}: {rest}", $"giao đ/c {person?.Name}: {rest}"),
                new AlternativeReading($"Giao việc, hạn {WithMarks(time)}, giao ai?", $"giao việc: {afterTime}, hạn {WithMarks(time)}"),
            ],
        };
    }

    private static string WithMarks(string time) =>
        TimeWords.FirstOrDefault(t => string.Equals(Text.Folded.Of(t).Text, Text.Folded.Of(time).Text, StringComparison.Ordinal)) ?? time;

    private static readonly string[] TimeWords = ["tuần sau", "tuần này", "tuần tới", "quý sau", "quý này", "thứ hai", "thứ ba", "thứ tư", "thứ năm",
        "thứ sáu", "năm nay", "năm sau"];
}
