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

    [Fact]
    public void Whatever_a_person_reads_is_masked()
    {
        const string Said = "bà B, 0909123456";
        var message = new OutgoingMessage
        {
            Title = Said,
            Lines = [Said],
            Marks = [new LineMark(Said, LineRole.Heading)],
            Tiles = [new Tile(Said, 1, Before: Said)],
            Facts = [new Fact(Said, Said)],
            Buttons = [Button.Saying(Said, Said) with { Data = new Dictionary<string, string>() }],
            Chart = new Chart(Said, [new ChartValue(Said, 1)]),
            Link = new Link(Said, "https://reformbot.example/"),
        };

        Assert.DoesNotContain("0909123456", MessageJson.Write(message.WithTexts(text => CitizenMasking.Of(text, roster: null))), StringComparison.Ordinal);
    }
}
