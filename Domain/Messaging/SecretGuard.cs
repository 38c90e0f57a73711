using System.Globalization;
using System.Text;

namespace ReformBot.Domain.Messaging;

/// <summary>
/// Strong signs that a message carries a state secret. It never says that it is one: it is refused before storing and
/// the person is sent to văn thư. "Mật khẩu", "mật độ", talk about the law itself and a bare "mat" are no signs.
/// </summary>
public static class SecretGuard
{
    // A level of secrecy by itself.
    private static readonly string[][] Levels = [["tuyệt", "mật"], ["tối", "mật"]];

    // What bears a level: "công văn mật", "dấu mật", "độ mật", "tài liệu mật".
    private static readonly string[][] Bearers =
    [
        ["công", "văn"], ["cv"], ["văn", "bản"], ["vb"], ["tài", "liệu"], ["tl"], ["hồ", "sơ"], ["báo", "cáo"], ["kế", "hoạch"], ["kh"], ["phương", "án"], ["quyết", "định"], ["qđ"], ["điện"], ["công", "điện"],
        ["thông", "báo"], ["nghị", "quyết"], ["chỉ", "thị"], ["tờ", "trình"], ["kết", "luận"], ["đóng", "dấu"], ["con", "dấu"], ["dấu"], ["mộc"], ["độ"], ["chế", "độ"], ["mức", "độ"], ["đóng", "mộc"], ["bản", "đồ"], ["số", "liệu"], ["phụ", "lục"], ["đề", "án"], ["thư"], ["biên", "bản"], ["danh", "sách"], ["giấy", "tờ"], ["file"], ["loại"], ["giấy"],
    ];

    // Typed without its mark, "mat" may also be "mất" or "mắt" ("ho so mat", "dau mat", "ke hoach mat 2 ngay"): only after these is it a sign.
    private static readonly string[] SureBearers = ["công văn", "cv", "văn bản", "vb", "tài liệu", "công điện", "đóng dấu"];

    // After "mật" these make another word of it.
    private static readonly string[] Harmless = ["khẩu", "độ", "thiết", "ong", "mã", "mía", "ngữ", "danh", "vụ", "nước", "thư"];

    private static readonly string[] Negations = ["không", "ko", "k", "chưa", "chẳng", "hết", "giải", "bảo", "bí", "phi"];

    public static bool HasStrongSigns(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Split(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].Is("mật"))
            {
                continue;
            }

            if (i + 1 < words.Count && Harmless.Any(h => words[i + 1].Is(h)))
            {
                continue;
            }

            if (IsLevel(words, i) || IsBorne(words, i) || IsMarking(words, i))
            {
                return true;
            }
        }

        return false;
    }

    // "tối mật"; without marks "toi mat dien thoai" is a lost telephone, "van ban toi mat" is not.
    private static bool IsLevel(List<Word> words, int mat) =>
        Levels.Any(level => EndsAt(words, mat, level))
        && (words[mat].HasMarks || !words[mat - 1].Is("tối") || words[mat - 1].HasMarks || words.Count == 2 || Bearers.Any(b => EndsAt(words, mat - 2, b)));

    // "công văn mật", "đóng dấu "MẬT"", "độ mật: mật": marks between were dropped by the splitting.
    private static bool IsBorne(List<Word> words, int mat)
    {
        foreach (var bearer in Bearers.Where(b => EndsAt(words, mat - 1, b)))
        {
            if (words[mat].HasMarks)
            {
                return true;
            }

            var lasts = mat + 1 < words.Count && char.IsDigit(words[mat + 1].Text[0]);
            if (!lasts && (SureBearers.Contains(string.Join(' ', bearer)) || IsSecrecyNamed(words, mat)))
            {
                return true;
            }
        }

        return false;
    }

    // "co do mat", "dong dau do mat": độ mật, not "do mất".
    private static bool IsSecrecyNamed(List<Word> words, int mat) =>
        mat > 1 && words[mat - 1].Is("độ") && (words[mat - 2].Is("có") || words[mat - 2].Is("dấu") || words[mat - 2].Is("đóng"));

    // A lone MẬT in capitals with its mark is how the stamp itself is copied.
    private static bool IsMarking(List<Word> words, int mat) =>
        words[mat].IsCapitals && words[mat].HasMarks && !words.All(w => w.IsCapitals || w.Text.Length == 1)
        && (mat == 0 || !Negations.Any(n => words[mat - 1].Is(n)));

    private static bool EndsAt(List<Word> words, int last, string[] phrase)
    {
        if (last + 1 < phrase.Length)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (!words[last - phrase.Length + 1 + i].Is(phrase[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static List<Word> Split(string text)
    {
        var words = new List<Word>();
        var word = new StringBuilder();
        foreach (var c in Safe(text).Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
                continue;
            }

            Close(words, word);
        }

        Close(words, word);
        return words;
    }

    // Half a surrogate pair, or U+FFFE, would make Normalize throw.
    private static string Safe(string text) => text.Any(IsBroken) ? string.Concat(text.Where(c => !IsBroken(c))) : text;

    private static bool IsBroken(char c) => char.IsSurrogate(c) || c == '\uFFFE';

    private static void Close(List<Word> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(Word.Of(word.ToString()));
            word.Clear();
        }
    }

    private sealed record Word(string Text, string Lower, string Plain, bool HasMarks, bool IsCapitals)
    {
        public static Word Of(string text)
        {
            var lower = text.ToLowerInvariant();
            var plain = Fold(lower);
            return new Word(text, lower, plain, !string.Equals(plain, lower, StringComparison.Ordinal), text.Length > 1 && text.All(char.IsUpper));
        }

        /// <summary>Typed so, or typed without marks.</summary>
        public bool Is(string word) => HasMarks ? string.Equals(Lower, word, StringComparison.Ordinal) : string.Equals(Plain, Fold(word), StringComparison.Ordinal);

        private static string Fold(string text)
        {
            var plain = new StringBuilder(text.Length);
            foreach (var c in text.Normalize(NormalizationForm.FormD))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                {
                    plain.Append(c == 'đ' ? 'd' : c);
                }
            }

            return plain.ToString();
        }
    }
}
