using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Domain.Tests.Messaging;

public sealed class CitizenDataTests
{
    [Theory]
    [InlineData("CCCD 079123456789 của bà B", "CCCD •••••••••789 của bà B")]
    [InlineData("cccd: 079 123 456 789", "cccd: ••• ••• ••• 789")]
    [InlineData("căn cước 123456789012.", "căn cước •••••••••012.")]
    [InlineData("gọi 0909123456 nhé", "gọi •••••••456 nhé")]
    [InlineData("sdt0909123456", "sdt•••••••456")]
    [InlineData("0909.123.456", "••••.•••.456")]
    [InlineData("ĐT 090 912 3456, gọi trước", "ĐT ••• ••• •456, gọi trước")]
    [InlineData("+84 90 912 3456", "+•• •• ••• •456")]
    [InlineData("+84909123456", "+••••••••456")]
    [InlineData("số bàn 0292 3820 123", "số bàn •••• •••• 123")]
    public void Identity_numbers_and_phones_keep_only_their_last_three_digits(string text, string masked) =>
        Assert.Equal(masked, CitizenData.Mask(text));

    [Theory]
    [InlineData("NV-12 rà soát hợp đồng – hạn 17:00 hôm nay")]
    [InlineData("Kết luận số 18/KL-TTr ngày 27/02/2026")]
    [InlineData("Công văn 1598-CV/TU ngày 10/8/2020")]
    [InlineData("kinh phí 1.250.000.000 đồng")]
    [InlineData("kinh phí 125000000000 đồng")]
    [InlineData("số tiền 350000000")]
    [InlineData("97,5% và 12/15 xã")]
    [InlineData("hạn 2026-03-20 15:00")]
    [InlineData("20/03/2026")]
    [InlineData("Quyết định 0909123456/QĐ-UBND")]
    [InlineData("NV-20260304")]
    [InlineData("")]
    public void Documents_amounts_dates_and_our_own_numbers_stay(string text) => Assert.Equal(text, CitizenData.Mask(text));
}
