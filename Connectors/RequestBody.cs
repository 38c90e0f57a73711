using Microsoft.AspNetCore.Http;

namespace ReformBot.Connectors;

/// <summary>Reads what a channel posts, and not a byte more than it may.</summary>
public static class RequestBody
{
    public const int Megabyte = 1024 * 1024;

    /// <summary>Room made on the word of a sender nobody knows yet; for more, it has to come.</summary>
    private const int MostAhead = 16 * 1024;

    /// <summary>The bytes exactly as they came; null when there is more than <paramref name="limit"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit)
    {
        var announced = request.ContentLength ?? 0;
        if (announced > limit)
        {
            return null;
        }

        using var body = new MemoryStream((int)Math.Min(announced, MostAhead));
        var piece = new byte[4096];
        int read;
        while ((read = await request.Body.ReadAsync(piece, request.HttpContext.RequestAborted)) > 0)
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
