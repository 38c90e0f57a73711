using ReformBot.Bot.Understanding.Intents.Assigning;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.People;

/// <summary>
/// How a unit is called besides its full name: "Phòng Văn hóa - Xã hội" is P. VHXH, phòng Văn hóa, VH-XH;
/// "Trung tâm Phục vụ hành chính công" is TTPVHCC, TT HCC; "UBND phường An Bình" is phường An Bình.
/// </summary>
internal static class UnitAliases
{
    private static readonly string[] Front =
        ["UBMTTQ", "Mặt trận", "MTTQ", "Mặt trận Tổ quốc", "Ủy ban Mặt trận", "UB Mặt trận", "Ủy ban MTTQ", "UB MTTQ", "UBMT"];

    private static readonly (string Kind, string[] Short)[] Kinds =
    [
        ("Ủy ban Mặt trận Tổ quốc Việt Nam", [.. Front, "UBMTTQVN"]),
        ("Ủy ban Mặt trận Tổ quốc", Front),
        ("Ủy ban MTTQ Việt Nam", [.. Front, "UBMTTQVN"]),
        ("Ủy ban MTTQ", Front),
        ("UBMTTQ", Front),
        ("Ủy ban nhân dân xã", ["UBND xã", "xã", "x", "UBND"]),
        ("Ủy ban nhân dân phường", ["UBND phường", "phường", "p", "UBND"]),
        ("UBND xã", ["xã", "x", "UBND"]),
        ("UBND phường", ["phường", "p", "UBND"]),
        ("UBND thị trấn", ["thị trấn", "UBND"]),
        ("Ủy ban nhân dân", ["UBND"]),
        ("UBND", ["Ủy ban", "Ủy ban nhân dân"]),
        ("Hội đồng nhân dân", ["HĐND"]),
        ("Trung tâm", ["TT"]),
        ("Văn phòng", ["VP"]),
        ("Chi cục", ["CC"]),
        ("Công an", ["CA"]),
        ("Đảng ủy", ["ĐU"]),
        ("Khu phố", ["KP"]),
        ("Phòng", ["P", "ph"]),
        ("Phường", ["P"]),
        ("Xã", ["X"]),
        ("Sở", ["S"]),
        ("Ban", ["B"]),
        ("Đoàn", []),
        ("Hội", []),
        ("Trạm", []),
        ("Trường", []),
        ("Thôn", []),
        ("Ấp", []),
        ("Tổ", []),
        ("Đội", []),
    ];

    // Words that join two parts of a name and leave no initial.
    private static readonly string[] Joints = ["va", "-", ",", "&", "cua"];

    /// <summary>Every way of calling it; loose ones ("kinh tế", "trung tâm") only count where a person is expected.</summary>
    public static IEnumerable<(string Alias, bool IsLoose)> Of(string name)
    {
        var words = Words(name);
        var kind = Kinds.FirstOrDefault(k => StartsWith(words, Words(k.Kind)));
        string[] core = kind.Kind is null ? words : words[Words(kind.Kind).Length..];
        List<(string Alias, bool IsLoose)> all = [(name, false), (string.Join(' ', words.Where(w => !IsJoint(w))), false)];
        string[] kinds = kind.Kind is null ? [] : [kind.Kind, .. kind.Short];
        if (core.Length == 0)
        {
            all.AddRange(kinds.Select(k => (k, false)));
            return all;
        }

        foreach (var called in CoreForms(core).Distinct())
        {
            all.AddRange(kinds.Select(k => ($"{k} {called.Alias}", false)));
            if (called.IsInitials ? called.Alias.Replace(" ", string.Empty, StringComparison.Ordinal).Length >= 2
                : called.Alias.Contains(' ', StringComparison.Ordinal) && !IsWork(called.Alias))
            {
                // "TT" is Tân Tiến only where there is no Trung tâm as near.
                all.Add((called.Alias, !called.IsInitials || Array.Exists(Kinds, k => k.Short.Contains(called.Alias, StringComparer.OrdinalIgnoreCase))));
            }

            if (called.IsInitials)
            {
                all.AddRange(kinds.Select(k => (Initials(Words(k)) + called.Alias, false)));
            }
        }

        // "VPUB", "văn phòng ủy ban", whatever else it serves.
        if (kind.Kind is "Văn phòng" && core.Contains("UBND"))
        {
            all.AddRange(((string[])["VPUB", "VP UB", "VPUBND", "VP UBND", "văn phòng UBND", "văn phòng ủy ban", "VP ủy ban"]).Select(alias => (alias, false)));
        }

        if (kind.Kind is "Trung tâm" or "Văn phòng" or "Công an" or "Đảng ủy" || kind.Short?.Contains("MTTQ") == true)
        {
            all.AddRange(kinds.Select(k => (k, k.Length <= 2)));
        }

        return all;
    }

    private static IEnumerable<(string Alias, bool IsInitials)> CoreForms(string[] core)
    {
        string[] plain = [.. core.Where(w => !IsJoint(w))];
        yield return (string.Join(' ', core), false);
        for (var length = plain.Length; length >= 1; length--)
        {
            if (length >= 2 || plain.Length == 1)
            {
                yield return (string.Join(' ', plain[..length]), false);
            }
        }

        var segments = Segments(core);
        for (var count = segments.Count; count >= 1; count--)
        {
            var initials = segments.Take(count).Select(Initials).ToArray();
            yield return (string.Concat(initials), true);
            yield return (string.Join(' ', initials), true);
        }

        // "Trung tâm PVHCC tỉnh": whose it is is said in full.
        if (plain is [.. { Length: > 1 } of, "tỉnh" or "huyện" or "phường" or "xã" or "thành phố"])
        {
            yield return ($"{Initials(of)} {plain[^1]}", true);
        }

        // Văn hóa - Xã hội is "văn xã".
        if (segments is [{ Length: > 1 } one, { Length: > 1 } other, ..])
        {
            yield return ($"{one[0]} {other[0]}", false);
        }

        if (plain is ["Phục" or "phục", "vụ", .. { Length: > 1 } served])
        {
            yield return (string.Join(' ', served), false);
            yield return (Initials(served), true);
        }
    }

    // "tổ chức" alone is what is done, "phòng Tổ chức" who does it.
    private static bool IsWork(string alias) =>
        (Seen[])[.. Folded.Of(alias).Tokens.Select(Seen.Of)] is var words && WorkVerbs.All.At(words, 0) == words.Length;

    private static List<string[]> Segments(string[] core)
    {
        List<List<string>> segments = [[]];
        foreach (var word in core)
        {
            if (IsJoint(word))
            {
                segments.Add([]);
            }
            else
            {
                segments[^1].Add(word);
            }
        }

        return [.. segments.Where(s => s.Count > 0).Select(s => s.ToArray())];
    }

    // "HĐND" is its own initials, "Kinh" gives K.
    private static string Initials(string[] words) =>
        string.Concat(words.Select(w => w.Length > 1 && w.All(c => char.IsUpper(c) || char.IsDigit(c)) ? w : char.IsDigit(w[0]) ? w : w[..1])).ToUpperInvariant();

    private static string[] Words(string name) =>
        [.. Folded.Of(name).Tokens.Where(t => !t.IsMark || IsJoint(t.Folded)).Select(t => t.Original)];

    private static bool IsJoint(string word) => Joints.Contains(Folded.Of(word).Text);

    private static bool StartsWith(string[] words, string[] kind) =>
        words.Length >= kind.Length && kind.Zip(words).All(p => Folded.Of(p.First).Text == Folded.Of(p.Second).Text);
}
