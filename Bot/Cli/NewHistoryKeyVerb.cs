using System.CommandLine;
using ReformBot.Domain.Seals;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli;

/// <summary>new-history-key: the way on when the history's key is lost for good. What was written with it can never be verified again.</summary>
internal static class NewHistoryKeyVerb
{
    public static Command Command()
    {
        var command = new Command("new-history-key", OperatorWording.Say("Help.NewKey"));
        command.SetAction((_, token) => Verbs.SayingWhyAsync(async () =>
        {
            await using var app = BotHost.Build([]);
            var store = app.Services.GetRequiredService<Store>();
            var file = app.Services.GetRequiredService<HistoryKeyFile>();
            await store.MigrateAsync(token);
            switch (await store.ReadAsync(db => KnownHistoryKey.FitAsync(db, file, token), token))
            {
                case HistoryKeyFit.Own or HistoryKeyFit.First:
                    return Verbs.Refuse(OperatorWording.Say("NewKey.NotNeeded"));
                case HistoryKeyFit.Broken:
                    return Verbs.Refuse(OperatorWording.Say("NewKey.NotAKey", file.Path));
                case HistoryKeyFit.Missing:
                    file.Make();
                    break;
            }

            var key = app.Services.GetRequiredService<HistoryKey>();
            await store.WriteAsync(db => KnownHistoryKey.ReplaceAsync(db, store.Provider, key, token), token);
            Console.WriteLine(OperatorWording.Say("NewKey.Made", file.Path));
            return 0;
        }));
        return command;
    }
}
