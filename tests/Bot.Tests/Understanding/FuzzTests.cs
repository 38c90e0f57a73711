using System.Diagnostics;
using System.Globalization;
using ReformBot.Bot.Understanding;
using Xunit;

namespace ReformBot.Bot.Tests.Understanding;

/// <summary>
/// Random lines: never an exception, never slow, and nothing is completed, declined or withdrawn by accident.
/// REFORMBOT_FUZZ_LINES=1000000 makes it as many.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Usual = 50_000;
    private static readonly TimeSpan Slowest = TimeSpan.FromMilliseconds(2);
    private static readonly VietnameseUnderstanding Understanding = new();

    // Words of offices and of every day; none of them says that something is done, refused or taken back.
    private static readonly string[] Words =
    [
        "báo", "cáo", "kế", "hoạch", "hồ", "sơ", "phòng", "phường", "xã", "anh", "chị", "em", "Lan", "Tuấn", "Hoàn", "Quý", "Tư", "Hạnh", "thành", "lập", "rà", "soát", "thủ", "tục", "đất", "đai", "tuần", "tháng", "quý", "năm", "thứ", "sáu", "mai", "hôm", "nay", "chiều", "sáng", "giao", "ban", "họp", "hội", "nghị", "công", "văn", "số", "12", "15", "30/4", "12/BC-UBND", "97,5%", "đường", "khu", "phố", "tổ", "dân", "trưởng", "phó", "chủ", "tịch", "UBND", "HĐND", "VHXH", "KT", "TTHC", "CCHC", "DVCTT", "được", "có", "và", "với", "của", "cho", "để", "thì", "mà", "là", "ở", "tại", "về", "theo", "nhé", "ạ", "dạ", "ơi", "luôn", "nhanh", "gấp", "tốt", "lắm", "quá", "mưa", "nắng", "điện", "nước", "xe", "cơm", "cà", "phê", "đang", "sẽ", "làm", "gửi", "xem", "tìm", "hỏi", "nói", "nghe", "đi", "đến", "tới", "trước", "sau", "hạn", "việc", "nhiệm", "vụ", "bao", "cao", "lan", "tuan", "hoan", "quy", "tu", "hanh", "thanh", "lap", "ra", "soat", "thu", "dat", "dai", "chieu", "sang", "nhe", "a", "e", "c", "k", "dc", "r", "nv", "đ/c", "@", "#", "?", "!", ",", ".", ":", "(", ")", "👍", "😂", "task", "the", "report", "please",
    ];

    [Fact]
    public void Random_lines_never_throw_never_act_and_are_read_in_time()
    {
        var lines = int.TryParse(Environment.GetEnvironmentVariable("REFORMBOT_FUZZ_LINES"), CultureInfo.InvariantCulture, out var wanted) ? wanted : Usual;
        var random = new Random(20260304);
        var contexts = new[] { WardOffice.Speaking("TP01", [WardOffice.Task(12), WardOffice.Task(15)], 12), WardOffice.Speaking("CT01"), WardOffice.Speaking("CB03", [WardOffice.Task(12)]) };
        foreach (var line in Enumerable.Range(0, 2000).Select(_ => Line(random)))
        {
            Understanding.Read(line, contexts[0]);
        }

        var times = new long[lines];
        for (var i = 0; i < lines; i++)
        {
            var line = Line(random);
            var started = Stopwatch.GetTimestamp();
            var reading = Understanding.Read(line, contexts[i % contexts.Length]).Settled;
            times[i] = Stopwatch.GetTimestamp() - started;

            // A busy machine takes the processor away now and then: only a line that is slow every time is slow.
            for (var again = 0; again < 5 && times[i] > Slowest.TotalSeconds * Stopwatch.Frequency; again++)
            {
                started = Stopwatch.GetTimestamp();
                Understanding.Read(line, contexts[i % contexts.Length]);
                times[i] = Math.Min(times[i], Stopwatch.GetTimestamp() - started);
            }

            Assert.False(reading.Intent is Intent.Complete or Intent.Decline or Intent.Withdraw, $"{reading.Intent}: {line}");
        }

        Array.Sort(times);
        var p99 = TimeSpan.FromSeconds((double)times[(int)(lines * 0.99)] / Stopwatch.Frequency);
        output.WriteLine($"{lines} lines, p50 {TimeSpan.FromSeconds((double)times[lines / 2] / Stopwatch.Frequency).TotalMicroseconds:0} µs, p99 {p99.TotalMicroseconds:0} µs");
        Assert.True(p99 < Slowest, $"p99 {p99.TotalMilliseconds:0.00} ms");
    }

    [Fact]
    public void Random_characters_never_throw()
    {
        var random = new Random(7);
        var context = WardOffice.Speaking();
        for (var i = 0; i < 5_000; i++)
        {
            var letters = new char[random.Next(0, 60)];
            for (var at = 0; at < letters.Length; at++)
            {
                letters[at] = random.Next(4) == 0 ? (char)random.Next(0x20, 0xFFFF) : Letters[random.Next(Letters.Length)];
            }

            Understanding.Read(new string(letters), context);
        }
    }

    // Words that do say it, each inside a phrase that takes it back.
    [Theory]
    [InlineData("chưa {0} xong")]
    [InlineData("{0} chưa xong")]
    [InlineData("sắp xong {0}")]
    [InlineData("bao giờ {0} xong")]
    [InlineData("{0} xong chưa")]
    [InlineData("nếu {0} xong thì báo anh")]
    [InlineData("{0} xong 1 nửa")]
    [InlineData("mai {0} xong")]
    [InlineData("em sẽ {0} xong")]
    [InlineData("thu hồi đất {0}")]
    [InlineData("từ chối hồ sơ {0}")]
    [InlineData("hủy lịch {0}")]
    public void Words_of_ending_inside_a_guard_do_nothing(string pattern)
    {
        var random = new Random(pattern.Length);
        var context = WardOffice.Speaking("TP01", [WardOffice.Task(12), WardOffice.Task(15)], 12);
        string[] middles = ["báo cáo", "rà soát hợp đồng", "kế hoạch tập huấn", "", "12", "việc 12", "bao cao tuan", "NV-15", "phần số liệu"];
        foreach (var middle in middles)
        {
            var line = string.Format(CultureInfo.InvariantCulture, pattern, middle);
            var reading = Understanding.Read(random.Next(2) == 0 ? line : $"dạ {line} ạ", context).Settled;
            Assert.False(reading.Intent is Intent.Complete or Intent.Decline or Intent.Withdraw, $"{reading.Intent}: {line}");
        }
    }

    private const string Letters = " aăâeêioôơuưyđnghtcm0123456789/.-:,#@?[]()%";

    // "Hoàn" beside "thành" and "gửi" beside "r" do say that something is done.
    private static string Line(Random random)
    {
        while (true)
        {
            var line = string.Join(' ', Enumerable.Range(0, random.Next(1, 14)).Select(_ => Words[random.Next(Words.Length)]));
            if (!line.Contains("hoan th", StringComparison.OrdinalIgnoreCase) && !line.Contains("hoàn th", StringComparison.OrdinalIgnoreCase)
                && !$"{line} ".Contains("gửi r ", StringComparison.Ordinal))
            {
                return line;
            }
        }
    }
}
