using System.CommandLine;
using ReformBot.Bot.Conversations;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Cli;

/// <summary>link-code CODE: a one-time code the person types on a channel to link his account.</summary>
internal static class LinkCodeVerb
{
    public static Command Command()
    {
        var code = new Argument<string>("CODE") { Description = "Mã cán bộ." };
        var command = new Command("link-code", "Cấp mã liên kết dùng một lần cho một cán bộ.") { code };
        command.SetAction(parsed => Verbs.WithHostAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var offices = services.GetRequiredService<OfficeCache>();
            var linking = services.GetRequiredService<Linking>();
            var issued = await store.WriteAsync(async db =>
                (await offices.GetAsync(db)).Roster.FindByCode(parsed.GetValue(code)!) is { IsActive: true } person ? linking.Issue(db, person.Id) : null);
            if (issued is null)
            {
                return Verbs.Refuse($"Không có cán bộ đang công tác mang mã {parsed.GetValue(code)}.");
            }

            Console.WriteLine(issued);
            await Console.Error.WriteLineAsync($"Mã có hiệu lực {Linking.CodeTerm.TotalMinutes:0} phút, dùng một lần. Nhắn cho trợ lý: lienket {issued}");
            return 0;
        }));
        return command;
    }
}
