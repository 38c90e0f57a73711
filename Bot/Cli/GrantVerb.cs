using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli;

/// <summary>grant admin CODE [--remove]: who may open the operators' page.</summary>
internal static class GrantVerb
{
    public static Command Command()
    {
        var code = new Argument<string>("CODE") { Description = OperatorWording.Say("Help.Code") };
        var remove = new Option<bool>("--remove") { Description = OperatorWording.Say("Help.Grant.Remove") };
        var admin = new Command("admin", OperatorWording.Say("Help.Grant.Admin")) { code, remove };
        admin.SetAction((parsed, token) => Verbs.WithHostAsync(async services =>
        {
            var (asked, isAdministrator) = (parsed.GetValue(code)!.Trim(), !parsed.GetValue(remove));
            var offices = services.GetRequiredService<OfficeCache>();
            var name = await services.GetRequiredService<Store>().WriteAsync(async db =>
            {
                if ((await offices.GetAsync(db, token)).Roster.FindByCode(asked) is not { IsActive: true } found)
                {
                    return null;
                }

                var person = await db.People.SingleAsync(p => p.Id == found.Id, token);
                person.IsAdministrator = isAdministrator;
                return person.Name;
            }, token);
            if (name is null)
            {
                return Verbs.Refuse(OperatorWording.Say("NoSuchPerson", asked));
            }

            Console.WriteLine(isAdministrator ? OperatorWording.Say("Grant.Given", name, asked) : OperatorWording.Say("Grant.Taken", name, asked));
            return 0;
        }, token));
        return new Command("grant", OperatorWording.Say("Help.Grant")) { admin };
    }
}
