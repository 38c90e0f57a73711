using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReformBot.Bot;
using ReformBot.Bot.Hosting;
using ReformBot.Connectors;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Dispatch;
using ReformBot.Scheduler.Jobs;

namespace ReformBot.Benchmarks.Roles;

/// <summary>
/// The program itself, composed as it always is, except that no platform limits it. Told by lines what to prepare and what to
/// measure; "--serve yes" also opens its doors.
/// </summary>
internal static class HostRole
{
    public const string Name = "role-host";

    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = BotHost.Build([], builder => Unlimit(builder.Services));
        await app.Services.GetRequiredService<Preparation>().ServingAsync();
        var isServing = new Arguments(args).Text("serve", "no") == "yes";
        if (isServing)
        {
            await app.StartAsync();
        }
        else
        {
            // Nothing of the host runs by itself but the keeping of its memory.
            await app.Services.GetServices<IHostedService>().OfType<MallocTrimming>().Single().StartAsync(CancellationToken.None);
        }

        Console.WriteLine(isServing ? app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() : "ready");
        while (await Console.In.ReadLineAsync() is { } line)
        {
            Console.WriteLine(await DoAsync(app.Services, line.Split(' ')));
        }

        if (isServing)
        {
            await app.StopAsync();
        }

        return 0;
    }

    private static async Task<string> DoAsync(IServiceProvider services, string[] words)
    {
        var data = ActivatorUtilities.CreateInstance<OfficeData>(services);
        var now = services.GetRequiredService<OfficeClock>().GetUtcNow();
        int Number(int at) => int.Parse(words[at], CultureInfo.InvariantCulture);
        switch (words[0])
        {
            case "morning":
                // A working morning, whatever day it is: reminders are not sent at night.
                services.GetRequiredService<OfficeClock>().Offset = Morning(now) - now;
                return "ok";
            case "people":
                await data.PeopleAsync(Number(1), now);
                return "ok";
            case "tasks":
                await data.TasksAsync(Number(1), Number(2), now);
                return "ok";
            case "bulk":
                await data.BulkAsync(Number(1), Number(2), Number(3), Number(4), now);
                return "ok";
            case "analyze":
                await data.AnalyzeAsync();
                return "ok";
            case "rewind":
                await data.RewindAsync(Number(1), now);
                return "ok";
            case "drain":
                await services.GetRequiredService<OutboxDispatcher>().DrainAsync();
                return "ok";
            case "allocated":
                return string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalAllocatedBytes()}");
            case "sweep":
                return await SweepAsync(services);
            case "dispatch":
                return await DispatchAsync(services);
            default:
                throw new FormatException($"unknown word {words[0]}");
        }
    }

    /// <returns>Seconds, messages owed, and the slowest of the turns that ran beside it in milliseconds.</returns>
    private static async Task<string> SweepAsync(IServiceProvider services)
    {
        using var ended = new CancellationTokenSource();
        var turns = TurnsBesideAsync(services.GetRequiredService<IMessageReceiver>(), ended.Token);
        var started = Stopwatch.GetTimestamp();
        await services.GetRequiredService<QueueDueReminders>().RunAsync(CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await ended.CancelAsync();
        var slowest = await turns;
        var owed = await services.GetRequiredService<Store>().ReadAsync(
            db => db.Outbox.CountAsync(m => m.Class == Domain.Outbox.OutboxClass.Reminder));
        return string.Create(CultureInfo.InvariantCulture, $"{seconds} {owed} {slowest}");
    }

    private static async Task<double> TurnsBesideAsync(IMessageReceiver receiver, CancellationToken ended)
    {
        var slowest = 0.0;
        for (var n = 0; !ended.IsCancellationRequested; n++)
        {
            var started = Stopwatch.GetTimestamp();
            await receiver.ReceiveAsync(new IncomingMessage
            {
                DeliveryId = $"beside:{Guid.CreateVersion7():N}",
                Kind = IncomingKind.Text,
                From = new ChannelAddress(Channel.ZaloBot, Wire.Tenant, OfficeData.Chat(n % 100), OfficeData.Chat(n % 100)),
                Text = "việc của tôi",
            });
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await Task.Delay(20, CancellationToken.None);
        }

        return slowest;
    }

    /// <returns>Seconds from the due rows to the last recorded outcome, and the messages sent.</returns>
    private static async Task<string> DispatchAsync(IServiceProvider services)
    {
        var dispatcher = services.GetRequiredService<OutboxDispatcher>();
        await dispatcher.StartAsync(CancellationToken.None);
        var started = Stopwatch.GetTimestamp();
        await services.GetRequiredService<QueueDueReminders>().RunAsync(CancellationToken.None);
        var merged = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await dispatcher.DrainAsync(CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await dispatcher.StopAsync(CancellationToken.None);
        var sent = await services.GetRequiredService<Store>().ReadAsync(db => db.Outbox.CountAsync(m => m.SentAt != null));
        return string.Create(CultureInfo.InvariantCulture, $"{seconds} {sent} {merged}");
    }

    private static DateTimeOffset Morning(DateTimeOffset now)
    {
        var day = now.UtcDateTime.Date.AddDays(((int)DayOfWeek.Wednesday - (int)now.UtcDateTime.DayOfWeek + 7) % 7);
        return new DateTimeOffset(day, TimeSpan.Zero).AddDays(7).AddHours(2);
    }

    private static void Unlimit(IServiceCollection services)
    {
        foreach (var known in services.Where(d => d.ServiceType == typeof(IChannelConnector)).ToList())
        {
            services.Remove(known);
            services.AddSingleton<IChannelConnector>(s => new Unlimited(
                (IChannelConnector)ActivatorUtilities.CreateInstance(s, known.ImplementationType!)));
        }
    }

    private sealed class Unlimited(IChannelConnector inner) : IChannelConnector
    {
        public Channel Channel => inner.Channel;

        public IReadOnlyList<RateLimit> Limits => [];

        public Task<SendResult> SendAsync(ChannelDelivery delivery, CancellationToken cancellationToken) =>
            inner.SendAsync(delivery, cancellationToken);
    }
}
