using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>Words that say nothing about when: they may surround a date that is otherwise all there is.</summary>
internal static class Courtesy
{
    private static readonly Phrases Words = new(
        "dạ|vâng|ok|oke|okie|ừ|uh|à|ạ|a|e|c|nhé|nhe|nha|nhá|nghe|nghen|nhen|hen|hén|heng|hỉ|z|nè|ơi|oi|anh|chị|em|đồng chí|đc|đ/c|sếp|thủ trưởng|đi|thôi|luôn|là|thì|chắc|chắc là|khoảng|tầm|để|cho|xin|em xin|được|đc không|dc|được không|không|nhỉ|hả|cũng được|ngày|nào|vậy|yes|please|pls|thanks|ở|bác|cô|chú|kính báo cáo|thưa|thì tốt|là được|bot|vào|nữa");

    public static bool IsAll(Scan scan, int from, int to)
    {
        for (var at = from; at < to;)
        {
            if (scan.Tokens[at].IsMark)
            {
                at++;
                continue;
            }

            if (Words.After(scan.Tokens, at) is not (> 0 and var next))
            {
                return false;
            }

            at = next;
        }

        return true;
    }
}
