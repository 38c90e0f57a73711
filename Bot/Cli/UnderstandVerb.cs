using System.CommandLine;
using System.Globalization;
using ReformBot.Bot.Conversations.Receiving;
using ReformBot.Bot.Understanding;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli;

/// <summary>understand [--now ISO] [--as CODE]: lines from stdin, one JSON object a line to stdout.</summary>
internal static class UnderstandVerb
{
    public static Command Command()
    {
        var now = new Option<string?>("--now") { Description = OperatorWording.Say("Help.Understand.Now") };
        var speaker = new Option<string?>("--as") { Description = OperatorWording.Say("Help.Understand.As") };
        var command = new Command("understand", OperatorWording.Say("Help.Understand")) { now, speaker };
        command.SetAction((parsed, token) => Verbs.WithHostAsync(async services =>
        {
            var context = await ContextAsync(services, parsed.GetValue(now), parsed.GetValue(speaker), token);
            if (context.Problem is { } problem)
            {
                return Verbs.Refuse(problem);
            }

            var understanding = services.GetRequiredService<IUnderstanding>();
            while (await Console.In.ReadLineAsync(token) is { } line)
            {
                Console.WriteLine(ReadingJson.Write(understanding.Read(line, context.Value!).Settled, context.Value!.Roster));
            }

            return 0;
        }, token));
        return command;
    }

    private static Task<(ReadingContext? Value, string? Problem)> ContextAsync(
        IServiceProvider services, string? now, string? speaker, CancellationToken token) =>
        services.GetRequiredService<Store>().ReadAsync<(ReadingContext?, string?)>(
            async db =>
            {
                var office = await services.GetRequiredService<OfficeCache>().GetAsync(db, token);
                var at = services.GetRequiredService<OfficeClock>().GetUtcNow();
                if (now is not null && !DateTimeOffset.TryParse(now, CultureInfo.InvariantCulture, DateTimeStyles.None, out at))
                {
                    return (null, OperatorWording.Say("Understand.BadNow", now));
                }

                if (now is not null && !HasOffset(now))
                {
                    at = new DateTimeOffset(at.DateTime, office.Calendar.Zone.GetUtcOffset(at.DateTime));
                }

                var person = speaker is null ? null : office.Roster.FindByCode(speaker);
                if (speaker is not null && person is null)
                {
                    return (null, OperatorWording.Say("Understand.BadAs", speaker));
                }

                var open = person is null ? [] : await OpenTaskQuery.ForAsync(db, person);
                return (new ReadingContext(office.Calendar.ToLocal(at), office.Calendar, office.Roster, person, open), null);
            },
            token);

    private static bool HasOffset(string iso) => iso.EndsWith('Z') || iso.LastIndexOfAny(['+', '-']) > iso.IndexOf('T', StringComparison.Ordinal)
        && iso.Contains('T', StringComparison.Ordinal);
}
