using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ReformBot.Domain.Settings;

namespace ReformBot.Connectors.Teams;

/// <summary>Outside Development an enabled channel that could not authenticate keeps the host from starting, and says which key is missing.</summary>
internal sealed class TeamsOptionsValidator(IHostEnvironment environment) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        if (!options.Enabled)
        {
            return ValidateOptionsResult.Skip;
        }

        return Refused.Result([.. Malformed(options), .. environment.IsDevelopment() ? [] : Missing(options)]);
    }

    private static IEnumerable<string> Missing(TeamsOptions options)
    {
        if (options.AppId.Length == 0)
        {
            yield return Refused.Say("Teams:AppId", "Setting.Teams.AppId.None");
        }

        if (options.AppType == TeamsAppType.SingleTenant && options.TenantId.Length == 0)
        {
            yield return Refused.Say("Teams:TenantId", "Setting.Teams.TenantId.None");
        }

        if (options.AppType == TeamsAppType.UserAssignedMsi && options.TenantId.Length == 0 && options.AllowedTenants.Count == 0)
        {
            yield return Refused.Say("Teams:TenantId", "Setting.Teams.TenantId.Every");
        }

        if (options.AppType == TeamsAppType.MultiTenant && options.AllowedTenants.Count == 0)
        {
            yield return Refused.Say("Teams:AllowedTenants", "Setting.Teams.AllowedTenants.None");
        }

        if (options.AppType != TeamsAppType.UserAssignedMsi && options.ClientSecret.Length == 0 && options.CertificatePath.Length == 0)
        {
            yield return Refused.Say("Teams:ClientSecret", "Setting.Teams.ClientSecret.None");
        }
    }

    private static IEnumerable<string> Malformed(TeamsOptions options)
    {
        if (options.LinkByDirectoryEmail && options.AllowedTenants.Count == 0
            && (options.AppType == TeamsAppType.MultiTenant || options.TenantId.Length == 0))
        {
            yield return Refused.Say("Teams:LinkByDirectoryEmail", "Setting.Teams.LinkByDirectoryEmail");
        }

        if (options.AppId.Length > 0 && !Guid.TryParse(options.AppId, out _))
        {
            yield return Refused.Say("Teams:AppId", "Setting.Teams.AppId.Form");
        }

        if (options.CertificatePath.Length > 0 && !File.Exists(options.CertificatePath))
        {
            yield return Refused.Say("Teams:CertificatePath", "Setting.Teams.CertificatePath");
        }

        if (!TeamsHostAllowList.IsHttps(options.Authority, orLoopback: true))
        {
            yield return Refused.Say("Teams:Authority", "Setting.Teams.Https");
        }

        else if (new Uri(options.Authority).AbsolutePath != "/")
        {
            yield return Refused.Say("Teams:Authority", "Setting.Teams.Authority.Path");
        }

        if (!TeamsHostAllowList.IsHttps(options.OpenIdMetadataUrl, orLoopback: true))
        {
            yield return Refused.Say("Teams:OpenIdMetadataUrl", "Setting.Teams.Https");
        }
    }
}
