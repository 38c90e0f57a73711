using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Cli;

/// <summary>What the operator is told of a key this database's history cannot go on with: by a refused start and by the doctor alike.</summary>
internal static class HistoryKeyWords
{
    private const string Restore = "Khôi phục đúng tệp này từ bản sao lưu thư mục khóa (nhiều máy: mọi máy dùng chung thư mục Security:KeysPath). Mất hẳn thì xem mục 7 tài liệu vận hành.";

    /// <returns>Null when there is nothing to say.</returns>
    public static (string State, string ToDo)? Of(HistoryKeyFit fit, HistoryKeyFile file) => fit switch
    {
        HistoryKeyFit.Missing => ($"không có {file.Path} trong khi cơ sở dữ liệu đã dùng một khóa lịch sử; khóa mới sẽ làm lịch sử không còn xác minh được", Restore),
        HistoryKeyFit.Broken => ($"{file.Path} không phải khóa 32 byte", Restore),
        HistoryKeyFit.Foreign => ($"{file.Path} không phải khóa mà lịch sử trong cơ sở dữ liệu này được ghi bằng", Restore),
        _ => null,
    };
}

/// <summary>The program does not start over this; its message is for the operator as it stands.</summary>
internal sealed class RefusedStartException(string message) : Exception(message);
