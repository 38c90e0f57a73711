using System.CommandLine;
using Microsoft.Extensions.Options;
using ReformBot.Bot.Cli.Doctor;
using ReformBot.Domain.Settings;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli;

/// <summary>The operator's verbs. Data goes to stdout, logs to stderr; 0 is success, 1 a clear refusal.</summary>
internal static class Verbs
{
    public static Task<int> RunAsync(string[] args)
    {
        OperatorWording.Language = LanguageIn(args);
        var language = new Option<string>("--language") { Description = OperatorWording.Say("Help.Language"), Recursive = true };
        language.AcceptOnlyFromAmong("vi", "en");
        var root = new RootCommand(OperatorWording.Say("Help.Root"));
        // What follows no verb are settings, as the host reads them; the host would take a misspelt verb for nothing and serve.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, token) => StrayIn(parsed.UnmatchedTokens) is { } stray
            ? Task.FromResult(Refuse(OperatorWording.Say("UnknownVerb", stray)))
            : ServeVerb.RunAsync(args, token));
        root.Options.Add(language);
        root.Subcommands.Add(ImportVerbs.Command());
        root.Subcommands.Add(UnderstandVerb.Command());
        root.Subcommands.Add(LinkCodeVerb.Command());
        root.Subcommands.Add(GrantVerb.Command());
        root.Subcommands.Add(BoardLinkVerb.Command());
        root.Subcommands.Add(DoctorVerb.Command());
        root.Subcommands.Add(TeamsPackageVerb.Command());
        root.Subcommands.Add(VerifyHistoryVerb.Command());
        root.Subcommands.Add(NewHistoryKeyVerb.Command());
        root.Subcommands.Add(ZaloConsentVerb.Command());
        return root.Parse(args).InvokeAsync();
    }

    /// <summary>Known before anything is parsed: the verbs say in it what they are for.</summary>
    private static string LanguageIn(string[] args) =>
        string.Join('=', args.SkipWhile(a => !a.StartsWith("--language", StringComparison.Ordinal)).Take(2)).Split('=') is [_, "en", ..] ? "en" : "vi";

    /// <summary>The first word that is neither a setting nor a setting's value: "--urls http://…", "--Database:Provider=Sqlite".</summary>
    private static string? StrayIn(IReadOnlyList<string> tokens) => tokens
        .Where((token, at) => !token.Contains('=', StringComparison.Ordinal) && !IsKey(token) && !(at > 0 && IsKey(tokens[at - 1]) && !tokens[at - 1].Contains('=', StringComparison.Ordinal)))
        .FirstOrDefault();

    private static bool IsKey(string token) => token.StartsWith("--", StringComparison.Ordinal);

    /// <summary>A host that is built but not started, with its schema up to date and the office's clock as it was left, for one verb's work.</summary>
    public static Task<int> WithHostAsync(Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken) => SayingWhyAsync(async () =>
    {
        await using var app = BotHost.Build([]);
        var preparation = app.Services.GetRequiredService<Preparation>();
        await preparation.SchemaAsync(cancellationToken);
        await preparation.ClockAsync(cancellationToken);
        return await work(app.Services);
    });

    /// <summary>What keeps the program from starting is a sentence for the operator, not a trace of where it was found.</summary>
    public static async Task<int> SayingWhyAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception refused) when (WhyOf(refused) is { } why)
        {
            return Refuse(why);
        }
    }

    private static string? WhyOf(Exception exception) => exception switch
    {
        RefusedStartException refused => refused.Message,
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures),
        InvalidOperationException unreadable when Unreadable.Say(unreadable) is { } why => why,
        AggregateException several when several.InnerExceptions.All(e => WhyOf(e) is not null) =>
            string.Join(Environment.NewLine, several.InnerExceptions.Select(WhyOf).Distinct()),
        _ => null,
    };

    /// <summary>Says what went wrong, on stderr, in one line.</summary>
    public static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
