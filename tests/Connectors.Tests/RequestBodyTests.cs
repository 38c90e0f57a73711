using Microsoft.AspNetCore.Http;
using Xunit;

namespace ReformBot.Connectors.Tests;

public sealed class RequestBodyTests
{
    [Fact]
    public void Who_announces_a_megabyte_and_sends_nothing_holds_no_megabyte()
    {
        var context = new DefaultHttpContext();
        context.Request.ContentLength = RequestBody.Megabyte;
        context.Request.Body = new SilentStream();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reading = RequestBody.ReadAsync(context.Request, RequestBody.Megabyte);

        Assert.False(reading.IsCompleted);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
    }

    [Theory]
    [InlineData(0, true, 0)]
    [InlineData(20_000, true, 20_000)]
    [InlineData(20_000, false, 20_000)]
    [InlineData(20_001, true, null)]
    [InlineData(20_001, false, null)]
    public async Task What_comes_is_read_whole_or_not_at_all(int bytes, bool isAnnounced, int? read)
    {
        var sent = Enumerable.Range(0, bytes).Select(i => (byte)i).ToArray();
        var context = new DefaultHttpContext();
        context.Request.ContentLength = isAnnounced ? bytes : null;
        context.Request.Body = new MemoryStream(sent);

        var body = await RequestBody.ReadAsync(context.Request, 20_000);

        Assert.Equal(read, body?.Length);
        Assert.Equal(read is null ? null : sent, body);
    }

    /// <summary>A sender who keeps the line open.</summary>
    private sealed class SilentStream : MemoryStream
    {
        private readonly TaskCompletionSource<int> _never = new();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(_never.Task);
    }
}
