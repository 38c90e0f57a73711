using Microsoft.Extensions.Options;
using ReformBot.Connectors.Files;
using FileOptions = ReformBot.Connectors.Files.FileOptions;

namespace ReformBot.Connectors.Zalo;

/// <summary>
/// Pictures and files of both Zalo platforms lie on Zalo's delivery network, open to whoever has the address. Zalo publishes no
/// list of its hosts: these are its own domains, and Files:AllowedHosts takes what it may add.
/// </summary>
internal sealed class ZaloFileSource(IOptions<FileOptions> files, FileHttp http) : IFileSource
{
    private static readonly string[] Network = ["*.zdn.vn", "*.zadn.vn", "*.zalo.me", "*.zaloapp.com", "*.zapps.me", "*.zaloplatforms.com"];

    private readonly HostAllowList _hosts = new(Network, files.Value.AllowedHosts);

    public bool Holds(Uri address) => _hosts.Allows(address);

    public Task<FileAnswer> FetchAsync(Uri address, int largest, CancellationToken cancellationToken) =>
        http.GetAsync(address, Holds, (_, _, _) => Task.FromResult<string?>(null), largest, cancellationToken);
}
