using System.Data.Common;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace ReformBot.Domain.Storage;

/// <summary>
/// An exception as rows, logs and pages may show it: what kind of and where. Its message stays out, since it may quote what
/// somebody wrote ("The input string '…' was not in a correct format") or an address with a key in it.
/// </summary>
public static partial class FailureNote
{
    /// <summary>"DbUpdateException &lt; SqliteException 13 at SendWeekly.RunAsync:57", the outermost first.</summary>
    public static string Of(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        var chain = Chain(failure).ToList();
        var kinds = string.Join(" < ", chain.Select(KindOf));
        return chain.AsEnumerable().Reverse().Select(PlaceOf).FirstOrDefault(place => place is not null) is { } place ? $"{kinds} at {place}" : kinds;
    }

    /// <summary>With all the places it came through.</summary>
    public static string WithTrace(Exception failure) =>
        string.Join('\n', Chain(failure).Reverse().Select(e => e.StackTrace).OfType<string>().Prepend(Of(failure)));

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        for (var one = failure; one is not null; one = one.InnerException)
        {
            yield return one;
        }
    }

    // The codes of the outside world say what an operator can do: a full disk, a host that does not answer.
    private static string KindOf(Exception failure) => failure switch
    {
        DbException { SqlState: { } state } => $"{failure.GetType().Name} {state}",
        DbException when ErrorNumber().Match(failure.Message) is { Success: true } match => $"{failure.GetType().Name} {match.Groups["code"].Value}",
        SocketException socket => $"{failure.GetType().Name} {socket.SocketErrorCode}",
        IOException io => $"{failure.GetType().Name} 0x{io.HResult:X}",
        _ => failure.GetType().Name,
    };

    /// <summary>The innermost line of ours: "SendWeekly.RunAsync:57".</summary>
    private static string? PlaceOf(Exception failure) => failure.StackTrace is { } trace && Ours().Match(trace) is { Success: true } match
        ? match.Groups["method"].Value + (match.Groups["line"] is { Success: true } line ? $":{line.Value}" : "")
        : null;

    [GeneratedRegex(@"^\w+ Error (?<code>\d+):")]
    private static partial Regex ErrorNumber();

    [GeneratedRegex(@"^\s*at ReformBot\.(?:[\w`]+\.)*(?<method>[\w`]+\.[\w<>`.]+)(?:\[[^\]\n]*\])?\([^\n]*?\)(?: in [^\n]*?:line (?<line>\d+))?\s*$", RegexOptions.Multiline)]
    private static partial Regex Ours();
}
