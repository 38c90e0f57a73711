using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Slots;
using ReformBot.Domain.People;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>A pasted conclusion is long and full of numbers, names and dates; eight times the words take about eight times as much.</summary>
public sealed class DenseLineTests(ITestOutputHelper output)
{
    // What grows with the square would take sixty-four times as much. A machine's memory is counted to the byte, its time is not.
    private const int Most = 12;
    private const int Slack = 4_096;

    [Theory]
    [InlineData("12, 15, 20/3, 21/3, 22/3, ")]
    [InlineData("#12 xong, #15 chưa, nv 12 mai, việc 15 thứ 6; ")]
    [InlineData("đ/c Mai, đ/c Năm, đ/c Tư, chị Hạnh mai gửi anh Sáu 3 bản, tuần sau 5 bản; ")]
    [InlineData("[ 12 ")]
    [InlineData("bc.docx https://a.vn/b ")]
    public void Reading_grows_with_the_line(string words)
    {
        var context = WardOffice.Speaking("CT01", [.. Enumerable.Range(1, 60).Select(n => WardOffice.Task(n))]);
        AssertGrowsLikewise(
            words,
            length => () => Hear(string.Concat(Enumerable.Repeat(words, (length / words.Length) + 1))[..length], context));
    }

    [Fact]
    public void Looking_a_name_up_grows_with_those_who_bear_it() => AssertGrowsLikewise("Lan", namesakes =>
    {
        var unit = Guid.CreateVersion7();
        var people = Enumerable.Range(0, namesakes).Select(n => new RosterPerson(Guid.CreateVersion7(), $"L{n}", $"Lê Thị {(char)('A' + (n % 26))} Lan", null, [new RosterPost(unit, "Chuyên viên", Role.Officer)], true));
        var book = NameBook.Of(new Roster([.. people], [new RosterUnit(unit, null, "UBND phường", Block.Government, true)]));
        var words = Line.Of("lan", WardOffice.Speaking()).Words;
        return () => Assert.Equal(namesakes, book.At(words, 0, loose: false, locality: null)!.Targets.Count);
    });

    private static void Hear(string text, ReadingContext context)
    {
        var hearing = new LineAnalysis(Line.Of(text, context), context);
        for (var at = 0; at < hearing.Line.Words.Count; at++)
        {
            Persons.Sure(hearing, at);
        }

        AnswerReader.Read(hearing);
    }

    private void AssertGrowsLikewise(string what, Func<int, Action> of)
    {
        var (small, large) = (Allocated(of(4_000)), Allocated(of(32_000)));
        output.WriteLine($"{what}: {small} bytes, eight times as much {large} bytes");
        Assert.True(large < (small * Most) + Slack, $"{what}: {small} bytes became {large} bytes");
    }

    private static long Allocated(Action work)
    {
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
