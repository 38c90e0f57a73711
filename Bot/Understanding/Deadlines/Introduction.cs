using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines;

[Flags]
internal enum Lead
{
    None = 0,

    /// <summary>"vào", "lúc", "on": says when, not until when.</summary>
    At = 1,

    /// <summary>"đến", "tới".</summary>
    Until = 2,

    /// <summary>"xong", "hoàn thành".</summary>
    Done = 4,

    /// <summary>"trước": the day itself is excluded.</summary>
    Before = 8,

    /// <summary>"hạn", "chậm nhất", "không quá", "by".</summary>
    Deadline = 16,

    /// <summary>"trong", "nội": not past that day, and never the day of a meeting.</summary>
    Within = 32,

    /// <summary>"sang", "qua", "thành": what a day is moved to.</summary>
    Onto = 64,
}

/// <summary>The words that lead to a deadline, any number of them: "hạn hoàn thành: xong trước ngày…".</summary>
internal static class Introduction
{
    private static readonly Lexicon Lexicon = Lexicon.Of("deadlines/introduction");

    private static readonly PhraseBook<Lead> Words = new(
        (Lexicon.Either("deadline"), Lead.Deadline),
        (Lexicon.Either("deadline until"), Lead.Deadline),
        ("deadline|dealine|deadlne|dl|ddl|due|due date|due by|due on|target date", Lead.Deadline),
        ("chậm nhất|chậm nhất là|chậm nhất vào|chậm nhất đến|muộn nhất|muộn nhất là|trễ nhất|trễ nhất là|lâu nhất|chậm lắm|trễ lắm|muộn lắm|trễ lắm là|chậm lắm là", Lead.Deadline),
        (Lexicon.Either("not later than"), Lead.Deadline),
        ("by|by the|no later than|not later than|until|till|at the latest|latest|not after", Lead.Deadline),
        (Lexicon.Either("done by"), Lead.Done),
        ("trước|trc|before|prior to|sớm hơn|trước lúc|trước mốc|trước khi|trước thời điểm", Lead.Before),
        ("đến hết|tới hết|cho đến hết|hết|hết hạn vào", Lead.Deadline),
        ("đến|tới|cho đến|đến lúc|đến ngày|tới ngày|cho tới|to|qua đến|sang đến", Lead.Until),
        ("trong|nội|ngay trong|nội trong|luôn trong|gói gọn trong", Lead.At | Lead.Within),
        ("sang|qua|thành", Lead.At | Lead.Onto),
        ("vào|vào lúc|lúc|ngay|ngay vào|on|at|là|đúng|kịp|cho kịp|để kịp|muộn vào|in|the", Lead.At));

    // "Kiem ke may moc, han 13/3": móc, and no mốc.
    private static readonly Phrases Machines = new("máy móc|may moc");

    // "Không giao ai hết, tháng tư …": behind a mark it leads to nothing.
    private static readonly Phrases Ended = new("hết");

    private static readonly Phrases BeforeMarks = new(":|-|,|(|=|>|→|là|thì|ngày|của việc này|nhé|việc này|nhiệm vụ này");

    /// <summary>Reads one introducing word; what may stand between it and the next is skipped.</summary>
    public static bool TryWord(Scan scan, int at, out Lead lead, out int next)
    {
        if (!Words.TryFind(scan.Tokens, at, out lead, out next) || (at > 0 && next == at + 1 && Machines.At(scan.Tokens, at - 1)))
        {
            return false;
        }

        // "toi" and "den" alone may be other words, "hạn" of "hạn chế" is one: a date must follow in any case.
        if (lead == Lead.Deadline && scan.Has(next) && scan.Tokens[next].IsMark && !(next == at + 1 && Ended.At(scan.Tokens, at)))
        {
            while (scan.Has(next) && scan.Tokens[next].IsMark && BeforeMarks.At(scan.Tokens, next))
            {
                next++;
            }
        }

        return true;
    }
}
