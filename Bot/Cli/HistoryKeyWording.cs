using ReformBot.Domain.Seals;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli;

/// <summary>What the operator is told of a key this database's history cannot go on with: by a refused start and by the doctor alike.</summary>
internal static class HistoryKeyWording
{
    private static string Restore => OperatorWording.Say("Key.Do");

    /// <returns>Null when there is nothing to say.</returns>
    public static (string State, string ToDo)? Of(HistoryKeyFit fit, HistoryKeyFile file) => fit switch
    {
        HistoryKeyFit.Missing => (OperatorWording.Say("Key.Missing", file.Path), Restore),
        HistoryKeyFit.Broken => (OperatorWording.Say("Key.Broken", file.Path), Restore),
        HistoryKeyFit.Foreign => (OperatorWording.Say("Key.Foreign", file.Path), Restore),
        _ => null,
    };
}

/// <summary>The program does not start over this; its message is for the operator as it stands.</summary>
internal sealed class RefusedStartException(string message) : Exception(message);
