using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Web.SignIn;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli;

/// <summary>board-link CODE: a one-time link into the pages that person may see.</summary>
internal static class BoardLinkVerb
{
    public static Command Command()
    {
        var code = new Argument<string>("CODE") { Description = OperatorWording.Say("Help.Code") };
        var ops = new Option<bool>("--ops") { Description = OperatorWording.Say("Help.BoardLink.Ops") };
        var command = new Command("board-link", OperatorWording.Say("Help.BoardLink")) { code, ops };
        command.SetAction((parsed, token) => Verbs.WithHostAsync(services => RunAsync(services, parsed.GetValue(code)!, parsed.GetValue(ops), token), token));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string code, bool wantsOps, CancellationToken cancellationToken)
    {
        var links = services.GetRequiredService<SignInLinks>();
        var (link, problem) = await services.GetRequiredService<Store>().WriteAsync<(string?, string?)>(async db =>
        {
            var office = await services.GetRequiredService<OfficeCache>().GetAsync(db, cancellationToken);
            if (office.Roster.FindByCode(code.Trim()) is not { IsActive: true } person)
            {
                return (null, OperatorWording.Say("NoSuchPerson", code));
            }

            var reader = new Reader(Guid.Empty, person, await db.People.AnyAsync(p => p.Id == person.Id && p.IsAdministrator, cancellationToken), office);
            var page = wantsOps || !reader.MaySeeBoard ? LoginPage.Ops : LoginPage.Board;
            return reader.MaySee(page)
                ? (links.Issue(db, person.Id, page), null)
                : (null, wantsOps
                    ? OperatorWording.Say("BoardLink.NotAdministrator", person.Name, person.Code)
                    : OperatorWording.Say("BoardLink.NoPage", person.Name));
        }, cancellationToken);
        if (link is null)
        {
            return Verbs.Refuse(problem!);
        }

        Console.WriteLine(link);
        await Console.Error.WriteLineAsync(OperatorWording.Say("BoardLink.Once", SignInLinks.Term.TotalMinutes));
        return 0;
    }
}
