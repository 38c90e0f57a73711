using ReformBot.Bot.Understanding.Intents.Assigning;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>What an assignment is to yield, guessed from its verb: suggested once, never written down unasked.</summary>
internal static class Products
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/products");

    private static readonly (PhraseSet Verb, string Product)[] FromVerbs =
    [
        (PhraseSet.Of("rà soát", "soát", "review"), "báo cáo rà soát"),
        (PhraseSet.Of("kiểm tra", "thanh tra", "inspect"), "biên bản, báo cáo kiểm tra"),
        (PhraseSet.Of("khảo sát", "survey"), "báo cáo khảo sát"),
        (PhraseSet.Of("tổng hợp", "thống kê", "collect"), "bảng tổng hợp"),
        (PhraseSet.Of("đánh giá"), "báo cáo đánh giá"),
        (PhraseSet.Of("xác minh"), "báo cáo xác minh"),
        (PhraseSet.Of("thẩm định"), "báo cáo thẩm định"),
        (PhraseSet.Of("góp ý", "cho ý kiến"), "văn bản góp ý"),
        (PhraseSet.Of("trả lời", "phúc đáp"), "văn bản trả lời"),
        (PhraseSet.Of("tham mưu"), "văn bản tham mưu"),
        (PhraseSet.Of("tập huấn", "tổ chức", "hội nghị"), "kế hoạch và báo cáo kết quả"),
        (PhraseSet.Of("cập nhật", "nhập", "nhập liệu"), "dữ liệu đã cập nhật"),
        (PhraseSet.Of("niêm yết", "công khai", "đăng tải", "đăng"), "hình ảnh niêm yết, đăng tải"),
        (PhraseSet.Of("khắc phục"), "báo cáo khắc phục"),
    ];

    private static readonly PhraseSet Named = Lexicon["named"];

    /// <summary>Null where neither the thing nor the verb says.</summary>
    public static string? SuggestedBy(string title)
    {
        List<Seen> words = [.. Text.Folded.Of(title).Tokens.Select(Seen.Of)];
        if (Named.In(words) is { } named && !IsSource(words, named.From))
        {
            return string.Join(' ', words.Skip(named.From).Take(named.Length).Select(w => w.Token.Original.ToLowerInvariant()));
        }

        return FromVerbs.FirstOrDefault(v => v.Verb.IsIn(words)).Product;
    }

    /// <summary>"Quan tâm công tác CCHC": nobody could tell when it is done.</summary>
    public static bool IsVague(string title)
    {
        List<Seen> words = [.. Text.Folded.Of(title).Tokens.Select(Seen.Of)];
        if (WorkVerbs.Vague.At(words, 0) == 0)
        {
            return false;
        }

        var at = 0;
        var isHollow = false;
        while (Math.Max(WorkVerbs.Manner.At(words, at), WorkVerbs.Vague.At(words, at)) is > 0 and var step && WorkVerbs.Tangible.At(words, at) == 0)
        {
            isHollow |= WorkVerbs.Manner.At(words, at) == 0;
            at += step;
        }

        return (isHollow ? WorkVerbs.Tangible : WorkVerbs.All).At(words, at) == 0;
    }

    // "theo Kế hoạch số 12/KH-UBND" is where it comes from, not what comes of it.
    private static bool IsSource(List<Seen> words, int at) => at > 0 && (words[at - 1].Is("theo") || words[at - 1].Is("cua"));
}
