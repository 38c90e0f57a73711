using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Cli;

/// <summary>grant admin CODE [--remove]: who may open the operators' page.</summary>
internal static class GrantVerb
{
    public static Command Command()
    {
        var code = new Argument<string>("CODE") { Description = "Mã cán bộ." };
        var remove = new Option<bool>("--remove") { Description = "Thôi quyền thay vì cấp." };
        var admin = new Command("admin", "Cấp quyền quản trị (mở trang /ops).") { code, remove };
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
                return Verbs.Refuse($"Không có cán bộ đang công tác mang mã {asked}.");
            }

            Console.WriteLine(isAdministrator ? $"{name} ({asked}) có quyền quản trị." : $"{name} ({asked}) thôi quyền quản trị.");
            return 0;
        }));
        return new Command("grant", "Cấp hoặc thôi quyền.") { admin };
    }
}
