using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

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

        var failures = Malformed(options).ToList();
        if (!environment.IsDevelopment())
        {
            failures.AddRange(Missing(options));
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Missing(TeamsOptions options)
    {
        if (options.AppId.Length == 0)
        {
            yield return "Teams:AppId is missing: outside Development Teams must be authenticated.";
        }

        if (options.AppType == TeamsAppType.SingleTenant && options.TenantId.Length == 0)
        {
            yield return "Teams:TenantId is missing: a SingleTenant app gets its tokens from its own tenant.";
        }

        if (options.AppType == TeamsAppType.UserAssignedMsi && options.TenantId.Length == 0 && options.AllowedTenants.Count == 0)
        {
            yield return "Teams:TenantId (or Teams:AllowedTenants) is missing: without it every tenant would be heard.";
        }

        if (options.AppType == TeamsAppType.MultiTenant && options.AllowedTenants.Count == 0)
        {
            yield return "Teams:AllowedTenants is missing: a MultiTenant app can be installed in any tenant, and only the office's own may be heard.";
        }

        if (options.AppType != TeamsAppType.UserAssignedMsi && options.ClientSecret.Length == 0 && options.CertificatePath.Length == 0)
        {
            yield return "Teams:ClientSecret (or Teams:CertificatePath) is missing: without it no answer can be sent.";
        }
    }

    private static IEnumerable<string> Malformed(TeamsOptions options)
    {
        if (options.LinkByDirectoryEmail && options.AllowedTenants.Count == 0
            && (options.AppType == TeamsAppType.MultiTenant || options.TenantId.Length == 0))
        {
            yield return "Teams:LinkByDirectoryEmail needs Teams:TenantId (not of MultiTenant) or Teams:AllowedTenants: another office's directory must not say who somebody is.";
        }

        if (options.AppId.Length > 0 && !Guid.TryParse(options.AppId, out _))
        {
            yield return "Teams:AppId is not a GUID.";
        }

        if (options.CertificatePath.Length > 0 && !File.Exists(options.CertificatePath))
        {
            yield return "Teams:CertificatePath names no file.";
        }

        if (!ServiceHosts.IsHttps(options.Authority, orLoopback: true))
        {
            yield return "Teams:Authority must be an https address.";
        }

        else if (new Uri(options.Authority).AbsolutePath != "/")
        {
            yield return "Teams:Authority must be a host without a path: the tenant is Teams:TenantId.";
        }

        if (!ServiceHosts.IsHttps(options.OpenIdMetadataUrl, orLoopback: true))
        {
            yield return "Teams:OpenIdMetadataUrl must be an https address.";
        }
    }
}
