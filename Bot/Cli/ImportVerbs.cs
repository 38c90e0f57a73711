using System.CommandLine;
using Microsoft.Extensions.Options;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.Bot.Import;
using ReformBot.Bot.Import.People;
using ReformBot.Bot.Import.Seeds;
using ReformBot.Bot.Web.Playground;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli;

/// <summary>import people | plan | programme | holidays FILE.</summary>
internal static class ImportVerbs
{
    public static Command Command()
    {
        var import = new Command("import", OperatorWording.Say("Help.Import"));
        import.Subcommands.Add(People());
        import.Subcommands.Add(ImportPlanVerb.Command());
        import.Subcommands.Add(Programme());
        import.Subcommands.Add(Holidays());
        return import;
    }

    private static Command People()
    {
        var file = FileArgument();
        var strict = new Option<bool>("--strict") { Description = OperatorWording.Say("Help.Import.Strict") };
        var command = new Command("people", OperatorWording.Say("Help.Import.People")) { file, strict };
        command.SetAction((parsed, token) => Verbs.WithHostAsync(async services =>
        {
            if (Open(parsed.GetValue(file)!, out var why) is not { } stream)
            {
                return Verbs.Refuse(why);
            }

            using (stream)
            {
                var read = PeopleFile.Read(stream, parsed.GetValue(file)!);
                var store = services.GetRequiredService<Store>();
                var result = await store.WriteAsync(db => new ImportPeople(
                        read,
                        parsed.GetValue(strict),
                        AccountTenants.From(services.GetRequiredService<IConfiguration>()),
                        services.GetRequiredService<AccountMoves>()).RunAsync(db, store.Provider),
                    token);
                if (services.GetRequiredService<IOptions<PlaygroundOptions>>().Value.Enabled)
                {
                    await store.WriteAsync(db => PlaygroundAccounts.EnsureAsync(db, services.GetRequiredService<OfficeClock>().GetUtcNow()), token);
                }

                foreach (var line in ImportReport.Of(result))
                {
                    Console.WriteLine(line);
                }

                return result.Problems.Count > 0 && (parsed.GetValue(strict) || result.Rows == 0) ? 1 : 0;
            }
        }, token));
        return command;
    }

    private static Command Programme()
    {
        var file = FileArgument();
        var command = new Command("programme", OperatorWording.Say("Help.Import.Programme")) { file };
        command.SetAction((parsed, token) => Verbs.WithHostAsync(async services =>
        {
            if (Open(parsed.GetValue(file)!, out var why) is not { } stream)
            {
                return Verbs.Refuse(why);
            }

            using (stream)
            {
                var read = ProgrammeFile.Read(stream);
                if (read.Document is not { } document)
                {
                    return Verbs.Refuse(string.Join(Environment.NewLine, read.Problems));
                }

                var clock = services.GetRequiredService<OfficeClock>();
                await services.GetRequiredService<Store>().WriteAsync(db => new ImportProgramme(document).RunAsync(db, clock.GetUtcNow()), token);
                Console.WriteLine(OperatorWording.Say("Programme.Imported", document.Code, document.Name));
                return 0;
            }
        }, token));
        return command;
    }

    private static Command Holidays()
    {
        var file = FileArgument();
        var command = new Command("holidays", OperatorWording.Say("Help.Import.Holidays")) { file };
        command.SetAction((parsed, token) => Verbs.WithHostAsync(async services =>
        {
            if (Open(parsed.GetValue(file)!, out var why) is not { } stream)
            {
                return Verbs.Refuse(why);
            }

            using (stream)
            {
                var read = HolidayFile.Read(stream);
                if (read.Problems.Count > 0)
                {
                    return Verbs.Refuse(string.Join(Environment.NewLine, read.Problems));
                }

                var store = services.GetRequiredService<Store>();
                var changed = await store.WriteAsync(db => new ImportHolidays(read.Days).RunAsync(db, store.Provider), token);
                Console.WriteLine(OperatorWording.Say("Holidays.Imported", read.Days.Count, changed.Count));
                if (await store.ReadAsync(db => CalendarChange.OwedAsync(db, token), token) is { Count: > 0 })
                {
                    Console.WriteLine(OperatorWording.Say("Holidays.Later"));
                }

                return 0;
            }
        }, token));
        return command;
    }

    public static FileStream? Open(string path, out string why)
    {
        try
        {
            why = "";
            return File.OpenRead(path);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            why = OperatorWording.Say("CannotOpen", path, trouble.Message);
            return null;
        }
    }

    private static Argument<string> FileArgument() => new("FILE") { Description = OperatorWording.Say("Help.File") };
}
