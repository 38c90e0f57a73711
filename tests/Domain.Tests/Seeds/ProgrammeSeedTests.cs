using System.Text;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Programmes;
using Xunit;

namespace ReformBot.Domain.Tests.Seeds;

public sealed class ProgrammeSeedTests
{
    [Fact]
    public void The_five_source_programmes_are_shipped_and_every_figure_in_them_adds_up()
    {
        var files = Seed.Named("programmes").ToDictionary(path => path, Read);

        Assert.All(files, file => Assert.Empty(file.Value.Problems));
        Assert.Equal(
            ["cam-pha-2022", "can-tho-2020", "can-tho-2021", "cao-lanh-2021", "da-nang-2023"],
            files.Values.Select(file => file.Document!.Code));
        Assert.All(files, file => Assert.EndsWith($"/{file.Value.Document!.Code}.json", file.Key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PAR", "83.76", 37, "81.25", 29, "86", 15, "2.24", 22)]
    [InlineData("SIPAS", "84.14", 38, "80.39", 51, "88", 25, "3.86", 13)]
    [InlineData("PAPI", "42.88", 29, "45.70", 8, "45", 20, "2.12", 9)]
    public void Can_Tho_2021_keeps_each_index_to_the_digit(
        string index, string result, int rank, string before, int rankBefore, string target, int group, string gap, int ranks)
    {
        var found = Programme("can-tho-2021").IndexTargets.Single(t => t.Index == index);

        Assert.Equal(new(Figure(result), rank), found.Base with { PublishedOn = null, PublishedMonth = null });
        Assert.Equal(new(2019, Figure(before), rankBefore), found.Implied);
        Assert.Equal(new(Figure(target), group), found.Target);
        Assert.Equal(new(Figure(gap), ranks), found.Gap);
        Assert.Equal(63, found.Provinces);
    }

    [Fact]
    public void Can_Tho_2021_has_eight_groups_an_index_of_which_only_the_first_eight_are_named_by_the_source()
    {
        var groups = Programme("can-tho-2021").TaskGroups;

        Assert.All(["PAR", "SIPAS", "PAPI"], index => Assert.Equal(8, groups.Count(g => g.Index == index)));
        Assert.All(groups.Where(g => g.Index == "PAR"), g => Assert.NotNull(g.Name));
        Assert.All(groups.Where(g => g.Index is "SIPAS" or "PAPI"), g => Assert.Null(g.Name));
        Assert.Equal(7, groups.Count(g => g.Index is null));
    }

    [Fact]
    public void Papi_of_2020_was_published_on_14_April_2021_and_the_other_two_in_June()
    {
        var published = Programme("can-tho-2021").IndexTargets.ToDictionary(t => t.Index, t => t.Base);

        Assert.Equal(new DateOnly(2021, 4, 14), published["PAPI"].PublishedOn);
        Assert.All(["PAR", "SIPAS"], index => Assert.Equal((null, "2021-06"), (published[index].PublishedOn, published[index].PublishedMonth)));
    }

    [Fact]
    public void Cao_Lanh_commits_to_eight_lines_of_which_the_first_and_the_last_say_one_hundred_per_cent()
    {
        var programme = Programme("cao-lanh-2021");

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], programme.CommitmentLines.Select(l => l.Number));
        Assert.Equal([1, 8], programme.CommitmentLines.Where(l => l.Target == new TargetFigure(100, "%")).Select(l => l.Number));
        Assert.Equal([1, 8], programme.CommitmentLines.Where(l => l.MeasuredBy == MeasuredBy.Tasks).Select(l => l.Number));
        Assert.Equal([2], programme.CommitmentLines.Where(l => l.MeasuredBy == MeasuredBy.Reports).Select(l => l.Number));
        Assert.Equal([Authority.Committee, Authority.Chair], programme.CommitmentLines[7].Authorities);
        Assert.Equal(15, programme.Signatories!.Communes);
    }

    [Fact]
    public void What_a_source_does_not_say_is_null()
    {
        var directive = Programme("can-tho-2020").Documents.Single(d => d.Number == "14-CT/TU");
        var letter = Programme("can-tho-2020").Documents.Single(d => d.Number == "1598-CV/TU");

        Assert.Equal((null, null), (directive.Date, directive.Issuer));
        Assert.Equal((new DateOnly(2020, 8, 10), "Thành ủy Cần Thơ"), (letter.Date, letter.Issuer));
        Assert.Equal(5, Programme("can-tho-2020").TaskGroups.Count(g => g.Name is null));
        Assert.False(Programme("da-nang-2023").Documents.Single(d => d.Number == "34-CT/TU").Confirmed);
    }

    [Fact]
    public void Of_Da_Nang_ten_signs_only_the_first_has_words()
    {
        var signs = Programme("da-nang-2023").Signs;

        Assert.Equal(10, signs.Count);
        Assert.True(signs[0] is { Number: 1, Confirmed: true, Text: not null });
        Assert.All(signs.Skip(1), sign => Assert.True(sign is { Text: null, Confirmed: false }));
    }

    [Fact]
    public void Cam_Pha_asks_for_six_things_in_its_own_order_and_for_all_procedures_in_time()
    {
        var programme = Programme("cam-pha-2022");

        Assert.Equal(
            ["Người", "Việc", "Khối lượng", "Chất lượng", "Tiến độ", "Thời gian hoàn thành"],
            programme.ClarityPreset!.Attributes.Select(a => a.Name));
        Assert.Equal((100m, "%"), (programme.Targets.Single().Value, programme.Targets.Single().Unit));
    }

    [Fact]
    public void The_preset_of_today_is_a_file_of_its_own()
    {
        using var stream = Seed.Open("clarity-presets.json");
        var (presets, problem) = SeedJson.Read<List<ClarityPreset>>(stream);

        Assert.Null(problem);
        Assert.Equal(6, Assert.Single(presets!).Attributes.Count);
    }

    [Theory]
    [InlineData("\"value\": 2.24", "\"value\": 2.25", "khoảng cách")]
    [InlineData("\"value\": 2.51", "\"value\": 2.52", "tăng, giảm")]
    [InlineData("\"rank\": 37", "\"rank\": 64", "thứ hạng")]
    [InlineData("\"code\": \"PAR-2\"", "\"code\": \"PAR-1\"", "trùng mã")]
    [InlineData("\"place\"", "\"plaice\"", "không đúng mẫu")]
    public void A_programme_that_does_not_add_up_is_refused_with_the_reason(string found, string put, string said)
    {
        var text = File.ReadAllText(Seed.PathOf("programmes/can-tho-2021.json")).Replace(found, put, StringComparison.Ordinal);

        var file = ProgrammeFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.Null(file.Document);
        Assert.Contains(file.Problems, problem => problem.Contains(said, StringComparison.Ordinal));
    }

    private static decimal Figure(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static ProgrammeDocument Programme(string code) => Read($"programmes/{code}.json").Document!;

    private static ProgrammeFile Read(string path)
    {
        using var stream = Seed.Open(path);
        return ProgrammeFile.Read(stream);
    }
}
