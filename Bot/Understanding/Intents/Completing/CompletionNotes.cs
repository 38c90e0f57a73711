using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Completing;

/// <summary>What shows that it is done, said straight after "xong 12": a paper by its number, something enclosed, "đã báo cáo trực tiếp".</summary>
internal static class CompletionNotes
{
    private static readonly PhraseSet With = PhraseSet.Of("có", "theo", "kèm", "kèm theo", "gửi kèm", "đính kèm", "gửi", "nộp", "qua", "bằng", "tại", "đã có", "đã ra", "đã ban hành", "đã gửi", "đã nộp", "đã trình", "đã phát hành", "ban hành", "trình");

    private static readonly PhraseSet Enclosed = PhraseSet.Of("qua (email|mail|zalo|phần mềm|hệ thống|trục|ioffice|bưu điện|văn thư|hscv|qlvb)", "trên (phần mềm|hệ thống|trục|ioffice|hscv|qlvb)", "bên (một cửa|1 cửa|văn thư)", "gửi kèm", "nộp kèm", "trình kèm", "có kèm", "kèm theo", "đính kèm");

    private static readonly PhraseSet Reported = PhraseSet.Of(
        "đã (báo cáo|bc|báo|thông báo|cập nhật|bàn giao|chuyển|xử lý|làm|trả|lưu|ký|đăng|niêm yết|phát hành|ban hành) [xong|cho|với|lại|trực tiếp|miệng]", "đã (gửi|nộp|trình) (trực tiếp|bản giấy|bản cứng|qua|anh|chị|sếp|lãnh đạo|chủ tịch|văn thư)", "báo cáo (trực tiếp|miệng) rồi");

    public static bool At(Line line, IReadOnlyList<Seen> words, int i) =>
        NumberedPapers.At(words, i + With.At(words, i)) || (line.HasTask && (Enclosed.At(words, i) > 0 || Reported.At(words, i) > 0));
}
