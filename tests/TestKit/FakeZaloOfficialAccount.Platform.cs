using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ReformBot.TestKit;

/// <summary>What Zalo's side answers.</summary>
public sealed partial class FakeZaloOfficialAccount
{
    private async Task RotateAsync(HttpContext http)
    {
        Interlocked.Increment(ref tokenRequests);
        var fault = tokenFaults.TryDequeue(out var next) ? next : (ZaloTokenFault?)null;
        if (fault is ZaloTokenFault.Slow or ZaloTokenFault.SlowBadGateway)
        {
            await Task.Delay(500);
        }

        if (fault is ZaloTokenFault.BadGateway or ZaloTokenFault.SlowBadGateway)
        {
            await BadGatewayAsync(http);
            return;
        }

        if (fault is ZaloTokenFault.ErrorWithoutNumber)
        {
            await http.Response.WriteAsJsonAsync(new { error_name = "Internal error", error_reason = "…", error_description = "…", ref_doc = "https://developers.zalo.me" });
            return;
        }

        if (fault is ZaloTokenFault.EmptyPair)
        {
            await http.Response.WriteAsJsonAsync(new { access_token = "", refresh_token = "", expires_in = "90000" });
            return;
        }

        if (fault is ZaloTokenFault.Withdrawn)
        {
            GrantAnew("of another agreement");
        }

        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync() : FormCollection.Empty;
        object answer;
        lock (gate)
        {
            answer = Rotate(http.Request.Headers["secret_key"].ToString(), form);
        }

        if (fault is ZaloTokenFault.RotateAndCut)
        {
            await CutAsync(http);
            return;
        }

        await http.Response.WriteAsJsonAsync(answer);
    }

    private object Rotate(string secret, IFormCollection form)
    {
        if (form["app_id"] != AppId || secret != AppSecret)
        {
            return Refusal("Invalid appId", -14002);
        }

        if (form["grant_type"] == "authorization_code")
        {
            var isGood = ConsentCode is { } good && form["code"] == good && form["code_verifier"] == ConsentVerifier;
            ConsentCode = null;
            return isGood ? Pair() : Refusal("Invalid authorization code", -14003);
        }

        if (form["grant_type"] != "refresh_token")
        {
            return Refusal("Invalid grant type", -14001);
        }

        if (form["refresh_token"] != RefreshToken)
        {
            return Refusal("Invalid refresh token", -14014);
        }

        return Pair();

        static object Refusal(string name, int error) => new { error_name = name, error_reason = "…", error_description = "…", error, ref_doc = "https://developers.zalo.me" };
    }

    private object Pair()
    {
        rotations++;
        RefreshToken = $"refresh-{rotations}-{Guid.CreateVersion7():N}";
        accessToken = $"access-{rotations}-{Guid.CreateVersion7():N}";
        accessEndsAt = time.GetUtcNow().AddSeconds(90_000);
        return new { access_token = accessToken, refresh_token = RefreshToken, expires_in = "90000" };
    }

    private async Task MessageAsync(HttpContext http, string recipientMember, bool isGroup)
    {
        Messages++;
        var fault = messageFaults.TryDequeue(out var next) ? next : (ZaloMessageFault?)null;
        int? error = fault switch
        {
            ZaloMessageFault.RateLimited => -32,
            ZaloMessageFault.Night => -234,
            ZaloMessageFault.NotVerified => -221,
            ZaloMessageFault.Unlisted => -98765,
            ZaloMessageFault.TokenRefused => -216,
            _ => null,
        };
        if (fault is ZaloMessageFault.BadGateway)
        {
            await BadGatewayAsync(http);
            return;
        }

        if (fault is ZaloMessageFault.Unauthorized)
        {
            (http.Response.StatusCode, http.Response.ContentType) = (401, "text/html");
            await http.Response.WriteAsync("<html><h1>401</h1></html>");
            return;
        }

        if (error is not null || accessToken is null || http.Request.Headers["access_token"] != accessToken || time.GetUtcNow() >= accessEndsAt)
        {
            await ErrorAsync(http, error ?? -216);
            return;
        }

        JsonObject? body;
        try
        {
            body = http.Request.HasJsonContentType() ? await JsonNode.ParseAsync(http.Request.Body) as JsonObject : null;
        }
        catch (JsonException)
        {
            body = null;
        }

        var id = (string?)(body?["recipient"] as JsonObject)?[recipientMember];
        var message = body?["message"] as JsonObject;
        var text = (string?)message?["text"];
        var buttons = message?["attachment"]?["payload"]?["buttons"] as JsonArray;
        error = Refusal(id, text, buttons, isGroup);
        if (error is not null)
        {
            await ErrorAsync(http, error.Value);
            return;
        }

        var messageId = NewId();
        people[id!].Seen.Enqueue(new ZaloOaSeen(messageId, text!, [.. (buttons ?? []).Select(b => (string)b!["payload"]!)]));
        if (fault is ZaloMessageFault.CutAfterDelivery)
        {
            await CutAsync(http);
            return;
        }

        await http.Response.WriteAsJsonAsync(new { data = new { message_id = messageId, user_id = id }, error = 0, message = "Success" });
    }

    private int? Refusal(string? id, string? text, JsonArray? buttons, bool isGroup) => (id, text) switch
    {
        (null or "", _) or (_, null or "") => -201,
        _ when text.Length > 2000 || buttons?.Count > 5 => -210,
        _ when !people.TryGetValue(id, out var known) || known.IsGroup != isGroup => isGroup ? -403 : -201,
        _ when isGroup => null,
        _ when !people[id].IsFollower => -213,
        _ when time.GetUtcNow() - people[id].InteractedAt > TimeSpan.FromDays(7) => -230,
        _ => null,
    };

    private static Task ErrorAsync(HttpContext http, int error) =>
        http.Response.WriteAsJsonAsync(new { error, message = "An error of the fake official account" });

    private static Task BadGatewayAsync(HttpContext http)
    {
        http.Response.StatusCode = 502;
        http.Response.ContentType = "text/html";
        return http.Response.WriteAsync("<html><h1>502 Bad Gateway</h1></html>");
    }

    private static async Task CutAsync(HttpContext http)
    {
        http.Response.ContentLength = 100;
        await http.Response.WriteAsync("{\"err");
        await http.Response.Body.FlushAsync();
        http.Abort();
    }
}
