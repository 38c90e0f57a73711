using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Settings;

namespace ReformBot.Connectors.Zalo.Bot;

/// <summary>A bot of the Zalo Bot Platform: no official account, no papers, a token that lives until it is reset.</summary>
public sealed class ZaloBotOptions
{
    public const string Section = "Zalo:Bot";

    /// <summary>Off unless said.</summary>
    public bool Enabled { get; init; }

    /// <summary>What Zalo Bot Manager sent: digits, a colon, a secret. It is part of the address of every request, so it stays out of all logs.</summary>
    public string Token { get; init; } = "";

    /// <summary>What we gave setWebhook as secret_token: 8 to 256 characters.</summary>
    public string WebhookSecret { get; init; } = "";

    /// <summary>https://bot-api.zaloplatforms.com unless said; a loopback address is accepted in Development only.</summary>
    public string ApiUrl { get; init; } = "https://bot-api.zaloplatforms.com";

    /// <summary>The bot's own id: the digits before the colon.</summary>
    internal string BotId => Token.Split(':')[0];
}

internal sealed class ZaloBotOptionsValidator(IHostEnvironment environment) : IValidateOptions<ZaloBotOptions>
{
    private static readonly string[] Hosts = ["bot-api.zaloplatforms.com", "bot-api.zapps.me"];

    public ValidateOptionsResult Validate(string? name, ZaloBotOptions options)
    {
        if (!options.Enabled)
        {
            return ValidateOptionsResult.Skip;
        }

        return Refused.Result(
        [
            IsToken(options.Token) ? null : Refused.Say($"{ZaloBotOptions.Section}:Token", "Setting.Zalo.Token"),
            options.WebhookSecret.Length is >= 8 and <= 256 ? null : Refused.Say($"{ZaloBotOptions.Section}:WebhookSecret", "Setting.Zalo.WebhookSecret"),
            ZaloAddress.Problem($"{ZaloBotOptions.Section}:ApiUrl", options.ApiUrl, Hosts, environment),
        ]);
    }

    private static bool IsToken(string token) =>
        token.Split(':') is [{ Length: > 0 } id, { Length: > 0 } secret]
        && id.All(char.IsAsciiDigit)
        && secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~' or '=' or '+');
}
