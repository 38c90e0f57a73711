using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Web;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Cli;

/// <summary>board-link CODE: a one-time link into the pages that person may see.</summary>
internal static class BoardLinkVerb
{
    public static Command Command()
    {
        var code = new Argument<string>("CODE") { Description = "Mã cán bộ." };
        var ops = new Option<bool>("--ops") { Description = "Mở trang vận hành thay vì bảng theo dõi." };
        var command = new Command("board-link", "Cấp đường dẫn dùng một lần mở bảng theo dõi hoặc trang vận hành.") { code, ops };
        command.SetAction(parsed => Verbs.WithHostAsync(services => RunAsync(services, parsed.GetValue(code)!, parsed.GetValue(ops))));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string code, bool wantsOps)
    {
        var links = services.GetRequiredService<SignInLinks>();
        var (link, problem) = await services.GetRequiredService<Store>().WriteAsync<(string?, string?)>(async db =>
        {
            var office = await services.GetRequiredService<OfficeCache>().GetAsync(db);
            if (office.Roster.FindByCode(code.Trim()) is not { IsActive: true } person)
            {
                return (null, $"Không có cán bộ đang công tác mang mã {code}.");
            }

            var reader = new Reader(Guid.Empty, person, await db.People.AnyAsync(p => p.Id == person.Id && p.IsAdministrator), office);
            var page = wantsOps || !reader.MaySeeBoard ? LoginPage.Ops : LoginPage.Board;
            return reader.MaySee(page)
                ? (links.Issue(db, person.Id, page), null)
                : (null, wantsOps
                    ? $"{person.Name} chưa có quyền quản trị. Cấp quyền: grant admin {person.Code}."
                    : $"{person.Name} không phải lãnh đạo, thủ trưởng, cấp phó, đầu mối, văn thư hay quản trị viên nên không có trang nào để mở.");
        });
        if (link is null)
        {
            return Verbs.Refuse(problem!);
        }

        Console.WriteLine(link);
        await Console.Error.WriteLineAsync($"Dùng một lần, trong {SignInLinks.Term.TotalMinutes:0} phút. Gửi riêng cho người nhận.");
        return 0;
    }
}
