using System.Globalization;
using ReformBot.Domain.Messaging;

namespace ReformBot.Domain.Files;

/// <summary>
/// What somebody calls a file, as it may stand in a message, a page and a header: one line, no folders, no signs that turn the
/// reading direction ("…fdp.exe" read backwards), and not for ever.
/// </summary>
public static class FileNames
{
    private const int Longest = 200;

    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = string.Join(' ', string.Concat(name.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format).Select(Plain))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var extension = Path.GetExtension(plain) is { Length: <= 10 } known ? known : "";
        return plain.Length <= Longest ? plain : TextCut.Beginning(plain[..^extension.Length], Longest - extension.Length) + extension;
    }

    // A folder's name is kept as words: what it says of the file is looked at with the rest.
    private static char Plain(char c) => c is '/' or '\\' ? '_' : char.IsControl(c) ? ' ' : c;
}
