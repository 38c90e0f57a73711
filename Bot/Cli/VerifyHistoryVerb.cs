using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Assignments.Events;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli;

/// <summary>verify-history: 0 when every chain holds, 1 with a line for each place that does not.</summary>
internal static class VerifyHistoryVerb
{
    public static Command Command()
    {
        var command = new Command("verify-history", OperatorWording.Say("Help.VerifyHistory"));
        command.SetAction((_, token) => Verbs.WithHostAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var history = services.GetRequiredService<History>();
            var faults = await store.ReadAsync(db => VerifyHistory.RunAsync(db, history, cancellationToken: token), token);
            var offices = services.GetRequiredService<OfficeCache>();
            var key = services.GetRequiredService<HistoryKey>();
            var broken = await store.ReadAsync(
                async db => await DaySeal.BrokenAsync(db, (await offices.GetAsync(db, token)).Calendar, key, token), token);
            if (faults.Count == 0 && broken.Count == 0)
            {
                var (assignments, events) = await store.ReadAsync(
                    async db => (await db.Assignments.CountAsync(token), await db.AssignmentEvents.CountAsync(token)), token);
                Console.WriteLine(OperatorWording.Say("History.Whole", assignments, events));
                return 0;
            }

            foreach (var fault in faults)
            {
                Console.WriteLine(OperatorWording.Say("History.Fault", fault.Assignment is { } number ? $"NV-{number}" : "?", fault.Step, OperatorWording.Say($"History.{fault.What}")));
            }

            foreach (var day in broken)
            {
                Console.WriteLine(OperatorWording.Say("History.Seal", day.Day, day.Month, day.Year));
            }

            return 1;
        }, token));
        return command;
    }
}
