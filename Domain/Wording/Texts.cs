using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace ReformBot.Domain.Wording;

/// <summary>
/// One resource file's sentences: Vietnamese is the default, English stands beside it. A missing key is a bug and throws.
/// </summary>
public sealed class Texts(string resource)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi");

    private readonly ResourceManager _resources = new($"ReformBot.Domain.Wording.{resource}", typeof(Texts).Assembly);
    private readonly ConcurrentDictionary<(string Language, string Key), string> _cache = new();

    /// <summary>
    /// The same where it may be a request to another body: then the words made for a request, wherever an order would be worded
    /// otherwise.
    /// </summary>
    public string Say(bool isRequest, string language, string key, params object?[] values) =>
        Say(language, isRequest && _resources.GetString($"{key}.Request", Vietnamese) is not null ? $"{key}.Request" : key, values);

    /// <summary>The sentence in <paramref name="language"/> (vi unless "en"), its {0}, {1}… filled in.</summary>
    public string Say(string language, string key, params object?[] values)
    {
        var pattern = _cache.GetOrAdd((language, key), static (asked, resources) => resources.GetString(asked.Key, asked.Language == "en" ? English : Vietnamese)
            ?? throw new MissingManifestResourceException($"No text for {asked.Key}."), _resources);
        return values.Length == 0 ? pattern : string.Format(CultureInfo.InvariantCulture, pattern, values);
    }
}
