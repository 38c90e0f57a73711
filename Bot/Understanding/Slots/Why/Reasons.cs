using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots.Why;

/// <summary>Why: after "vì", "do", "lý do"; failing that, what is said besides the act itself.</summary>
internal static class Reasons
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/why/reasons");

    // "việc do", "cái do", "luc do": đó, not do.
    private static readonly PhraseSet BeforeThat = PhraseSet.Of("việc", "cái", "lúc", "hôm", "vụ", "cai", "khi", "từ", "chỗ", "ở", "phần", "mức", "đến", "tự", "thứ");

    // "Vuong tai khoan", "thieu do dac": typed without its tone the word only looks like "tại", "do", "vì".
    private static readonly PhraseSet Compounds = Lexicon["compounds"];

    /// <summary>"Vướng do" ends with a word that belongs to what follows in "vuong do dac".</summary>
    public static int ActEnd(Line line, int end) => end > 0 && Compounds.At(line.Words, end - 1) > 0 ? end - 1 : end;

    private static readonly PhraseSet Leading = Lexicon["leading"];

    /// <summary>Where the reason begins: the index of its first word after the cue, and of the cue itself.</summary>
    public static (int Cue, int From)? Cue(Line line, int from)
    {
        for (var i = from; i < line.Words.Count; i++)
        {
            if (IsCue(line, i) && !(line.Words[i].Is("as") && i == from))
            {
                return (i, i + WordSets.Reasons.At(line.Words, i));
            }
        }

        return null;
    }

    /// <summary>"Vì", "do", "tại" stand there and mean it, and something follows.</summary>
    public static bool IsCue(Line line, int i) => WordSets.Reasons.At(line.Words, i) is > 0 and var length && i + length < line.Words.Count
        && !(line.Words[i].Is("do") && i > 0 && BeforeThat.At(line.Words, i - 1) > 0) && !(line.Words[i].Is("tai") && !Means(line.Words[i], "tại"))
        && Compounds.At(line.Words, i) == 0;

    public static string? After(Line line, int from) => Cue(line, from) is { } cue ? Text(line, cue.From, line.Words.Count) : null;

    /// <summary>"Không gia hạn 12: …": all that stands behind a colon behind the act and its number, as typed.</summary>
    public static string? AfterColon(Line line, Span act)
    {
        var at = line.Mentions.Select(m => m.Words.To).Append(act.To).Max();
        return at < line.Words.Count && line.Words[at].Is(':') ? Text(line, at + 1, line.Words.Count) : null;
    }

    /// <summary>"Gỡ vướng 12: đã gửi mẫu", "12 đã gỡ, xem công văn 77/SNV": all that stands behind the act, its number and a mark, or behind "vì".</summary>
    public static string? Behind(Line line, Span act)
    {
        var at = act.To;
        while (at < line.Words.Count && (line.IsMentioned(at) || Closing.At(line.Words, at) > 0 || (line.Words[at].IsMark && line.IsMentioned(at + 1))))
        {
            at += Math.Max(1, Closing.At(line.Words, at));
        }

        return at < line.Words.Count && (line.Words[at].IsMark || Telling.At(line.Words, at) > 0) ? Text(line, at, line.Words.Count) : After(line, act.To);
    }

    /// <summary>"Đã có văn bản của Sở, 12 hết vướng, làm tiếp ngay": what is said before the act and behind it.</summary>
    public static string? Around(Line line, Span act) =>
        string.Join(", ", new[] { Before(line, act), Behind(line, act) }.OfType<string>()) is { Length: > 0 } said ? said : null;

    /// <summary>Where what is said begins: behind its courtesy. Without its marks "da co van ban" may be "đã có văn bản".</summary>
    public static int Start(Line line, int end)
    {
        var start = line.Gist.InLine(new Span(line.Gist.Start, line.Gist.Start + 1)).From;
        var from = line.Words.Take(start).Any(w => w.IsMark || w.IsNumber || !w.Spelling.IsBare) ? start : 0;
        return from + Courtesy.Call(line.Words, from, end);
    }

    /// <summary>"Mạng lag không nộp được 12": what is said before the act.</summary>
    public static string? Before(Line line, Span act)
    {
        if (line.Gist.IsEmpty)
        {
            return null;
        }

        var from = Start(line, act.From);
        var end = act.From > from && line.Words[act.From - 1].IsNumber ? act.From - 1 : act.From;
        while (end > from && (line.IsMentioned(end - 1) || line.Words[end - 1].IsMark || Linking.EndsAt(line.Words, from, end)))
        {
            end -= Enumerable.Range(1, end - from).FirstOrDefault(length => Linking.Covers(line.Words, end - length, end), 1);
        }

        return end - from > 1 ? Text(line, from, end) : null;
    }

    // Between what has happened and that nothing is in the way any more, and what only says that it is said.
    private static readonly PhraseSet Linking = Lexicon["linking"];

    private static readonly PhraseSet Closing = Lexicon["closing"];

    private static readonly PhraseSet Telling = PhraseSet.Of("theo", "bằng", "qua", "xem", "đã", "nhờ", "tại");

    /// <summary>The rest of the line once the act, the numbers, the date and the person are taken out.</summary>
    /// <param name="cutsDates">False where no day is asked for: then a day is part of what is said.</param>
    public static string? Besides(Line line, int from, IEnumerable<Span> taken, bool cutsDates = true)
    {
        var cuts = new Cuts(line);
        cuts.Cut(0, from);
        foreach (var span in taken.Concat(line.Mentions.Select(m => m.Words)).Concat(line.Attachments.Select(a => a.Words)))
        {
            cuts.Cut(span);
        }

        for (var i = from; i < line.Words.Count; i++)
        {
            if (cutsDates && line.IsDated(i))
            {
                cuts.Cut(i, i + 1);
            }
        }

        var at = from;
        while (at < line.Words.Count && !BeginsWithIt(line, at)
            && (cuts.IsCut(at) || line.Words[at].IsMark || WordSets.It.At(line.Words, at) > 0 || Task.At(line.Words, at) > 0 || Leads(line, at) > 0
                || Courtesy.Vocative.At(line.Words, at) > 0))
        {
            var step = cuts.IsCut(at) || line.Words[at].IsMark
                ? 1 : Math.Max(Math.Max(WordSets.It.At(line.Words, at), Task.At(line.Words, at)), Math.Max(Leads(line, at), Courtesy.Vocative.At(line.Words, at)));
            cuts.Cut(at, at + step);
            at += step;
        }

        foreach (var act in ActClauses.In(line, at))
        {
            cuts.Cut(act);
        }

        return IsAddress(line, at, cuts) ? null : cuts.Rest(at, ClosingStart(line, at));
    }

    private static readonly PhraseSet Task = PhraseSet.Of("việc", "nhiệm vụ", "nv", "task", "được", "dc", "đc", "hạn", "rồi", "r");

    // "Từ chối 12, việc này của VHXH": of what was named it says more.
    private static bool BeginsWithIt(Line line, int at) => WordSets.It.At(line.Words, at) is > 0 and var length && at + length < line.Words.Count
        && !line.Words[at + length].IsMark && !line.IsMentioned(at + length) && WordSets.Reasons.At(line.Words, at + length) == 0 && Idle.At(line.Words, at + length) == 0
        && Courtesy.Closing.At(line.Words, at + length) == 0;

    /// <summary>"Thu hồi 12, giao nhầm", "chuyển 12 cho Lan đi, em đi công tác": what stands behind the act, its number and a mark.</summary>
    public static string? BehindMark(Line line, int from)
    {
        var at = from;
        while (at < line.Words.Count && !line.Words[at].IsMark
            && (line.IsMentioned(at) ? 1 : new[] { Idle, Courtesy.Closing, Courtesy.Vocative, Courtesy.Titles }.Max(set => set.At(line.Words, at))) is > 0 and var step)
        {
            at += step;
        }

        return at < line.Words.Count && line.Words[at].IsMark ? Besides(line, at, [], cutsDates: false) : null;
    }

    private static readonly PhraseSet Idle = Lexicon["idle"];

    // "…, làm lại nhé em", "… nha sếp": who is spoken to is no reason.
    private static bool IsAddress(Line line, int from, Cuts cuts)
    {
        var at = from;
        while (at < line.Words.Count)
        {
            var step = cuts.IsCut(at) || line.Words[at].IsMark ? 1 : new[] { Courtesy.Titles, Courtesy.Vocative, Courtesy.Closing, Idle }.Max(set => set.At(line.Words, at));
            if (step == 0)
            {
                return false;
            }

            at += step;
        }

        return true;
    }

    // "cho" without its marks may be "chờ", and whom one waits for is the reason: it stays.
    private static int Leads(Line line, int at) =>
        (line.Words[at].Is("cho") && line.Words[at].Spelling.IsBare) || Compounds.At(line.Words, at) > 0 ? 0 : Leading.At(line.Words, at);

    private static string? Text(Line line, int from, int to)
    {
        while (from < to && line.Words[from].IsMark)
        {
            from++;
        }

        var end = Math.Min(to, ClosingStart(line, from));
        return end > from ? Cuts.Tidy([line.Source.OriginalSlice(line.Words[from].Start, line.Words[end - 1].End)]) : null;
    }

    private static int ClosingStart(Line line, int from)
    {
        var end = line.Words.Count;
        while (end > from && (line.Words[end - 1].IsMark && !line.Words[end - 1].Is(')') && !line.Words[end - 1].Is('%')
            || Polite.At([line.Words[end - 1]], 0) > 0 || line.Attachments.Any(a => a.Words.Holds(end - 1))))
        {
            end--;
        }

        return end;
    }

    private static readonly PhraseSet Polite = PhraseSet.Of("ạ", "nhé", "nha", "nhe", "nghen", "hen", "a");

    private static bool Means(Seen word, string spelt) => word.Spelling.Fits(Spelling.Of(spelt));
}
