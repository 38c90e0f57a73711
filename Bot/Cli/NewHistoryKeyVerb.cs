using System.CommandLine;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Cli;

/// <summary>new-history-key: the way on when the history's key is lost for good. What was written with it can never be verified again.</summary>
internal static class NewHistoryKeyVerb
{
    public static Command Command()
    {
        var command = new Command("new-history-key", "Khóa lịch sử đã mất hẳn: dùng khóa mới từ nay. Lịch sử ghi trước đó không còn xác minh được.");
        command.SetAction((_, token) => Verbs.SayingWhyAsync(async () =>
        {
            await using var app = BotHost.Build([]);
            var store = app.Services.GetRequiredService<Store>();
            var file = app.Services.GetRequiredService<HistoryKeyFile>();
            await store.MigrateAsync(token);
            switch (await store.ReadAsync(db => KnownHistoryKey.FitAsync(db, file, token), token))
            {
                case HistoryKeyFit.Own or HistoryKeyFit.First:
                    return Verbs.Refuse("Không cần: khóa đang có đúng là khóa của cơ sở dữ liệu này.");
                case HistoryKeyFit.Broken:
                    return Verbs.Refuse($"{file.Path} không phải khóa. Cất tệp này đi nơi khác rồi chạy lại lệnh.");
                case HistoryKeyFit.Missing:
                    file.Make();
                    break;
            }

            var key = app.Services.GetRequiredService<HistoryKey>();
            await store.WriteAsync(db => KnownHistoryKey.ReplaceAsync(db, store.Provider, key, token), token);
            Console.WriteLine($"Từ nay lịch sử được ghi bằng khóa trong {file.Path}: sao lưu tệp này. verify-history sẽ luôn báo không khớp với nhiệm vụ có từ trước.");
            return 0;
        }));
        return command;
    }
}
