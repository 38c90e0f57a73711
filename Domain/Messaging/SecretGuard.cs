namespace ReformBot.Domain.Messaging;

/// <summary>
/// Strong signs that a message carries a state secret. It never says that it is one: it is refused before storing and
/// the person is sent to văn thư. "Mật khẩu", "mật độ", talk about the law itself and a bare "mat" are no signs.
/// </summary>
public static class SecretGuard
{
    // What bears a level: "công văn mật", "dấu mật", "độ mật", "tài liệu mật".
    private static readonly string[][] Bearers = Phrases(
        "công văn", "cv", "văn bản", "vb", "tài liệu", "tl", "hồ sơ", "báo cáo", "kế hoạch", "kh", "phương án", "quyết định", "qđ", "điện",
        "công điện", "thông báo", "nghị quyết", "chỉ thị", "tờ trình", "kết luận", "đóng dấu", "con dấu", "dấu", "mộc", "độ", "chế độ",
        "mức độ", "đóng mộc", "bản đồ", "số liệu", "phụ lục", "đề án", "thư", "biên bản", "danh sách", "giấy tờ", "file", "loại", "giấy",
        "thông tin", "nội dung", "nhiệm vụ", "đề thi", "hội nghị", "cuộc họp", "độ mật");

    // Typed without its mark, "mat" may also be "mất" or "mắt" ("ho so mat", "dau mat", "ke hoach mat 2 ngay"): only after these is it a sign.
    private static readonly string[][] SureBearers = Phrases("công văn", "cv", "văn bản", "vb", "tài liệu", "công điện", "đóng dấu", "có độ", "dấu độ", "đóng độ");

    // What a person loses: "ho so toi mat roi" is "hồ sơ tôi mất rồi".
    private static readonly string[][] Possessions = Phrases("hồ sơ", "giấy tờ", "giấy", "file", "thư", "điện", "danh sách", "số liệu", "loại");

    // After "mật" these make another word of it.
    private static readonly string[][] Harmless = Phrases("khẩu", "độ", "thiết", "ong", "mã", "mía", "ngữ", "gấu");

    // After "mat" these make "mất" or "mặt" of it.
    private static readonly string[][] HarmlessUnmarked = Phrases(
        "trận", "bằng", "liên lạc", "hiệu lực", "giá trị", "thời gian", "công sức", "công làm", "công đi", "hàng hóa", "hàng thiết", "cân đối", "tích");

    private static readonly string[] Lost = ["rồi", "hết", "luôn", "sạch", "hôm", "tuần", "khi", "lúc", "hồi", "đâu", "nên", "bữa", "tiêu"];

    // How one goes on who has lost something: "giay to toi mat o cho", "ho so do mat chi oi".
    private static readonly string[][] Losses = Phrases(
        "ở", "phải", "mà", "vì", "nhưng", "thì", "trên đường", "ngoài", "chưa", "không", "ko", "trước", "chị ơi", "anh ơi", "em ơi", "sếp ơi");

    // "Bao cao do mat dien nen tre" is "do mất điện".
    private static readonly string[][] LostThings = Phrases(
        "điện", "mạng", "sóng", "kết nối", "tín hiệu", "dữ liệu", "tiền", "xe", "trộm", "cắp", "an toàn", "an ninh trật tự", "trật tự", "đoàn kết", "lòng tin", "uy tín");

    // "Chi Tuyet mat xe": Tuyết is a name.
    private static readonly string[] BeforeNames = ["chị", "anh", "em", "bà", "cô", "dì", "chí", "đc", "thị", "ngọc", "ánh", "bạch", "giao", "nhờ", "nhắc", "cho"];

    private static readonly string[] Quantities =
        ["vài", "mấy", "cả", "nửa", "hơn", "gần", "khoảng", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "thêm", "nhiều", "tầm", "đến", "tới", "chừng"];

    private static readonly string[] Spans = ["ngày", "tuần", "tháng", "giờ", "tiếng", "phút", "lần", "buổi", "hôm", "năm"];

    private static readonly string[] Negations = ["không", "ko", "k", "chưa", "chẳng", "hết", "giải", "bảo", "bí", "phi"];

    public static bool HasStrongSigns(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = SecretWord.Split(text);
        var isShouted = words.All(w => w.IsCapitals || w.IsNumber || w.Text.Length == 1);
        return words.Exists(IsLevelInOne) || Enumerable.Range(0, words.Count).Any(i => words[i].Is("mật") && IsSign(words, i, isShouted));
    }

    // Typed in haste, or parted by something without width; "toimat" is as often "tôi mất".
    private static bool IsLevelInOne(SecretWord word) => word.IsExactly("tốimật") || word.Is("tuyệtmật");

    // Half its marks typed it may still be "mất".
    private static bool IsSure(SecretWord mat) => mat.IsExactly("mật");

    // A level comes before all that may follow it: "tuyệt mật danh sách" is no "mật danh".
    private static bool IsSign(List<SecretWord> words, int mat, bool isShouted) =>
        IsLevel(words, mat) || (!IsOtherWord(words, mat) && (IsBorne(words, mat, isShouted) || IsClassed(words, mat) || IsRated(words, mat) || IsMarking(words, mat, isShouted)));

    // "tuyệt mật", "tối mật"; without marks "toi mat dien thoai" is a lost telephone, "van ban toi mat" is not.
    private static bool IsLevel(List<SecretWord> words, int mat)
    {
        if (mat == 0 || words[mat].IsParted || !(words[mat - 1].Is("tuyệt") || words[mat - 1].Is("tối")))
        {
            return false;
        }

        if (IsSure(words[mat]) && (words[mat - 1].IsExactly("tuyệt") || words[mat - 1].IsExactly("tối")))
        {
            return true;
        }

        if (IsOtherWord(words, mat) || Follows(words, mat, Lost))
        {
            return false;
        }

        return words[mat - 1].Is("tuyệt")
            ? mat < 2 || words[mat - 1].IsParted || !BeforeNames.Any(words[mat - 2].Is)
            : IsSure(words[mat]) || (words[mat - 1].IsExactly("tối") && !Goes(words, mat, LostThings)) || IsAlone(words, mat) || (EndsAt(words, mat - 2, Bearers) && !(EndsAt(words, mat - 2, Possessions) && Goes(words, mat, Losses)));
    }

    // A line of its own, or between commas.
    private static bool IsAlone(List<SecretWord> words, int mat) =>
        (mat == 1 || words[mat - 1].IsParted) && (mat + 1 == words.Count || words[mat + 1].IsParted);

    // Marks compared exactly where "mật" has its own, and only what stands close: "công văn mật thu hồi đất", "công văn mật, độ khẩn".
    private static bool IsOtherWord(List<SecretWord> words, int mat)
    {
        if (mat + 1 == words.Count || words[mat + 1].IsParted)
        {
            return false;
        }

        if (Harmless.Any(h => StartsAt(words, mat + 1, h, IsSure(words[mat]))))
        {
            return !(words[mat + 1].Is("độ") && mat + 2 < words.Count && (words[mat + 2].Is("khẩn") || words[mat + 2].Is("mật")));
        }

        return !IsSure(words[mat])
            && (HarmlessUnmarked.Any(h => StartsAt(words, mat + 1, h, isExact: false)) || Follows(words, mat, Lost) || IsSpan(words, mat + 1))
            && !IsPersonCalledTran(words, mat + 1);
    }

    // "Văn bản mat 3 ngày mới có"; but "mat 45 ngày 12/3" is a document's number and date.
    private static bool IsSpan(List<SecretWord> words, int at)
    {
        var end = at;
        while (end < words.Count && (words[end].IsNumber || Quantities.Any(words[end].Is)))
        {
            end++;
        }

        return end > at && end < words.Count && Spans.Any(words[end].Is) && !(end + 1 < words.Count && words[end + 1].IsNumber);
    }

    private static bool IsPersonCalledTran(List<SecretWord> words, int at) =>
        words[at].Text == "Tran" && at + 1 < words.Count && words[at + 1].Text is "Van" or "Thi";

    // "công văn mật", "đóng dấu "MẬT"", "độ mật: mật": what stands between was dropped by the splitting.
    private static bool IsBorne(List<SecretWord> words, int mat, bool isShouted) =>
        EndsAt(words, mat - 1, IsSure(words[mat]) || (words[mat].IsCapitals && !isShouted) ? Bearers : SureBearers);

    // "cv do mat cua cong an"; "ho so do mat roi" is "hồ sơ đó mất rồi".
    private static bool IsClassed(List<SecretWord> words, int mat) =>
        mat > 1 && words[mat - 1].Is("độ") && !words[mat - 1].IsParted && !words[mat].IsParted && EndsAt(words, mat - 2, Bearers)
        && !Goes(words, mat, Losses) && !Goes(words, mat, LostThings);

    // "muc do mat A", "do mat: toi mat"; "muc do mat an toan" is "mức độ mất an toàn".
    private static bool IsRated(List<SecretWord> words, int mat)
    {
        if (mat == 0 || !words[mat - 1].Is("độ"))
        {
            return false;
        }

        var isNamed = mat > 1 && words[mat - 2].Is("mức");
        if (mat + 1 == words.Count)
        {
            return isNamed;
        }

        var next = words[mat + 1];
        return (isNamed && (next.IsNumber || next.Text.Length == 1 || next.IsParted))
            || next.Is("mật")
            || (mat + 2 < words.Count && words[mat + 2].Is("mật") && (next.Is("tối") || next.Is("tuyệt")));
    }

    // A lone MẬT in capitals with its mark is how the stamp itself is copied.
    private static bool IsMarking(List<SecretWord> words, int mat, bool isShouted) =>
        words[mat].IsCapitals && IsSure(words[mat]) && !isShouted
        && (mat == 0 || !Negations.Any(words[mat - 1].Is));

    private static bool Follows(List<SecretWord> words, int mat, string[] any) =>
        mat + 1 < words.Count && !words[mat + 1].IsParted && any.Any(words[mat + 1].Is);

    private static bool Goes(List<SecretWord> words, int mat, string[][] phrases) =>
        mat + 1 < words.Count && !words[mat + 1].IsParted && phrases.Any(p => StartsAt(words, mat + 1, p, isExact: false));

    private static bool EndsAt(List<SecretWord> words, int last, string[][] phrases) =>
        phrases.Any(p => StartsAt(words, last - p.Length + 1, p, isExact: false));

    private static bool StartsAt(List<SecretWord> words, int first, string[] phrase, bool isExact) =>
        first >= 0 && first + phrase.Length <= words.Count
        && Enumerable.Range(0, phrase.Length).All(i => isExact ? words[first + i].IsExactly(phrase[i]) : words[first + i].Is(phrase[i]));

    private static string[][] Phrases(params string[] phrases) => [.. phrases.Select(p => p.Split(' '))];
}
