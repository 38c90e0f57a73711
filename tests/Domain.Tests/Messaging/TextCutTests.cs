using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Domain.Tests.Messaging;

public sealed class TextCutTests
{
    [Theory]
    [InlineData("Rà soát hợp đồng thuê mặt bằng", 30, "Rà soát hợp đồng thuê mặt bằng")]
    [InlineData("Rà soát hợp đồng thuê mặt bằng", 29, "Rà soát hợp đồng thuê mặt…")]
    [InlineData("Rà soát hợp đồng thuê mặt bằng", 26, "Rà soát hợp đồng thuê mặt…")]
    [InlineData("Một https://dichvucong.example.vn/ho-so/123456", 20, "Một https://dichvuc…")]
    [InlineData("xong👍👍", 6, "xong…")]
    [InlineData("xong", 1, "…")]
    public void What_is_too_long_ends_at_a_word_where_one_is_near_and_never_inside_a_letter(string text, int most, string said) =>
        Assert.Equal(said, TextCut.Shortened(text, most));
}
