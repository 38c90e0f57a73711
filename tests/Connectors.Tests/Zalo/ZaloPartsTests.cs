using System.Globalization;
using System.Text;
using ReformBot.Connectors.Zalo;
using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Connectors.Tests.Zalo;

public sealed class ZaloPartsTests
{
    private static readonly string[] Pieces =
        ["a", "ế", "đ", " ", " ", "\n", "\n\n", "👩‍👩‍👧‍👦", "🇻🇳", "👍🏽", "e\u0302\u0301", "\U0001F600", "thủ tục ", "Rà soát ", "\r\n", " \u0301"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_is_cut_every_part_fits_and_no_letter_is_torn_or_lost(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = random.Next(8000); i > 0; i--)
        {
            text.Append(Pieces[random.Next(random.Next(2) == 0 ? Pieces.Length : 4)]);
        }

        var message = OutgoingMessage.Of(text.ToString()) with { IsRepeat = seed % 2 == 0 };
        var parts = new List<string>();
        while (ZaloParts.Next(message, parts.Count) is { } part)
        {
            Assert.Equal(part.IsLast, part.Of == parts.Count + 1);
            parts.Add(part.Text);
        }

        Assert.All(parts, part => Assert.InRange(part.Length, 1, 2000));
        Assert.All(parts, part => Assert.Equal(part, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(part))));
        Assert.Equal(Letters(text.ToString().Trim()), parts.SelectMany(p => Letters(Words(p))));
    }

    [Fact]
    public void A_paragraph_is_kept_whole_where_one_can_be()
    {
        var first = new string('a', 1500);
        var second = new string('b', 1500);

        Assert.Equal([first, second], ZaloParts.Cut(first + "\n\n" + second, 0));
    }

    [Fact]
    public void Two_thousand_units_are_one_message_and_one_more_is_two()
    {
        Assert.Single(ZaloParts.Cut(new string('a', 2000), 0));
        Assert.Equal(2, ZaloParts.Cut(new string('a', 2001), 0).Count);
    }

    [Fact]
    public void A_pile_of_marks_longer_than_a_message_is_cut_between_whole_characters()
    {
        var parts = ZaloParts.Cut("x" + string.Concat(Enumerable.Repeat("\U000E0101", 3000)), 0);

        Assert.All(parts, part => Assert.InRange(part.Length, 1, 2000));
        Assert.All(parts, part => Assert.False(char.IsLowSurrogate(part[0])));
        Assert.Equal(6001, parts.Sum(p => p.Length));
    }

    private static string Words(string part)
    {
        var text = part.StartsWith("(gửi lại) ", StringComparison.Ordinal) ? part["(gửi lại) ".Length..] : part;
        return text.StartsWith('(') ? text[(text.IndexOf(')', StringComparison.Ordinal) + 2)..] : text;
    }

    private static IEnumerable<string> Letters(string text)
    {
        var letters = StringInfo.GetTextElementEnumerator(text.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC));
        while (letters.MoveNext())
        {
            if (letters.GetTextElement() is not (" " or "\n") and var letter)
            {
                yield return letter;
            }
        }
    }
}
