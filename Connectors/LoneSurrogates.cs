using System.Buffers.Text;

namespace ReformBot.Connectors;

/// <summary>
/// A platform that cuts a text by UTF-16 units may leave half of an emoji, which JSON can write (\ud83d) and no string can hold:
/// reading it throws, and the whole message would be lost for a preview of another one.
/// </summary>
public static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>In place: each half becomes the replacement character; not a byte more or less.</summary>
    public static void Replace(Span<byte> json)
    {
        for (var at = 0; at + 1 < json.Length; at++)
        {
            if (json[at] != (byte)'\\')
            {
                continue;
            }

            if (UnitAt(json[at..]) is not { } unit)
            {
                at++;
                continue;
            }

            var isPair = char.IsHighSurrogate(unit) && UnitAt(json[(at + EscapeLength)..]) is { } next && char.IsLowSurrogate(next);
            if (!isPair && char.IsSurrogate(unit))
            {
                "fffd"u8.CopyTo(json[(at + 2)..]);
            }

            at += (isPair ? 2 * EscapeLength : EscapeLength) - 1;
        }
    }

    private static char? UnitAt(ReadOnlySpan<byte> json) =>
        json.Length >= EscapeLength && json.StartsWith("\\u"u8)
        && Utf8Parser.TryParse(json[2..EscapeLength], out ushort unit, out var read, 'x') && read == EscapeLength - 2
            ? (char)unit
            : null;
}
