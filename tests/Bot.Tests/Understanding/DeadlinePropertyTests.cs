using FsCheck;
using FsCheck.Fluent;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Domain.Wording;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

public sealed class DeadlinePropertyTests
{
    private static readonly string[] Words =
        [.. DeadlineCase.All().SelectMany(c => c.Line.Split(' ')).Distinct(), "nguyễn", "ạ", "👍", "\u0301", "\uD83D", "NV-", "#", "/", ".", "%", ",", ":", "\u200B", "2026", "31", "0", "99999999999"];

    private static readonly string[] Languages = ["vi", "en"];

    private static readonly Gen<string> Lines =
        Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).Resize(20);

    [Theory]
    [InlineData("vi", false)]
    [InlineData("vi", true)]
    [InlineData("en", false)]
    [InlineData("en", true)]
    public void A_printed_deadline_is_read_back_to_the_same_instant(string language, bool isAnswer)
    {
        var minutes = Gen.Choose(0, 3 * 366 * 24 * 60).Select(m => OfficeOf2026.Wednesday.AddMinutes(m + 1));
        Check(minutes.ToArbitrary(), at =>
        {
            var date = DateOnly.FromDateTime(at.DateTime);
            TimeOnly? time = at.Minute % 2 == 0 && date > DateOnly.FromDateTime(OfficeOf2026.Wednesday.DateTime) ? null : TimeOnly.FromDateTime(at.DateTime);
            var read = Read(SpokenDates.Of(language, date, time), isAnswer);
            return read?.Date == date && read.Time == time && !read.Ask;
        });
    }

    [Fact]
    public void A_date_in_a_list_is_read_back_to_the_same_day()
    {
        var days = Gen.Choose(0, 800).Select(DateOnly.FromDateTime(OfficeOf2026.Wednesday.DateTime).AddDays);
        Check(days.ToArbitrary(), date => Languages.All(language => Read(SpokenDates.Day(language, date), false)?.Date == date));
    }

    [Fact]
    public void Any_words_in_any_order_are_read_without_a_fault()
    {
        Check(Lines.ToArbitrary(), line => IsSound(Folded.Of(line)));
    }

    [Fact]
    public void Any_characters_at_all_are_read_without_a_fault()
    {
        Check(ArbMap.Default.ArbFor<string>(), line => line is null || IsSound(Folded.Of(line)));
    }

    [Fact]
    public void A_past_day_is_never_a_deadline()
    {
        var today = DateOnly.FromDateTime(OfficeOf2026.Wednesday.DateTime);
        Check(Lines.ToArbitrary(), line => DeadlineReader
            .All(Folded.Of(line), OfficeOf2026.Wednesday, OfficeOf2026.Calendar, DeadlineHints.None)
            .All(m => (m.Date is null || m.Date >= today) && m.Ask == (m.Date is null && !m.NoDeadline)));
    }

    private static bool IsSound(Folded line)
    {
        DeadlineReader.Range(line, OfficeOf2026.Wednesday, OfficeOf2026.Calendar);
        foreach (var hints in new[] { DeadlineHints.None, DeadlineHints.Answer })
        {
            foreach (var match in DeadlineReader.All(line, OfficeOf2026.Wednesday, OfficeOf2026.Calendar, hints))
            {
                if (match.Start < 0 || match.End > line.Text.Length || match.Start >= match.End || match.Words != line.OriginalSlice(match.Start, match.End))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static DeadlineMatch? Read(string line, bool isAnswer) => DeadlineReader.Read(
        Folded.Of(line), OfficeOf2026.Wednesday, OfficeOf2026.Calendar, isAnswer ? DeadlineHints.Answer : DeadlineHints.None);

    private static void Check<T>(Arbitrary<T> arbitrary, Func<T, bool> property) =>
        Prop.ForAll(arbitrary, property).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
