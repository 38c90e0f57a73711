using ReformBot.Bot.Understanding;
using ReformBot.Domain.Assignments;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>What a hurried thumb makes of our words and of names, and whose order is passed on.</summary>
public sealed class SlipsOfTheThumbTests
{
    private static readonly VietnameseUnderstanding Understanding = new();

    [Theory]
    [InlineData("gaio Tuấn lập báo cáo, hạn 20/3", "assign")]
    [InlineData("gioa tuan lap bao coa, han 20/3", "assign")]
    [InlineData("suogn oi soan dum c giay moi, thu 6 gui", "assign")]
    [InlineData("xjn gia han 12 den 13/3", "extend")]
    [InlineData("xingiahan 12 den 13/3", "extend")]
    [InlineData("12 xogn roi a", "complete")]
    [InlineData("12 lam xnog roi", "complete")]
    [InlineData("đã song 12 rồi", "complete")]
    [InlineData("dueyt 12", "confirm")]
    [InlineData("nhna 12 nha chi", "accept")]
    public void A_slip_is_read_as_the_word_that_was_meant(string line, string intent) =>
        Assert.Equal(intent, ReadingJson.NameOf(Read(line).Intent));

    [Theory]
    [InlineData("12 khogn xong noi dau")]
    [InlineData("12 cuha xong c a")]
    [InlineData("12 chuaa xong")]
    [InlineData("12 kgong xong kip")]
    [InlineData("12 spa xong r")]
    [InlineData("12 đã song hành cùng nhiệm vụ 15")]
    [InlineData("12 xong hcưa")]
    [InlineData("đã xong 15 vhưa em")]
    [InlineData("xong 12 báo cáo số 46/BC-KT còn yhiếu phụ lục")]
    [InlineData("bao hiờ 12 xong")]
    [InlineData("thôi xong, 12 lại trễ mất rồi")]
    public void A_slip_in_a_no_is_still_a_no_or_asked_about(string line) =>
        Assert.False(Read(line) is { Intent: Intent.Complete, Slipped: null });

    // A slip that makes another word ("xác nhận" ⇒ "các nhận") is nothing a reader can know; of the rest none may act unasked.
    [Fact]
    public void A_slip_anywhere_hardly_ever_makes_an_act_of_a_line_that_is_none()
    {
        var random = new Random(4);
        var lines = LabelledLine.Load("corpus.tsv").Where(l => !Acts.Contains(l.Intent) && !Acts.Contains(Understanding.Read(l.Text, l.Context).Settled.Intent));
        var acted = lines.Select(l => (l.Text, Slipped: Slip(l.Text, random), l.Context))
            .Where(l => Understanding.Read(l.Slipped, l.Context).Settled is { Slipped: null } read && Acts.Contains(read.Intent))
            .Select(l => $"{l.Text} ⇒ {l.Slipped}").ToList();

        Assert.True(acted.Count <= 5, string.Join('\n', acted));
    }

    private static readonly Intent[] Acts = [Intent.Complete, Intent.Decline, Intent.Withdraw];

    // One letter left out, hit twice or swapped with the next, the key beside it hit.
    private static string Slip(string line, Random random)
    {
        const string Keys = "qwertyuiopasdfghjklzxcvbnm";
        int[] letters = [.. Enumerable.Range(0, line.Length - 1).Where(i => char.IsLetter(line[i]) && char.IsLetter(line[i + 1]))];
        if (letters.Length == 0)
        {
            return line;
        }

        var at = letters[random.Next(letters.Length)];
        return random.Next(4) switch
        {
            0 => line.Remove(at, 1),
            1 => line.Insert(at, line[at].ToString()),
            2 => $"{line[..at]}{line[at + 1]}{line[at]}{line[(at + 2)..]}",
            _ when Keys.IndexOf(char.ToLowerInvariant(line[at]), StringComparison.Ordinal) is >= 0 and < 25 and var key => $"{line[..at]}{Keys[key + 1]}{line[(at + 1)..]}",
            _ => line,
        };
    }

    [Theory]
    [InlineData("reject extnsion 15")]
    [InlineData("reject the extesion of 12 because it is urgent")]
    public void Refusing_what_was_asked_for_gives_no_work_back(string line) =>
        Assert.NotEqual(Intent.Decline, Read(line).Intent);

    [Theory]
    [InlineData("giao Hanhh lập báo cáo tuần, hạn thứ sáu")]
    [InlineData("giao Tuna lập báo cáo tuần, hạn thứ sáu")]
    public void Nobody_written_with_a_capital_is_made_somebody_silently(string line)
    {
        var reading = Read(line);

        Assert.Null(reading.Person);
        Assert.NotEmpty(reading.PersonCandidates);
    }

    [Theory]
    [InlineData("anh Khánh giao anh Tuấn báo cáo tiến độ vỉa hè, thứ 6 gửi", Authority.Chair)]
    [InlineData("chị Thu giao anh Tuấn báo cáo tiến độ vỉa hè, thứ 6 gửi", Authority.ViceChair)]
    [InlineData("anh Hải giao anh Tuấn báo cáo tiến độ vỉa hè, thứ 6 gửi", Authority.Own)]
    [InlineData("anh Bảy giao chị Sương báo cáo số liệu, thứ 6 gửi", Authority.Own)]
    public void Only_the_leadership_of_an_administration_gives_work_in_its_name(string line, Authority authority)
    {
        var reading = Understanding.Read(line, WardOffice.Speaking("VT01")).Settled;

        Assert.Equal(Intent.Assign, reading.Intent);
        Assert.Equal(authority, reading.Authority);
    }

    private static Reading Read(string line) => Understanding.Read(line, WardOffice.Speaking("CT01", [WardOffice.Task(12), WardOffice.Task(15)])).Settled;
}
