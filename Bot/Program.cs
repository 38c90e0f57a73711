using ReformBot.Bot;
using ReformBot.Bot.Cli;

return await Verbs.RunAsync(DevelopmentRun.Take(args));
