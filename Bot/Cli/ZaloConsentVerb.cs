using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using ReformBot.Connectors.Zalo.OfficialAccount;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli;

/// <summary>
/// zalo-consent: the address an administrator of the official account opens to agree; with --code, the tokens for what Zalo sent
/// him back with. The callback only has to be the address saved in Zalo's console: the code stands in the browser's address bar.
/// </summary>
internal static class ZaloConsentVerb
{
    public static Command Command()
    {
        var callback = new Option<string>("--callback") { Description = OperatorWording.Say("Help.ZaloConsent.Callback") };
        var code = new Option<string>("--code") { Description = OperatorWording.Say("Help.ZaloConsent.Code") };
        var verifier = new Option<string>("--verifier") { Description = OperatorWording.Say("Help.ZaloConsent.Verifier") };
        var command = new Command("zalo-consent", OperatorWording.Say("Help.ZaloConsent")) { callback, code, verifier };
        command.SetAction((parsed, token) => Verbs.WithHostAsync(async services =>
        {
            var options = services.GetRequiredService<IOptions<ZaloOfficialAccountOptions>>().Value;
            if (services.GetService<ZaloAccessTokens>() is not { } tokens)
            {
                return Verbs.Refuse(OperatorWording.Say("ZaloConsent.Off"));
            }

            if (parsed.GetValue(code) is { Length: > 0 } given)
            {
                if (await tokens.AgreeAsync(given.Trim(), parsed.GetValue(verifier)) is { } why)
                {
                    return Verbs.Refuse(OperatorWording.Say("ZaloConsent.NoToken", why));
                }

                Console.WriteLine(OperatorWording.Say("ZaloConsent.Stored"));
                return 0;
            }

            if (parsed.GetValue(callback) is not { Length: > 0 } address)
            {
                return Verbs.Refuse(OperatorWording.Say("ZaloConsent.Missing"));
            }

            var secret = parsed.GetValue(verifier) ?? Url(RandomNumberGenerator.GetBytes(32));
            Console.WriteLine($"{options.OAuthUrl.TrimEnd('/')}/v4/oa/permission?app_id={options.AppId}&redirect_uri={Uri.EscapeDataString(address)}"
                + $"&code_challenge={Url(SHA256.HashData(Encoding.ASCII.GetBytes(secret)))}");
            await Console.Error.WriteLineAsync(OperatorWording.Say("ZaloConsent.Next", secret));
            return 0;
        }, token));
        return command;
    }

    private static string Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
