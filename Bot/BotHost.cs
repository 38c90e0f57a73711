using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.Bot.Conversations.Receiving;
using ReformBot.Bot.Conversations.Routing;
using ReformBot.Bot.Conversations.Turns;
using ReformBot.Bot.Conversations.Turns.Lists;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Hosting;
using ReformBot.Bot.Import.Demo;
using ReformBot.Bot.Import.Seeds;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Web;
using ReformBot.Bot.Web.Board;
using ReformBot.Bot.Web.MyData;
using ReformBot.Bot.Web.Ops;
using ReformBot.Bot.Web.Playground;
using ReformBot.Bot.Web.SignIn;
using ReformBot.Connectors;
using ReformBot.Connectors.Teams;
using ReformBot.Connectors.Zalo;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler;
using ReformBot.Scheduler.Dispatch;
using ReformBot.Scheduler.Jobs;

namespace ReformBot.Bot;

/// <summary>The composition root: what the program consists of. A message meets the channels, then the conversation, then the dispatch; pages and the demonstration come last.</summary>
internal static class BotHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var app = Compose(args, configure);
        MapEndpoints(app);
        return app;
    }

    /// <summary>The program without its doors: the doctor gets in even where settings keep it from serving.</summary>
    public static WebApplication Compose(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        // Settings are read at the start; watching the files would watch every folder below the root.
        var builder = WebApplication.CreateBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace);
        // One-time links are paths: whatever level an operator asks for, these two would write them down.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Routing.Matching", LogLevel.Warning);
        AddServices(builder);
        configure?.Invoke(builder);
        return builder.Build();
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var (services, configuration, environment) = (builder.Services, builder.Configuration, builder.Environment);

        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        services.AddStore();
        services.AddSingleton<IValidateOptions<OfficeOptions>, ClarityPresetValidator>();
        services.AddKeys();

        services.AddTeams(configuration, environment);
        services.AddZalo(configuration, environment);
        services.AddPlayground(configuration, environment);

        services.AddSingleton<IMessageReceiver, MessageReceiver>();
        services.AddSingleton<SecretRefusal>();
        services.AddSingleton<ReadAhead>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<TurnServices>();
        services.AddSingleton<LookupClocks>();
        services.AddSingleton<AccountMoves>();
        services.AddSingleton<DirectoryLookups>();
        services.AddSingleton<LinkingByDirectory>();
        services.AddSingleton<LinkTries>();
        services.AddSingleton<Linking>();
        services.AddSingleton<RepeatGuard>();
        services.AddSingleton<PersonalTurns>();
        services.AddSingleton<ProductTurns>();
        services.AddSingleton<KnownWords>();
        services.AddSingleton<WordsRouter>();
        services.AddSingleton<IUnderstanding, VietnameseUnderstanding>();
        services.AddSingleton(s => new DialogRouter(
            [new AssignTaskDialog(), new DraftsDialog(), new SlotFillingDialog(), new ChoiceDialog(), new ConfirmDialog()],
            s.GetRequiredService<WordsRouter>(), s.GetRequiredService<RepeatGuard>()));

        services.AddDispatch();
        services.AddSchedule();
        services.AddFileWork();
        services.AddSingleton<DrainOutbox>(s => s.GetRequiredService<OutboxDispatcher>().DrainAsync);
        if (PlaygroundRegistration.IsOn(configuration, environment))
        {
            services.AddSteppingClock();
        }
        else
        {
            services.AddOfficeClock();
        }

        services.AddHostedService<MallocTrimming>();
        services.AddHostedService<InboxRetry>();
        services.AddSingleton<AskDirectory>();
        services.AddHostedService(s => s.GetRequiredService<AskDirectory>());

        services.AddPages();

        services.AddSingleton<LoadDemo>();
        services.AddSingleton<Preparation>();
    }

    private static void MapEndpoints(WebApplication app)
    {
        app.UseAbortedRequests();
        app.MapTeamsWebhook();
        app.MapZalo();
        app.MapHealth();
        app.MapSharedAssets();
        app.MapPlayground();
        app.MapSignIn();
        app.MapBoard();
        app.MapMyData();
        app.MapProduct();
        app.MapOps();
    }
}
