using System.ComponentModel.DataAnnotations;

namespace ReformBot.Connectors.Teams;

/// <summary>How the bot is registered at Entra. Only the token we ask for depends on it; Teams' own token is always the same.</summary>
public enum TeamsAppType
{
    SingleTenant,
    MultiTenant,
    UserAssignedMsi,
}

/// <summary>Section "Teams". Secrets come from the environment or user-secrets, never from appsettings.json.</summary>
public sealed class TeamsOptions
{
    public const string Section = "Teams";

    public const string DefaultAuthority = "https://login.microsoftonline.com/";

    /// <summary>Off unless switched on.</summary>
    public bool Enabled { get; set; }

    /// <summary>
    /// The bot's application id, in whatever form it was pasted; kept as tokens name it, in small letters without braces. Empty only in
    /// Development: then nobody is authenticated and only loopback is heard.
    /// </summary>
    public string AppId { get; set => field = Guid.TryParse(value, out var id) ? $"{id:D}" : value; } = "";

    /// <summary>SingleTenant by default: the only kind that can still be created.</summary>
    [EnumDataType(typeof(TeamsAppType))]
    public TeamsAppType AppType { get; set; } = TeamsAppType.SingleTenant;

    public string TenantId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>Instead of a secret: a .pfx without password, or a .pem holding certificate and key.</summary>
    public string CertificatePath { get; set; } = "";

    /// <summary>Entra of the public cloud by default; for any other address instance discovery is off.</summary>
    [Required]
    public string Authority { get; set; } = DefaultAuthority;

    /// <summary>Where the keys are published that sign what Teams sends us.</summary>
    [Required]
    public string OpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    [Required]
    public string Issuer { get; set; } = "https://api.botframework.com";

    [Required]
    public string Scope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>
    /// Hosts we may send to, besides Microsoft's own: "host", "host:port" or "*.domain". Plain http goes only to a loopback host
    /// listed here.
    /// </summary>
    public IList<string> AllowedServiceHosts { get; } = [];

    /// <summary>Tenants that are heard; none listed means the bot's own, <see cref="TenantId"/>. MultiTenant has none of its own and needs them.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>
    /// Off by default. On, somebody who writes in Teams without being linked is linked to the one person whose e-mail in the people
    /// file is his address in the directory. Whoever administers the directory can then link anybody.
    /// </summary>
    public bool LinkByDirectoryEmail { get; set; }

    /// <summary>50 by default, the platform's own ceiling for one app in one tenant.</summary>
    [Range(1, 1000)]
    public int RequestsPerSecond { get; set; } = 50;

    /// <summary>Nobody proves who they are: Development only, see <see cref="TeamsOptionsValidator"/>.</summary>
    internal bool IsUnauthenticated => AppId.Length == 0;

    internal bool Hears(string tenant)
    {
        if (AllowedTenants.Count > 0)
        {
            return AllowedTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase);
        }

        return IsUnauthenticated || AppType == TeamsAppType.MultiTenant || TenantId.Length == 0
            || string.Equals(TenantId, tenant, StringComparison.OrdinalIgnoreCase);
    }
}
