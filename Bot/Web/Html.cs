using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ReformBot.Bot.Web;

/// <summary>Markup written as an interpolated string: whatever is put into a hole is encoded, unless it is markup itself.</summary>
internal sealed class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string _text;

    private Html(string text) => _text = text;

    public static Html Nothing { get; } = new("");

    public static Html Of(ref Writer writer) => new(writer.ToString());

    public static Html Each<T>(IEnumerable<T> items, Func<T, Html> write) => new(string.Concat(items.Select(item => write(item)._text)));

    public override string ToString() => _text;

    [InterpolatedStringHandler]
    internal readonly struct Writer
    {
        private readonly StringBuilder _text;

        public Writer(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 24));

        public void AppendLiteral(string literal) => _text.Append(literal);

        public void AppendFormatted(Html? markup) => _text.Append(markup?._text);

        public void AppendFormatted(string? words) => _text.Append(words is null ? "" : Encoder.Encode(words));

        public void AppendFormatted(int number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

        public void AppendFormatted(Guid id) => _text.Append(CultureInfo.InvariantCulture, $"{id:N}");

        public override string ToString() => _text.ToString();
    }
}
