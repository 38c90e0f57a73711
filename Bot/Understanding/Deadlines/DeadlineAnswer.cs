using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.Deadlines;

/// <summary>The answer to "hạn đến bao giờ?": there a bare "20", "15h" or "3 ngày" is a deadline, though in a free line it is not.</summary>
internal static class DeadlineAnswer
{
    /// <param name="task">The assignment asked about, where it exists already: "thêm 3 ngày" counts from its deadline.</param>
    public static DeadlineMatch? Read(string text, ReadingContext context, int? task = null)
    {
        var due = context.OpenTasks.FirstOrDefault(t => t.Number == task)?.DueAt;
        var hints = DeadlineHints.Answer with { Current = due is { } at ? context.Calendar.DateOf(at) : null };
        return DeadlineReader.Read(Folded.Of(Words.TelexMender.Mend(text)), context.Now, context.Calendar, hints);
    }
}
