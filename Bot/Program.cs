using ReformBot.Bot.Cli;

return await Verbs.RunAsync(args);
