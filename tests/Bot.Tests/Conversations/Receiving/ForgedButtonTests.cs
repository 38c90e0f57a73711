using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Bot.Tests.Conversations.Receiving;

/// <summary>A button is a claim: whoever presses one that was put to another changes nothing and learns nothing.</summary>
public sealed class ForgedButtonTests : WorkOfQuyTests
{
    private const string Focal = "CB08";
    private const string Officer = "CB10";
    private const string OtherBlock = "CB13";

    private static readonly string[] OfDrafts = ["drop", "editDrafts"];
    private static readonly string[] OfWork = ["accept", "complete", "withdraw", "extend", "handover", "show"];
    private static readonly string[] Titles = ["rà soát hợp đồng", "danh mục hợp đồng", "rà soát vỉa hè"];

    [Fact]
    public async Task Every_button_ever_put_to_the_head_and_the_chair_is_dead_in_other_hands()
    {
        await Bot.AskAsync(Quy, "nhận 1");
        await Bot.AskAsync(Quy, "xin gia hạn 1 tới 12/3 vì chờ Sở");
        await Bot.GiveAsync(Head, "giao Quý lập danh mục hợp đồng, hạn 12/3");
        await Bot.AskAsync(Quy, "xong 2 bc số 46/BC-KT");
        await Bot.AskAsync(Quy, "xin nghỉ 11/3, Lan làm thay");
        await Bot.AskAsync(Focal, "giao Tuấn rà soát vỉa hè, hạn 20/3; giao Bảy khắc phục tồn tại, hạn 31/3");
        await Bot.AskAsync(Focal, "đồng ý");
        await Bot.GiveAsync(Chair, "giao các phòng gửi báo cáo hợp đồng, hạn 20/3");
        await Bot.AskAsync(Chair, "mở cam kết cao-lanh-2021");
        await Bot.AskAsync(Chair, "đồng ý");
        await Bot.AskAsync(Head, "cam kết của tôi");
        var buttons = (await Bot.ToldAsync(Head)).Concat(await Bot.ToldAsync(Chair)).SelectMany(told => told.Buttons).ToList();
        Assert.Superset(
            new HashSet<string>(["approve", "refuse", "confirm", "return", "leave", "leave-no", "issue", "later", "sign"], StringComparer.Ordinal),
            buttons.Select(b => b.Verb).ToHashSet(StringComparer.Ordinal));
        buttons.AddRange(
            from button in buttons.Where(b => b.Data.ContainsKey("n") || b.Data.ContainsKey("b")).ToList()
            from verb in button.Data.ContainsKey("b") ? OfDrafts : OfWork
            select button with { Verb = verb });
        var before = await StandingAsync();

        foreach (var stranger in new[] { Officer, OtherBlock })
        {
            foreach (var button in buttons)
            {
                foreach (var told in await Bot.PressAsync(stranger, button))
                {
                    Assert.False(Titles.Any(title => told.Text.Contains(title, StringComparison.Ordinal)), $"{button.Verb}: {told.Text}");
                }
            }
        }

        Assert.Equal(before, await StandingAsync());
    }

    [Fact]
    public async Task A_card_of_days_ago_decides_nothing_of_what_came_since()
    {
        await Bot.AskAsync(Quy, "xong 1 bc số 46/BC-KT");
        var card = await Bot.LastToldAsync(Head);
        await Bot.AskAsync(Head, "đề nghị hoàn thiện 1: thiếu phụ lục");
        await Bot.AskAsync(Quy, "xong 1 bc số 47/BC-KT");

        foreach (var verb in new[] { "confirm", "return" })
        {
            await Bot.PressAsync(Head, card.Button(verb));
            Assert.Equal(AssignmentState.Submitted, await Bot.Store.ReadAsync(db => db.Assignments.Select(a => a.State).SingleAsync()));
        }
    }

    [Fact]
    public async Task The_yes_of_a_question_that_was_closed_is_to_none_asked_since()
    {
        var dropped = await Bot.AskAsync(Head, "giao Lan lập báo cáo tuần, hạn 12/3");
        await Bot.AskAsync(Head, "thôi");
        await Bot.AskAsync(Head, "giao Quý soạn giấy mời, hạn 13/3");

        await Bot.PressAsync(Head, dropped.Button("yes"));

        Assert.Equal(1, await Bot.Store.ReadAsync(db => db.Assignments.CountAsync()));
    }

    private Task<(int Steps, int Leaves, int Agreed, int Open, int Signed)> StandingAsync() => Bot.Store.ReadAsync(async db => (
        await db.AssignmentEvents.CountAsync(), await db.Leaves.CountAsync(), await db.Leaves.CountAsync(l => l.ConfirmedById != null),
        await db.DraftBatches.CountAsync(b => b.State == DraftBatchState.Open && b.NextReminderAt != null), await db.Commitments.CountAsync(c => c.ConfirmedAt != null)));
}
