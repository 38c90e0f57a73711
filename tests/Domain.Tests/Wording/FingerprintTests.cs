using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;
using Xunit;

namespace ReformBot.Domain.Tests.Wording;

public sealed class FingerprintTests
{
    [Theory]
    [InlineData("1c0912345678abcd", "1c09:1234:5678:abcd")]
    [InlineData("ab079203001234cd", "ab07:9203:0012:34cd")]
    [InlineData("ab84912345678cde", "ab84:9123:4567:8cde")]
    public void A_seal_with_a_phone_number_in_it_by_chance_leaves_as_it_is(string hash, string shown)
    {
        Assert.NotEqual(hash, CitizenData.Mask(hash));
        Assert.Equal(shown, Fingerprint.Of(hash, 16));
        Assert.Equal(shown, CitizenData.Mask(shown));
    }
}
