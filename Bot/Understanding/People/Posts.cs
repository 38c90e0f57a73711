using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Understanding.People;

/// <summary>A post named instead of a person: "trưởng phòng VHXH", "PCT", "chánh văn phòng", "chủ tịch phường An Bình".</summary>
internal static class Posts
{
    // The Party's secretary is none of these.
    private static readonly string[] YouthUnion =
        ["bi thu doan", "bi thu tinh doan", "bi thu thanh doan", "bi thu huyen doan", "bi thu xa doan", "bi thu phuong doan", "bi thu chi doan"];

    private static readonly (PhraseSet Said, string[] Titles, Role? Role)[] Known =
    [
        (PhraseSet.Of("phó trưởng phòng", "phó phòng", "ptp", "pp"), ["pho truong phong", "pho phong"], Role.Deputy),
        (PhraseSet.Of("trưởng phòng", "tp", "trg phòng"), ["truong phong"], Role.Head),
        (PhraseSet.Of("phó chủ tịch thường trực", "phó chủ tịch", "pct", "p ct"), ["pho chu tich"], null),
        (PhraseSet.Of("chủ tịch", "ct", "chủ tịch ubnd", "ct ubnd"), ["chu tich"], null),
        (PhraseSet.Of("phó giám đốc", "pgđ", "phó gđ"), ["pho giam doc"], Role.Deputy),
        (PhraseSet.Of("giám đốc", "gđ"), ["giam doc"], Role.Head),
        (PhraseSet.Of("phó bí thư", "pbt"), ["pho bi thu"], null),
        (PhraseSet.Of("bí thư [tỉnh|thành|huyện|xã|phường|chi] đoàn [thanh niên]", "bt [tỉnh|xã|phường] đoàn"), YouthUnion, null),
        (PhraseSet.Of("bí thư", "bt đảng ủy", "bí thư đảng ủy"), ["bi thu"], null),
        (PhraseSet.Of("phó chánh văn phòng", "pcvp", "phó văn phòng"), ["pho chanh van phong"], Role.Deputy),
        (PhraseSet.Of("chánh văn phòng", "cvp", "chánh vp"), ["chanh van phong"], Role.Head),
        (PhraseSet.Of("phó trưởng ban", "phó ban"), ["pho truong ban", "pho ban"], Role.Deputy),
        (PhraseSet.Of("trưởng ban", "trưởng trạm", "hiệu trưởng", "trưởng công an", "chỉ huy trưởng", "trưởng khu phố", "trưởng thôn", "tổ trưởng",
            "đội trưởng"), ["truong", "hieu truong", "chi huy truong", "to truong", "doi truong"], Role.Head),
        (PhraseSet.Of("thủ trưởng", "lãnh đạo", "trưởng", "đ/c trưởng", "người đứng đầu"), [], Role.Head),
        (PhraseSet.Of("văn thư"), ["van thu"], Role.Clerk),
        (PhraseSet.Of("đầu mối cchc", "đầu mối cải cách hành chính", "đầu mối", "phụ trách cchc"), ["dau moi"], Role.Focal),
        (PhraseSet.Of("kế toán"), ["ke toan"], null),
    ];

    /// <summary>Tokens the post covers, and which of the known ones it is.</summary>
    public static (int Length, int Post) At(IReadOnlyList<Seen> words, int index)
    {
        var best = (Length: 0, Post: -1);
        for (var post = 0; post < Known.Length; post++)
        {
            if (Known[post].Said.At(words, index) is var length && length > best.Length)
            {
                best = (length, post);
            }
        }

        return best;
    }

    public static IReadOnlyList<Guid> Holders(int post, Guid unit, Roster roster)
    {
        Guid[] titled = [.. roster.MembersOf(unit).Where(p => p.Posts.Any(held => held.UnitId == unit && Is(post, held))).Select(p => p.Id)];
        if (titled.Length > 0)
        {
            return titled;
        }

        return Known[post].Role == Role.Head && roster.HeadOf(unit) is { } head ? [head.Id] : [];
    }

    public static IReadOnlyList<Guid> Holders(int post, Roster roster) =>
        NameBook.Of(roster).HoldersOf(post);

    /// <summary>By each of the known posts, whoever holds it anywhere.</summary>
    public static IReadOnlyList<Guid>[] AllHolders(Roster roster)
    {
        var holders = new List<Guid>[Known.Length];
        for (var post = 0; post < Known.Length; post++)
        {
            holders[post] = [];
        }

        foreach (var person in roster.People.Where(p => p.IsActive))
        {
            string[] titles = [.. person.Posts.Select(p => Folded.Of(p.Title).Text)];
            for (var post = 0; post < Known.Length; post++)
            {
                if (titles.Any(title => Is(post, title)))
                {
                    holders[post].Add(person.Id);
                }
            }
        }

        return holders;
    }

    public static bool Holds(int post, RosterPerson person) => person.Posts.Any(held => Is(post, held));

    public static bool Is(int post, RosterPost held) => Is(post, Folded.Of(held.Title).Text);

    private static bool Is(int post, string title) => Array.Exists(Known[post].Titles, t => title.StartsWith(t, StringComparison.Ordinal))
        && (Known[post].Titles == YouthUnion || !Array.Exists(YouthUnion, t => title.StartsWith(t, StringComparison.Ordinal)));
}
