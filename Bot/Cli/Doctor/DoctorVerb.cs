using System.CommandLine;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli.Doctor;

/// <summary>doctor: looks at everything the program stands on, changes nothing, says what to do. 1 when something is wrong.</summary>
internal static class DoctorVerb
{
    public static Command Command()
    {
        var command = new Command("doctor", OperatorWording.Say("Help.Doctor"));
        command.SetAction(async (_, token) =>
        {
            await using var app = BotHost.Compose([]);
            return await RunAsync(app.Services, Console.Out, token);
        });
        return command;
    }

    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken = default)
    {
        var worst = Verdict.Ok;
        await foreach (var finding in FindAsync(services, cancellationToken))
        {
            await output.WriteLineAsync(finding.ToString());
            worst = finding.Verdict > worst ? finding.Verdict : worst;
        }

        await output.WriteLineAsync(worst switch
        {
            Verdict.Ok => OperatorWording.Say("Doctor.AllGood"),
            Verdict.Warning => OperatorWording.Say("Doctor.SomeWarnings"),
            _ => OperatorWording.Say("Doctor.SomeErrors"),
        });
        return worst == Verdict.Error ? 1 : 0;
    }

    private static async IAsyncEnumerable<Finding> FindAsync(
        IServiceProvider services, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Finding.Ok(OperatorWording.Say("Doctor.Environment"), services.GetRequiredService<IHostEnvironment>().EnvironmentName);
        var settings = SettingsCheck.Run(services).ToList();
        foreach (var finding in settings)
        {
            yield return finding;
        }

        var database = await DatabaseCheck.RunAsync(services, cancellationToken);
        foreach (var finding in database.Findings.Concat(await KeysCheck.RunAsync(services, database.IsReady, cancellationToken)))
        {
            yield return finding;
        }

        // What follows reckons with the office's hours, where there are any to be had.
        var canReckon = database.IsReady && settings.TrueForAll(s => s.Verdict != Verdict.Error);
        foreach (var finding in await ClockCheck.RunAsync(services, canReckon, cancellationToken))
        {
            yield return finding;
        }

        if (!canReckon)
        {
            yield break;
        }

        foreach (var finding in await OfficeCheck.RunAsync(services, cancellationToken))
        {
            yield return finding;
        }

        foreach (var finding in await QueuesCheck.RunAsync(services, cancellationToken))
        {
            yield return finding;
        }
    }
}
