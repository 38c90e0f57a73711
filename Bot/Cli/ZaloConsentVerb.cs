using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using ReformBot.Connectors.Zalo.OfficialAccount;

namespace ReformBot.Bot.Cli;

/// <summary>
/// zalo-consent: the address an administrator of the official account opens to agree; with --code, the tokens for what Zalo sent
/// him back with. The callback only has to be the address saved in Zalo's console: the code stands in the browser's address bar.
/// </summary>
internal static class ZaloConsentVerb
{
    public static Command Command()
    {
        var callback = new Option<string>("--callback") { Description = "Địa chỉ đã lưu ở Official Account Callback URL." };
        var code = new Option<string>("--code") { Description = "Mã sau ?code= trên thanh địa chỉ, sống 10 phút, dùng một lần." };
        var verifier = new Option<string>("--verifier") { Description = "Chuỗi 43 ký tự của Code Challenge (do lệnh in ra, hoặc đã lưu ở Zalo)." };
        var command = new Command("zalo-consent", "Quản trị viên OA Zalo đồng ý lần đầu hoặc đồng ý lại.") { callback, code, verifier };
        command.SetAction(parsed => Verbs.WithHostAsync(async services =>
        {
            var options = services.GetRequiredService<IOptions<ZaloOfficialAccountOptions>>().Value;
            if (services.GetService<ZaloAccessTokens>() is not { } tokens)
            {
                return Verbs.Refuse("Zalo OA đang tắt: đặt Zalo:OfficialAccount:Enabled và các khóa, rồi chạy lại.");
            }

            if (parsed.GetValue(code) is { Length: > 0 } given)
            {
                if (await tokens.AgreeAsync(given.Trim(), parsed.GetValue(verifier)) is { } why)
                {
                    return Verbs.Refuse($"Chưa nhận được token: {why}");
                }

                Console.WriteLine("Đã nhận và cất token của OA.");
                return 0;
            }

            if (parsed.GetValue(callback) is not { Length: > 0 } address)
            {
                return Verbs.Refuse("Thiếu --callback (để lấy địa chỉ đồng ý) hoặc --code (sau khi đã đồng ý).");
            }

            var secret = parsed.GetValue(verifier) ?? Url(RandomNumberGenerator.GetBytes(32));
            Console.WriteLine($"{options.OAuthUrl.TrimEnd('/')}/v4/oa/permission?app_id={options.AppId}&redirect_uri={Uri.EscapeDataString(address)}"
                + $"&code_challenge={Url(SHA256.HashData(Encoding.ASCII.GetBytes(secret)))}");
            await Console.Error.WriteLineAsync($"Mở địa chỉ trên bằng tài khoản quản trị OA, đồng ý, rồi trong 10 phút chạy: zalo-consent --code MÃ --verifier {secret}");
            return 0;
        }));
        return command;
    }

    private static string Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
