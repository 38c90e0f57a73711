using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>"Gửi nhầm, tháng 1, em gửi lại", "file kia nhầm, lấy file này": what was sent is to give way to something else.</summary>
internal static class ReplacementWords
{
    private const string Thing = "(cái|file|tệp|bản|ảnh|hình|tấm|số liệu|báo cáo|bc)";

    private static readonly PhraseSet Wrong = PhraseSet.Of("(gửi|gởi|nộp|up|chụp|đính kèm|đính) (nhầm|lộn|sai)", $"{Thing} [kia|trước|cũ|đó|lúc nãy|hồi nãy|ban nãy|vừa rồi|đầu|nãy|vừa gửi] [bị|là|em|e|gửi] (nhầm|lộn|sai|cũ)", "(nhầm|lộn|sai) (file|tệp|bản|ảnh|hình|tháng|số liệu|mẫu)");

    private static readonly PhraseSet Again = PhraseSet.Of("(gửi|gởi|nộp|up|chụp|đính kèm|cập nhật) (lại|thay|bù)", $"{Thing} (này|sau|mới|dưới) [mới|là] [bản] (đúng|chuẩn)", "(đây|này) mới [là] [file|bản|tệp] đúng", "(bản|file|tệp|ảnh) đúng (đây|nè|này)");

    // These say both at once.
    private static readonly PhraseSet Instead = PhraseSet.Of(
        $"(lấy|dùng|thay|thay bằng|đổi|đổi lại|thay lại) [giúp|giùm|dùm|hộ] [em|e] [bằng] (file|tệp|bản|ảnh|hình|tấm|cái) (này|sau|mới|khác|dưới)", "bỏ (file|tệp|bản|ảnh|hình|cái) (kia|cũ|trước|đó|lúc nãy|hồi nãy|ban nãy|đầu)", "(gửi|gởi|nộp) lại (file|tệp|bản|ảnh|hình) (khác|đúng|mới|sửa)", "(gửi|gởi|nộp|up|chụp|đính kèm) (nhầm|lộn|sai) (file|tệp|bản|ảnh|hình|số liệu|tháng|mẫu)", "(nhầm|lộn) (file|tệp|ảnh|hình)", "(replace|use) (the|this) (file|one|photo) [instead]", "wrong file");

    private static readonly PhraseSet Shown = PhraseSet.Of("(file|tệp|bản|ảnh|hình|tấm|cái) (này|sau|mới|dưới|đúng)", "(đây|này) mới [là] [file|bản|tệp] đúng", "(replace|use) (the|this) (file|one|photo)");

    public static bool Say(string text)
    {
        var words = WordsOf(text);
        return !words.Any(w => w.Is('?')) && (Instead.IsIn(words) || (Wrong.IsIn(words) && Again.IsIn(words)));
    }

    /// <summary>The right one is still to come.</summary>
    public static bool Announce(string text) => !Shown.IsIn(WordsOf(text));

    private static IReadOnlyList<Seen> WordsOf(string text) => [.. Folded.Of(Words.Telex.Mend(text)).Tokens.Select(Seen.Of)];
}
