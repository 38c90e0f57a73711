using Microsoft.AspNetCore.Http;

namespace ReformBot.Connectors;

/// <summary>Reads what a channel posts, and not a byte more than it may.</summary>
public static class BoundedBody
{
    public const int Megabyte = 1024 * 1024;

    /// <summary>The bytes exactly as they came; null when there is more than <paramref name="limit"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 4096));
        var piece = new byte[8192];
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
