using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Settings;

namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>A verified official account on a paid tier, spoken to through its app.</summary>
public sealed class ZaloOfficialAccountOptions
{
    public const string Section = "Zalo:OfficialAccount";

    /// <summary>Off unless said.</summary>
    public bool Enabled { get; init; }

    /// <summary>The app's id; a signed event of another app is refused.</summary>
    public string AppId { get; init; } = "";

    /// <summary>
    /// The account's own id, as Zalo shows it in its profile. People's accounts are filed under it: those known from the people file
    /// (zaloOaId), and whoever speaks in a group, where Zalo does not name the account. Empty unless said.
    /// </summary>
    public string OfficialAccountId { get; init; } = "";

    /// <summary>The app's secret key: only for renewing tokens.</summary>
    public string AppSecret { get; init; } = "";

    /// <summary>The OA Secret Key of the webhook settings, which is not the app's: only for signatures.</summary>
    public string OaSecretKey { get; init; } = "";

    /// <summary>https://openapi.zalo.me unless said; a loopback address is accepted in Development only. So for the other two.</summary>
    public string ApiUrl { get; init; } = "https://openapi.zalo.me";

    /// <summary>https://oauth.zaloapp.com unless said.</summary>
    public string OAuthUrl { get; init; } = "https://oauth.zaloapp.com";

    /// <summary>https://business.openapi.zalo.me unless said.</summary>
    public string TemplateUrl { get; init; } = "https://business.openapi.zalo.me";

    /// <summary>
    /// A refresh token pasted from Tools, API Explorer, after an administrator of the account agreed. Used once: every renewal gives
    /// the next, which is kept in the store. A new one pasted here takes the place of what is stored.
    /// </summary>
    public string RefreshToken { get; init; } = "";

    /// <summary>Approved ZBS templates for what is said to somebody who has not written for seven days; without one another channel is used.</summary>
    public ZaloTemplateIds Templates { get; init; } = new();

    /// <summary>Buttons under a message, off unless said: no SDK of Zalo's shows them on this kind of message. The words to answer are there anyway.</summary>
    public bool Buttons { get; init; }
}

/// <summary>Ids of templates, each empty unless said. Their parameters: tieu_de, noi_dung, ngay_gui, as many of them as wanted.</summary>
public sealed class ZaloTemplateIds
{
    public string Reminder { get; init; } = "";

    public string Assignment { get; init; } = "";

    public string Digest { get; init; } = "";

    internal string? For(Domain.Messaging.MessageTopic? topic) => topic switch
    {
        Domain.Messaging.MessageTopic.Reminder when Reminder.Length > 0 => Reminder,
        Domain.Messaging.MessageTopic.Assignment when Assignment.Length > 0 => Assignment,
        Domain.Messaging.MessageTopic.Digest when Digest.Length > 0 => Digest,
        _ => null,
    };
}

internal sealed class ZaloOfficialAccountOptionsValidator(IHostEnvironment environment) : IValidateOptions<ZaloOfficialAccountOptions>
{
    private const string Section = ZaloOfficialAccountOptions.Section;

    public ValidateOptionsResult Validate(string? name, ZaloOfficialAccountOptions options)
    {
        if (!options.Enabled)
        {
            return ValidateOptionsResult.Skip;
        }

        return Refused.Result(
        [
            options.AppId.Length > 0 && options.AppId.All(char.IsAsciiDigit) ? null : Refused.Say($"{Section}:AppId", "Setting.Zalo.AppId"),
            options.OfficialAccountId.All(char.IsAsciiDigit) ? null : Refused.Say($"{Section}:OfficialAccountId", "Setting.Zalo.OfficialAccountId"),
            options.AppSecret.Length > 0 ? null : Refused.Say($"{Section}:AppSecret", "Setting.Zalo.AppSecret"),
            options.OaSecretKey.Length > 0 ? null : Refused.Say($"{Section}:OaSecretKey", "Setting.Zalo.OaSecretKey"),
            ZaloAddress.Problem($"{Section}:ApiUrl", options.ApiUrl, ["openapi.zalo.me"], environment),
            ZaloAddress.Problem($"{Section}:OAuthUrl", options.OAuthUrl, ["oauth.zaloapp.com"], environment),
            ZaloAddress.Problem($"{Section}:TemplateUrl", options.TemplateUrl, ["business.openapi.zalo.me"], environment),
        ]);
    }
}
