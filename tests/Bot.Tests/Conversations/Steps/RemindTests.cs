using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.BotKit;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Seals;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Steps;

/// <summary>"Đôn đốc": those named are reminded, each once and privately, and nobody else.</summary>
public sealed class RemindTests : IAsyncLifetime
{
    private const string Chair = "CB01";
    private const string Lan = "CB02";
    private const string Head = "CB05";
    private const string Quy = "CB06";

    private BotApp _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotApp.StartAsync();
        await _bot.AskAsync(Chair, "các phòng gửi số liệu quý I, hạn 20/3");
        await _bot.AskAsync(Chair, "đồng ý");
        foreach (var order in new[] { "giao Lan lập báo cáo tuần, hạn thứ sáu", "giao Lan soạn giấy mời, hạn 5/3", "giao Quý rà soát hồ sơ, hạn 12/3" })
        {
            await _bot.AskAsync(Head, order);
            await _bot.AskAsync(Head, "đồng ý");
        }
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Work_of_another_giver_named_by_its_words_is_not_taken_for_ones_own()
    {
        const string deputy = "CB03";
        await _bot.GiveAsync(Chair, "giao Tuấn báo cáo nguyên nhân hồ sơ đất đai, hạn 12/3");
        await _bot.GiveAsync(deputy, "giao Tuấn lập báo cáo nguyên nhân ngập, hạn 12/3");
        var number = await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Title.Contains("đất đai")).Select(a => a.Number).SingleAsync());
        var before = await CountsAsync();
        var said = await _bot.AskAsync(deputy, "nhac a Tuan bc nguyen nhan ho so dat dai");
        Assert.Contains($"NV-{number} “báo cáo nguyên nhân hồ sơ đất đai”", said.Text, StringComparison.Ordinal);
        Assert.Empty(await WhoHeardAsync(before, except: deputy));
    }

    [Fact]
    public async Task Of_two_so_called_the_one_chosen_is_urged_for_the_work_named_through_whoever_gave_it()
    {
        await _bot.AskAsync(Chair, "nhắc Lan soạn giấy mời");
        Assert.Contains("Nguyễn Anh Tuấn", (await _bot.AskAsync(Chair, "1")).Text, StringComparison.Ordinal);
        var told = (await _bot.LastToldAsync(Head)).Text;
        Assert.Contains("đề nghị đôn đốc", told, StringComparison.Ordinal);
        Assert.Contains("soạn giấy mời", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_named_hears_once_of_all_he_owes_the_latest_late_first_and_nobody_else_does()
    {
        await _bot.AdvanceToAsync("2026-03-06T09:00");
        var before = await CountsAsync();
        var answer = await _bot.AskAsync(Head, "nhắc Lan");

        Assert.Contains("Lê Ngọc Lan (2 việc)", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["CB02"], await WhoHeardAsync(before, except: Head));
        var told = await _bot.LastToldAsync(Lan);
        Assert.True(told.Text.IndexOf("soạn giấy mời", StringComparison.Ordinal) < told.Text.IndexOf("lập báo cáo tuần", StringComparison.Ordinal));
        Assert.Empty(await _bot.Store.ReadAsync(db => VerifyHistory.RunAsync(db, _bot.Services.GetRequiredService<History>())));
    }

    [Fact]
    public async Task The_work_named_is_reminded_of_and_no_other()
    {
        var before = await CountsAsync();
        Assert.Contains("NV-", (await _bot.AskAsync(Head, "nhac Lan nop bao cao tuan nhe")).Text, StringComparison.Ordinal);
        var told = await _bot.LastToldAsync(Lan);
        Assert.Contains("lập báo cáo tuần", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("soạn giấy mời", told.Text, StringComparison.Ordinal);

        var none = await _bot.AskAsync(Head, "nhac Lan nop lich cong tac");
        Assert.Contains("nop lich cong tac", none.Text, StringComparison.Ordinal);
        Assert.Contains("soạn giấy mời", none.Text, StringComparison.Ordinal);
        Assert.Equal(["CB02"], await WhoHeardAsync(before, except: Head));
        Assert.Equal(1, await RemindedAsync());

        var other = none.Buttons.Single(b => b.Text == "nhắc NV-" + none.Lines.Single(l => l.Contains("giấy mời", StringComparison.Ordinal))[3..].Split(' ')[0]);
        await _bot.PressAsync(Head, other);
        Assert.Equal(2, await RemindedAsync());
    }

    [Fact]
    public async Task Words_that_fit_two_of_somebodys_works_are_asked_about()
    {
        await _bot.GiveAsync(Head, "giao Lan lập báo cáo tháng, hạn 12/3");
        var asked = await _bot.AskAsync(Head, "nhắc Lan nộp báo cáo");
        Assert.Contains("báo cáo tuần", asked.Text, StringComparison.Ordinal);
        Assert.Contains("báo cáo tháng", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("giấy mời", asked.Text, StringComparison.Ordinal);
        Assert.Equal(0, await RemindedAsync());

        // How he is to do it names no work.
        Assert.Contains("(3 việc)", (await _bot.AskAsync(Head, "nhắc Lan khẩn trương hoàn thành các việc đúng hạn nhé")).Text, StringComparison.Ordinal);
    }

    private Task<int> RemindedAsync() => _bot.Store.ReadAsync(db => db.AssignmentEvents.CountAsync(e => e.Kind == EventKind.Reminded));

    [Theory]
    [InlineData("đôn đốc phòng KT")]
    [InlineData("don doc phong KT gui bao cao")]
    public async Task A_unit_named_is_reminded_of_what_was_given_to_it_and_no_other_unit(string words)
    {
        var before = await CountsAsync();
        var answer = await _bot.AskAsync(Chair, words);

        Assert.Contains("Nguyễn Anh Tuấn", answer.Text, StringComparison.Ordinal);
        Assert.Equal([Head], await WhoHeardAsync(before, except: Chair));
        Assert.Contains("số liệu quý I", (await _bot.LastToldAsync(Head)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_a_unit_reminds_for_what_he_answers_for()
    {
        await _bot.AskAsync(Chair, "giao Quý lập danh mục tồn tại, hạn 13/3");
        await _bot.AskAsync(Chair, "đồng ý");
        var before = await CountsAsync();
        Assert.Contains("Trần Văn Quý (2 việc)", (await _bot.AskAsync(Head, "nhắc anh Quý")).Text, StringComparison.Ordinal);
        Assert.Equal([Quy], await WhoHeardAsync(before, except: Head));
    }

    [Theory]
    [InlineData("don doc may cai qua han di")]
    [InlineData("nhắc mấy việc trễ nhé")]
    [InlineData("đôn đốc các việc quá hạn")]
    public async Task What_is_overdue_is_named_first_and_nobody_else_is_reminded(string words)
    {
        await _bot.AskAsync(Head, "giao các phòng gửi danh sách, hạn 30/3");
        await _bot.AdvanceToAsync("2026-03-09T09:00");
        var before = await CountsAsync();
        var asked = await _bot.AskAsync(Head, words);
        Assert.Contains("Nhắc đồng chí Lê Ngọc Lan về NV-", asked.Text, StringComparison.Ordinal);
        Assert.Equal(0, await RemindedAsync());
        Assert.Contains("Lê Ngọc Lan (2 việc)", (await _bot.AskAsync(Head, "đồng ý")).Text, StringComparison.Ordinal);
        Assert.Equal(["CB02"], await WhoHeardAsync(before, except: Head));
        Assert.Equal(2, await RemindedAsync());
    }

    [Theory]
    [InlineData("nhac may nguoi chua nhan di")]
    [InlineData("đôn đốc những ai chưa nhận việc")]
    public async Task Who_has_not_accepted_is_reminded_of_that_and_nobody_of_an_instruction_to_many(string words)
    {
        await _bot.AskAsync(Lan, "nhận hết");
        await _bot.AskAsync(Lan, "đồng ý");
        var asked = await _bot.AskAsync(Head, words);
        Assert.Matches(@"^Nhắc đồng chí [^,]+ về NV-\d+\?", asked.Text);
        await _bot.AskAsync(Head, "không");
        Assert.Equal(0, await RemindedAsync());
    }

    [Fact]
    public async Task Of_what_others_gave_nobody_is_reminded_and_nothing_else_instead()
    {
        Assert.Contains("quá hạn", (await _bot.AskAsync(Chair, "đôn đốc mấy cái quá hạn đi")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await RemindedAsync());
    }

    [Fact]
    public async Task A_number_reminds_its_doer_and_nobody_named_means_the_latest_instruction_to_many()
    {
        var number = await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Title == "rà soát hồ sơ").Select(a => a.Number).SingleAsync());
        var before = await CountsAsync();
        await _bot.AskAsync(Head, $"nhắc {number}");
        Assert.Equal([Quy], await WhoHeardAsync(before, except: Head));

        before = await CountsAsync();
        await _bot.AskAsync(Chair, "nhắc các đơn vị chưa gửi");
        Assert.Contains(Head, await WhoHeardAsync(before, except: Chair));
    }

    [Fact]
    public async Task A_number_and_a_name_that_do_not_belong_together_remind_nobody()
    {
        var number = await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Title == "rà soát hồ sơ").Select(a => a.Number).SingleAsync());
        var before = await CountsAsync();
        Assert.Contains("chưa nhắc ai", (await _bot.AskAsync(Head, $"nhắc Lan việc {number}")).Text, StringComparison.Ordinal);
        Assert.Empty(await WhoHeardAsync(before, except: Head));
    }

    [Fact]
    public async Task Who_owes_nothing_is_said_and_nobody_hears()
    {
        var before = await CountsAsync();
        Assert.Contains("không có việc", (await _bot.AskAsync(Chair, "nhắc Sương")).Text, StringComparison.Ordinal);
        Assert.Empty(await WhoHeardAsync(before, except: Chair));
    }

    [Fact]
    public async Task A_superior_is_not_reminded_and_that_is_said_courteously()
    {
        var before = await CountsAsync();
        var answer = await _bot.AskAsync(Lan, "nhắc anh Tuấn");
        Assert.Contains("cấp trên", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("đôn đốc", answer.Text, StringComparison.Ordinal);
        Assert.Empty(await WhoHeardAsync(before, except: Lan));
    }

    [Fact]
    public async Task Of_two_with_that_name_it_is_asked_which()
    {
        await _bot.AskAsync(Chair, "giao CB11 lập sổ theo dõi, hạn 20/3");
        await _bot.AskAsync(Chair, "đồng ý");
        var before = await CountsAsync();
        var asked = await _bot.AskAsync(Chair, "nhắc Lan");
        Assert.Contains(asked.Buttons, b => b.Label.Contains("Nguyễn Thị Lan", StringComparison.Ordinal));
        Assert.Empty(await WhoHeardAsync(before, except: Chair));

        before = await CountsAsync();
        await _bot.PressAsync(Chair, asked.Buttons.Single(b => b.Label.Contains("Nguyễn Thị Lan", StringComparison.Ordinal)));
        Assert.Equal(["CB11"], await WhoHeardAsync(before, except: Chair));
    }

    [Fact]
    public async Task Within_half_an_hour_the_same_is_not_sent_again_and_it_is_said_when_and_by_whom_it_was()
    {
        await _bot.AskAsync(Head, "nhắc Lan");
        await _bot.AdvanceToAsync("2026-03-04T09:10");
        var before = await CountsAsync();
        var answer = await _bot.AskAsync(Head, "đôn đốc Lan");
        Assert.Contains("09:00", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Anh Tuấn", answer.Text, StringComparison.Ordinal);
        Assert.Empty(await WhoHeardAsync(before, except: Head));

        await _bot.AdvanceToAsync("2026-03-04T09:31");
        before = await CountsAsync();
        await _bot.AskAsync(Head, "đôn đốc Lan");
        Assert.Equal([Lan], await WhoHeardAsync(before, except: Head));
    }

    [Fact]
    public async Task Of_several_only_what_he_was_not_reminded_of_just_now_is_sent()
    {
        var number = await NumberAsync("soạn giấy mời");
        await _bot.AskAsync(Head, $"nhắc {number}");
        await _bot.AdvanceToAsync("2026-03-04T09:10");
        var again = await _bot.AskAsync(Head, $"đôn đốc {number}");
        Assert.Contains($"NV-{number}", again.Text, StringComparison.Ordinal);
        Assert.Contains("09:00", again.Text, StringComparison.Ordinal);

        var answer = await _bot.AskAsync(Head, "nhắc Lan");
        Assert.Contains("Lê Ngọc Lan (1 việc)", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"NV-{number}", answer.Text, StringComparison.Ordinal);
        var told = await _bot.LastToldAsync(Lan);
        Assert.Contains("lập báo cáo tuần", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("soạn giấy mời", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_button_is_the_step_its_own_work_is_at()
    {
        var (accepted, waiting) = (await NumberAsync("lập báo cáo tuần"), await NumberAsync("soạn giấy mời"));
        await _bot.AskAsync(Lan, $"nhận {accepted}");
        await _bot.AskAsync(Head, "nhắc Lan");
        var told = await _bot.LastToldAsync(Lan);
        Assert.Equal(
            [("accept", $"{waiting}"), ("progress", $"{accepted}")],
            told.Buttons.Select(b => (b.Verb, b.Data["n"])));
        await _bot.PressAsync(Lan, told.Button("accept"));
        Assert.Equal(AssignmentState.InProgress, await _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Number == waiting).Select(a => a.State).SingleAsync()));
    }

    [Theory]
    [InlineData("nhắc hết đi")]
    [InlineData("nhắc tất cả")]
    [InlineData("don doc het may viec nay")]
    [InlineData("nhắc giúp tôi các đồng chí này nhé")]
    public async Task All_of_a_list_just_shown_is_reminded_of_at_one_yes_each_person_once(string words)
    {
        await _bot.AdvanceToAsync("2026-03-09T09:00");
        await _bot.AskAsync(Head, "việc quá hạn");
        var before = await CountsAsync();
        var asked = await _bot.AskAsync(Head, words);
        Assert.Contains("Nhắc đồng chí Lê Ngọc Lan về NV-", asked.Text, StringComparison.Ordinal);
        Assert.Empty(await WhoHeardAsync(before, except: Head));

        Assert.Contains("Lê Ngọc Lan (2 việc)", (await _bot.AskAsync(Head, "đồng ý")).Text, StringComparison.Ordinal);
        Assert.Equal([Lan], await WhoHeardAsync(before, except: Head));
    }

    [Fact]
    public async Task All_units_of_the_card_just_shown_are_named_and_reminded_at_one_yes()
    {
        await _bot.AskAsync(Chair, "đơn vị nào chưa gửi");
        var before = await CountsAsync();
        var asked = await _bot.AskAsync(Chair, "đôn đốc hết các đơn vị này");
        Assert.Contains("Nhắc 2 việc cho 2 người", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Anh Tuấn", asked.Text, StringComparison.Ordinal);
        Assert.Empty(await WhoHeardAsync(before, except: Chair));

        await _bot.AskAsync(Chair, "đồng ý");
        var heard = await WhoHeardAsync(before, except: Chair);
        Assert.Equal(2, heard.Count);
        Assert.Contains(Head, heard);
    }

    [Fact]
    public async Task With_no_list_shown_it_is_asked_which()
    {
        var before = await CountsAsync();
        Assert.Contains("muốn nhắc những việc nào", (await _bot.AskAsync(Head, "nhắc hết đi")).Text, StringComparison.Ordinal);
        Assert.Empty(await WhoHeardAsync(before, except: Head));
    }

    [Theory]
    [InlineData("nhắc hết rồi")]
    [InlineData("nhắc hết chưa")]
    [InlineData("khỏi nhắc hết")]
    public async Task What_is_told_asked_or_not_wanted_under_a_list_reminds_nobody(string words)
    {
        await _bot.AdvanceToAsync("2026-03-09T09:00");
        await _bot.AskAsync(Head, "việc quá hạn");
        var before = await CountsAsync();
        await _bot.SayAsync(Head, words);
        await _bot.SayAsync(Head, "đồng ý");
        Assert.Empty(await WhoHeardAsync(before, except: Head));
    }

    [Fact]
    public async Task In_the_list_only_what_the_speaker_gave_or_answers_for_is_reminded_of()
    {
        await _bot.GiveAsync(Chair, "giao anh Tuấn lập kế hoạch, hạn 5/3");
        await _bot.AdvanceToAsync("2026-03-09T09:00");
        Assert.Contains("soạn giấy mời", (await _bot.AskAsync(Chair, "việc quá hạn")).Text, StringComparison.Ordinal);
        var before = await CountsAsync();
        var asked = await _bot.AskAsync(Chair, "nhắc hết đi");
        Assert.DoesNotContain("Lê Ngọc Lan", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Không gồm 2 việc khác", asked.Text, StringComparison.Ordinal);
        await _bot.AskAsync(Chair, "đồng ý");
        Assert.Equal([Head], await WhoHeardAsync(before, except: Chair));
    }

    private Task<int> NumberAsync(string title) => _bot.Store.ReadAsync(db => db.Assignments.Where(a => a.Title == title).Select(a => a.Number).SingleAsync());

    private async Task<Dictionary<string, int>> CountsAsync()
    {
        var counts = new Dictionary<string, int>();
        foreach (var code in Enumerable.Range(1, 14).Select(i => $"CB{i:00}"))
        {
            counts[code] = (await _bot.ToldAsync(code)).Count;
        }

        return counts;
    }

    private async Task<IReadOnlyList<string>> WhoHeardAsync(Dictionary<string, int> before, string except)
    {
        var now = await CountsAsync();
        Assert.All(now.Where(n => n.Key != except), n => Assert.InRange(n.Value - before[n.Key], 0, 1));
        return [.. now.Where(n => n.Key != except && n.Value > before[n.Key]).Select(n => n.Key)];
    }
}
