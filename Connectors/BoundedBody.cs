using Microsoft.AspNetCore.Http;

namespace ReformBot.Connectors;

/// <summary>Reads what a channel posts, and not a byte more than it may.</summary>
internal static class BoundedBody
{
    public const int Megabyte = 1024 * 1024;

    /// <summary>The bytes exactly as they came; null when there is more than <paramref name="limit"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit)
    {
        var aborted = request.HttpContext.RequestAborted;
        if (request.ContentLength is { } length)
        {
            if (length > limit)
            {
                return null;
            }

            // The server hands over no more than was announced.
            var announced = new byte[length];
            var came = await request.Body.ReadAtLeastAsync(announced, announced.Length, throwOnEndOfStream: false, aborted);
            return came == length ? announced : announced[..came];
        }

        using var body = new MemoryStream();
        var piece = new byte[4096];
        int read;
        while ((read = await request.Body.ReadAsync(piece, aborted)) > 0)
        {
            if (body.Length + read > limit)
            {
                return null;
            }

            body.Write(piece, 0, read);
        }

        return body.ToArray();
    }
}
