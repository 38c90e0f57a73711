using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines.NotDates;

/// <summary>"Số liệu DVCTT t2": the month the data are of, and no Monday. One still to come is none data can be of.</summary>
internal static class MonthsOfData
{
    private const int Far = 6;

    private static readonly Phrases Data = new("số liệu|kết quả|tỷ lệ|chỉ tiêu|doanh thu|thu chi|báo cáo số liệu|hồ sơ trễ hẹn|hồ sơ trễ|hồ sơ tồn|lương|chấm công|bảng chấm công|công nợ");

    // "Số liệu t3 tuần sau" is a Tuesday.
    private static readonly Phrases Weeks = new("này|tuần|tới|sau");

    private static readonly Phrases Leads = new("hạn|trước|đến|tới|vào|sáng|chiều|trưa|tối|hết|ngày|xong|chậm nhất|by|gửi|nộp|,");

    public static int After(Scan scan, int at)
    {
        if (!scan.Has(at + 1) || !scan.Tokens[at].Is("t") || !scan.IsGlued(at + 1) || scan.Number(at + 1) is not (>= 1 and var month) || month > scan.Today.Month
            || scan.IsGlued(at + 2) || Weeks.At(scan.Tokens, at + 2) || Leads.EndsBefore(scan.Tokens, at))
        {
            return -1;
        }

        for (var i = at; i > 0 && i > at - Far && !scan.Tokens[i - 1].IsMark; i--)
        {
            if (Data.EndsBefore(scan.Tokens, i) && !Leads.EndsBefore(scan.Tokens, at))
            {
                return at + 2;
            }
        }

        return -1;
    }
}
