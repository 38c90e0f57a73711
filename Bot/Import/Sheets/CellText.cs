using System.Globalization;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Import.Sheets;

/// <summary>
/// What a cell says to whoever looks at it: without the marks nobody sees, which come with what is pasted from elsewhere (a name with
/// one in it is nobody's name) or were put there to turn the reading direction or to talk to a terminal.
/// </summary>
internal static class CellText
{
    public static string Of(string cell) => TypedText.Of(string.Concat(cell.Where(IsSeen))).Trim();

    private static bool IsSeen(char c) =>
        c is '\n' or '\r' or '\t' || (!char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format);
}
