namespace ReformBot.Bot.Understanding.Words;

/// <summary>Which letters make a syllable of the language, marks apart.</summary>
internal static class Syllable
{
    private static readonly string[] Onsets =
        ["", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x"];

    private static readonly HashSet<string> Rimes = new(StringComparer.Ordinal)
    {
        "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "ech", "em", "en", "eng", "enh", "eo", "ep", "et",
        "eu", "i", "ia", "ich", "iec", "iem", "ien", "ieng", "iep", "iet", "ieu", "im", "in", "inh", "ip", "it", "iu",
        "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oap", "oat", "oay", "oc", "oe", "oen", "oet", "oeo", "oi", "om", "on", "ong",
        "oong", "op", "ot", "u", "ua", "uan", "uang", "uat", "uay", "uc", "ue", "uech", "uenh", "ui", "um", "un", "ung", "uo", "uoc", "uoi", "uom",
        "uon", "uong", "uop", "uot", "uou", "up", "ut", "uu", "uy", "uya", "uych", "uyen", "uyet", "uyn", "uynh", "uyt", "uyu",
        "y", "yem", "yen", "yet", "yeu",
    };

    // What rounds the lips twice or is written with another letter: "coa", "gioa", "boa".
    private static readonly string[] Rounded = ["oa", "oe", "ue", "uy"];

    /// <summary>Some word could be written so.</summary>
    public static bool Is(string plain)
    {
        foreach (var onset in Onsets)
        {
            var bare = onset == "đ" ? "d" : onset;
            if (plain.StartsWith(bare, StringComparison.Ordinal) && Rimes.Contains(plain[bare.Length..]))
            {
                return true;
            }
        }

        return plain.StartsWith("gi", StringComparison.Ordinal) && (plain.Length == 2 || Rimes.Contains(plain[1..]));
    }

    /// <summary>It is written as the language writes: "gioa" and "coa" sound like something and are no word.</summary>
    public static bool IsWritten(string plain)
    {
        if (!Is(plain))
        {
            return false;
        }

        var onset = plain.StartsWith("gi", StringComparison.Ordinal) && plain.Length > 3
            ? "gi" : Onsets.Where(o => plain.StartsWith(o, StringComparison.Ordinal)).MaxBy(o => o.Length)!;
        var rime = plain[onset.Length..];
        var isFront = rime.Length > 0 && rime[0] is 'e' or 'i' or 'y';
        var isRounded = rime.Length > 0 && Array.Exists(Rounded, r => rime.StartsWith(r, StringComparison.Ordinal));
        return onset switch
        {
            "c" => !isFront && !isRounded,
            "k" => isFront,
            "ng" => !isFront,
            "gh" or "ngh" => isFront,
            "gi" or "b" or "m" or "p" or "ph" or "v" => !isRounded,
            _ => true,
        };
    }
}
