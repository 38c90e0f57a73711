using Microsoft.AspNetCore.Http;

namespace ReformBot.Connectors.Zalo;

internal static class ZaloWebhookBody
{
    public const int LargestBytes = 1024 * 1024;

    /// <summary>The bytes exactly as they came, null when they are more than a megabyte.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > LargestBytes)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is var read and > 0)
        {
            if (body.Length + read > LargestBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
