using ReformBot.Benchmarks;
using ReformBot.Benchmarks.Roles;

var arguments = new Arguments(args);
switch (arguments.Name)
{
    case "turns":
        return await TurnsBenchmark.RunAsync(arguments);
    case "sweep":
        return await SweepBenchmark.RunAsync(arguments);
    case "dispatch":
        return await DispatchBenchmark.RunAsync(arguments);
    case "kill":
        return await KillBenchmark.RunAsync(arguments);
    case HostRole.Name:
        return await HostRole.RunAsync(args);
    case ChannelRole.Name:
        return await ChannelRole.RunAsync(arguments);
    case LoadRole.Name:
        return await LoadRole.RunAsync(arguments);
    case BareRole.Name:
        return await BareRole.RunAsync(arguments);
    default:
        await Console.Error.WriteLineAsync("turns | sweep | dispatch | kill  [--store sqlite|postgresql] [--seconds N] [--times N]");
        return 2;
}
