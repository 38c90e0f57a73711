using System.ComponentModel.DataAnnotations;
using ReformBot.Bot.Web.Ops;
using ReformBot.Bot.Web.SignIn;
using ReformBot.Domain.Settings;

namespace ReformBot.Bot.Web;

/// <summary>Section "Web".</summary>
public sealed class WebOptions : IValidatableObject
{
    public const string Section = "Web";

    /// <summary>What links start with when no public address is set: where serving listens by default.</summary>
    public const string HomeUrl = "http://localhost:3978";

    /// <summary>The https address people reach the pages at, without a path. Empty by default: then links lead to this machine.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Without a slash at its end.</summary>
    internal string BaseUrl => (PublicUrl.Length > 0 ? PublicUrl : HomeUrl).TrimEnd('/');

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl.Length == 0)
        {
            yield break;
        }

        if (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var address) || address.PathAndQuery != "/" || address.UserInfo.Length > 0
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            yield return Refused.Result(Section, nameof(PublicUrl), "Setting.PublicUrl", PublicUrl);
        }
    }
}

internal static class PagesRegistration
{
    /// <summary>The pages behind a one-time link, and what opens them.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateSettings(WebOptions.Section);
        services.AddSingleton<SignInLinks>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<DeadLetterRetry>();
        services.AddSingleton<OpsServices>();
        return services;
    }
}
