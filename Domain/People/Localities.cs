using System.Text.RegularExpressions;

namespace ReformBot.Domain.People;

/// <summary>The commune a body belongs to, read from its name as the law prints it: "phường Lam Giang" of "UBND phường Lam Giang".</summary>
public static partial class Localities
{
    /// <summary>The place and, before it, what the body is called there ("UBND phường"); null where the name names no commune.</summary>
    public static (string Here, string Place)? In(string unitName)
    {
        var match = Commune().Match(unitName.Normalize());
        return match.Success ? (match.Groups["here"].Value, match.Groups["place"].Value) : null;
    }

    // "Văn hóa - Xã hội" is no commune.
    [GeneratedRegex(@"^(?<here>.*?\b(?=(?<place>(?<kind>phường|xã|đặc khu|thị trấn)(?!\s+hội\b)(\s+.+)?$))\k<kind>)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Commune();
}
