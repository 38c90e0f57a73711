using System.CommandLine;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli;

/// <summary>link-code CODE: a one-time code the person types on a channel to link his account.</summary>
internal static class LinkCodeVerb
{
    public static Command Command()
    {
        var code = new Argument<string>("CODE") { Description = OperatorWording.Say("Help.Code") };
        var command = new Command("link-code", OperatorWording.Say("Help.LinkCode")) { code };
        command.SetAction((parsed, token) => Verbs.WithHostAsync(async services =>
        {
            var asked = parsed.GetValue(code)!.Trim();
            var store = services.GetRequiredService<Store>();
            var offices = services.GetRequiredService<OfficeCache>();
            var linking = services.GetRequiredService<Linking>();
            var issued = await store.WriteAsync(async db =>
                (await offices.GetAsync(db, token)).Roster.FindByCode(asked) is { IsActive: true } person ? linking.Issue(db, person.Id) : null, token);
            if (issued is null)
            {
                return Verbs.Refuse(OperatorWording.Say("NoSuchPerson", asked));
            }

            Console.WriteLine(issued);
            await Console.Error.WriteLineAsync(OperatorWording.Say("LinkCode.Once", Linking.CodeTerm.TotalMinutes, issued));
            return 0;
        }, token));
        return command;
    }
}
