using ReformBot.Domain.Messaging;
using Xunit;

namespace ReformBot.Domain.Tests.Messaging;

public sealed class CitizenMaskingTests
{
    /// <summary>On a channel without buttons their words are printed; what a press sends back stays whole.</summary>
    [Fact]
    public void What_a_button_says_is_masked_and_what_it_sends_is_not()
    {
        var data = new Dictionary<string, string> { ["q"] = "trả hồ sơ CCCD 079123456789" };
        var message = OutgoingMessage.Of("Lý do?") with { Buttons = [new Button("Lý do: gọi 0909123456", "vướng 1: CCCD 079123456789", "block", data)] };

        var masked = Assert.Single(message.WithTexts(text => CitizenMasking.Of(text, roster: null)).Buttons);

        Assert.Equal("Lý do: gọi •••••••456", masked.Label);
        Assert.Equal("vướng 1: CCCD •••••••••789", masked.Text);
        Assert.Same(data, masked.Data);
    }
}
