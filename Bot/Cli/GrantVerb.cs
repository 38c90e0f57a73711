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
        admin.SetAction(parsed => Verbs.WithHostAsync(async services =>
        {
            var (asked, isAdministrator) = (parsed.GetValue(code)!.Trim(), !parsed.GetValue(remove));
            var name = await services.GetRequiredService<Store>().WriteAsync(async db =>
            {
                var person = (await db.People.Where(p => p.IsActive).ToListAsync())
                    .Find(p => string.Equals(p.Code, asked, StringComparison.OrdinalIgnoreCase));
                if (person is not null)
                {
                    person.IsAdministrator = isAdministrator;
                }

                return person?.Name;
            });
            if (name is null)
            {
                return Verbs.Refuse(OperatorWording.Say("NoSuchPerson", asked));
            }

            Console.WriteLine(isAdministrator ? OperatorWording.Say("Grant.Given", name, asked) : OperatorWording.Say("Grant.Taken", name, asked));
            return 0;
        }));
        return new Command("grant", OperatorWording.Say("Help.Grant")) { admin };
    }
}
