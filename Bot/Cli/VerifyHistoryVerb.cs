using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Cli;

/// <summary>verify-history: 0 when every chain holds, 1 with a line for each place that does not.</summary>
internal static class VerifyHistoryVerb
{
    public static Command Command()
    {
        var command = new Command("verify-history", "Kiểm tra lịch sử nhiệm vụ có bị sửa ngoài chương trình hay không.");
        command.SetAction((_, token) => Verbs.WithHostAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var history = services.GetRequiredService<History>();
            var faults = await store.ReadAsync(db => VerifyHistory.RunAsync(db, history, token), token);
            var offices = services.GetRequiredService<OfficeCache>();
            var key = services.GetRequiredService<HistoryKey>();
            var broken = await store.ReadAsync(
                async db => await DaySeal.BrokenAsync(db, (await offices.GetAsync(db, token)).Calendar, key, token), token);
            if (faults.Count == 0 && broken.Count == 0)
            {
                var (assignments, events) = await store.ReadAsync(
                    async db => (await db.Assignments.CountAsync(token), await db.AssignmentEvents.CountAsync(token)), token);
                Console.WriteLine($"Lịch sử nguyên vẹn: {assignments} nhiệm vụ, {events} bước.");
                return 0;
            }

            foreach (var fault in faults)
            {
                Console.WriteLine($"{(fault.Assignment is { } number ? $"NV-{number}" : "?")}, bước {fault.Step}: {Says(fault.What)}");
            }

            foreach (var day in broken)
            {
                Console.WriteLine($"Niêm phong hết ngày {day.Day}/{day.Month}/{day.Year} không còn khớp với lịch sử.");
            }

            return 1;
        }));
        return command;
    }

    private static string Says(string what) => what switch
    {
        "step-changed" => "nội dung bước không khớp với dấu xác thực",
        "step-missing" => "thiếu bước này",
        "tail-differs" => "phần cuối lịch sử không khớp với nhiệm vụ",
        "assignment-changed" => "nhiệm vụ bị sửa ngoài chương trình sau bước này",
        "assignment-removed" => "nhiệm vụ đã bị xóa, chỉ còn lịch sử",
        _ => what,
    };
}
