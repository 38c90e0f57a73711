using ReformBot.Bot.Understanding.Intents.Assigning.NamedReceivers;
using ReformBot.Bot.Understanding.Intents.Assigning.Titles;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning;

/// <summary>Where a line gives work by telling somebody: "nhờ Lan lập…", "phòng KT rà soát…".</summary>
internal static class SomebodyTold
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/somebody-told");

    public static readonly PhraseSet Telling = Lexicon["telling"];

    private static readonly PhraseSet Tasks = PhraseSet.Of("việc", "nhiệm vụ", "lại");

    /// <summary>"Nhờ Lan lập…", "phòng KT rà soát…", "các phòng gửi…".</summary>
    public static Span? Where(LineAnalysis analysis)
    {
        if (analysis.IsQuestion || analysis.Line.Words.Count < 3)
        {
            return null;
        }

        var told = analysis.Begins(Telling);
        if (told is { } span && WordsLikeNames.Pairs.At(analysis.Line.Words, span.To - 1) < 2 && IsTold(analysis, span.To, loose: true))
        {
            return span;
        }

        foreach (var gist in (Gist[])[analysis.Line.Gist, analysis.Line.Core])
        foreach (var start in gist.Starts.Where(s => s < gist.Words.Count))
        {
            var place = gist.InLine(new Span(start, start + 1)).From;
            if (IsTold(analysis, place, loose: false) || (BareUnit.At(analysis.Line.Words, place) > 0 && analysis.Line.Date is { Date: not null }
                && (WorkVerbs.All.At(analysis.Line.Words, place + 1) > 0 || analysis.Line.IsDated(place + 1)) && IsOfOthers(analysis, place) && IsTold(analysis, place, loose: true)))
            {
                return new Span(place, place);
            }
        }

        return null;
    }

    // "Vp soạn giấy mời chiều nay gửi": said by somebody of another unit.
    private static bool IsOfOthers(LineAnalysis analysis, int at) => analysis.People.At(at) is { IsUnit: true, Person: not null } unit && !Wants.IsOfHead(analysis, unit);

    private static readonly PhraseSet BareUnit = PhraseSet.Of("vp", "tt", "ca");

    // "Làm giúp anh cái báo cáo": the verb counts, though "làm giúp" before another verb is only a way of asking.
    private static readonly PhraseSet DoneFor = Lexicon["done for"];

    private static readonly PhraseSet Otherwise = Lexicon["otherwise"];

    // "Huy với vai trò đầu mối đo lại vỉa hè, hạn 19/3": somebody, work, and an outspoken deadline at the end.
    private static bool IsDue(LineAnalysis analysis, int at)
    {
        if (analysis.HasTask || analysis.Line.Date is not { Introduced: true, Date: not null } date || at >= analysis.Line.Words.Count || Otherwise.At(analysis.Line.Words, at) > 0)
        {
            return false;
        }

        List<Seen> said = [.. Text.Folded.Of(date.Words).Tokens.Select(Seen.Of)];
        return DueWord.At(said, 0) > 0 && (WorkVerbs.All.IsIn(analysis.Line.Words, at) || WorkVerbs.Things.IsIn(analysis.Line.Words, at))
            && analysis.Line.Words[^1].End <= date.End + 4;
    }

    private static readonly PhraseSet Events = Lexicon["events"];

    private static readonly PhraseSet NotToGive = PhraseSet.Of("({không}|đừng|thôi|khoan) [nên|có|được] (giao|phân công|nhắc|đôn đốc)");
    private static readonly PhraseSet CalledOff = PhraseSet.Of("(hủy|hoãn) (họp|lịch|cuộc|buổi|hội nghị|giao ban|chuyến|tiếp)", "hoan (hô|hỉ|nghênh)");
    private static readonly PhraseSet Requests = Lexicon["requests"];

    private static readonly PhraseSet DueWord = PhraseSet.Of("hạn", "deadline", "thời hạn", "hạn chót", "due");

    // "Tuấn cho anh cái báo cáo vỉa hè, thứ 6 nhé"
    private static bool IsWanted(LineAnalysis analysis, int at)
    {
        var thing = at + ForMe.At(analysis.Line.Words, at);
        return thing > at && analysis.Line.Date is { Date: not null } && WorkVerbs.Things.At(analysis.Line.Words, thing) > 0;
    }

    private static readonly PhraseSet ForMe = PhraseSet.Of("(cho|gửi|đưa|nộp) (anh|chị|tôi|a|c|mình|sếp) [xin] [cái|bản|bộ|tờ|mấy|các]", "cho [xin] [cái|bản|bộ|mấy]");

    // "Tuan oi" is no "Tuấn rồi".
    private static readonly PhraseSet Calls = PhraseSet.Of("ơi", "ui");

    private static bool IsTime(LineAnalysis analysis, int at) => at < analysis.Line.Words.Count && analysis.People.IsDated(at);

    private static bool IsTold(LineAnalysis analysis, int at, bool loose)
    {
        var receivers = new ReceiversReader(analysis).Read(at, loose);
        if (receivers is null || receivers.Doubt is not null)
        {
            return false;
        }

        if (receivers.Person?.Person is { } named && named.PersonId == analysis.Context.Speaker?.Id)
        {
            return false;
        }

        var words = analysis.Line.Words;
        var next = receivers.To;
        next = PastExceptions(analysis, next);
        var isListed = next + 2 < words.Count && words[next].Is(':') && words[next + 1].IsNumber && (words[next + 2].Is('.') || words[next + 2].Is(')') || words[next + 2].Is('/'));
        next += isListed ? 3 : 0;
        while (next < words.Count && DoneFor.At(words, next) == 0
            && (words[next].IsMark || TitleWords.Lead.At(words, next) > 0 || (words[next].Is("cho") && WorkVerbs.All.At(words, next + 1) > 0) || (loose && IsTime(analysis, next))))
        {
            next += Math.Max(1, TitleWords.Lead.At(words, next));
        }

        // "Mai Lan hủy họp vậy": what somebody is about to do, unless it is asked for or has a deadline.
        var isWanted = (loose || !IsTime(analysis, receivers.To) || Courtesy.Titles.At(words, at) > 0)
            && receivers.Person is null or { Person: not null } && Wants.Said(analysis, receivers.To) && !(receivers.Person is { } who && Wants.IsOfHead(analysis, who));
        if (!loose && !isWanted && receivers.Person is { IsUnit: false } && Events.At(words, next) > 0
            && analysis.Line.Date is not { Introduced: true } && !Requests.IsIn(words, next))
        {
            return false;
        }

        // "Đề nghị các đồng chí không giao thêm việc cho chị Tư": an order to give none.
        if (NotToGive.At(words, next) > 0)
        {
            return false;
        }

        // "Huy hop chieu nay nha mn" without its marks calls a meeting off.
        if (!loose && CalledOff.At(words, at) > 0)
        {
            return false;
        }

        // "Lan ơi cảm ơn em", "Minh ơi đi ăn thôi": spoken to, and told nothing.
        if (!loose && Statements.Talk.At(words, next) + Statements.Talk.At(words, Math.Min(words.Count, receivers.To + Calls.At(words, receivers.To))) > 0)
        {
            return false;
        }

        // "12 đồng chí dự họp" tells; "15 xã phường gửi báo cáo trước ngày 10" orders.
        if (!loose && receivers.Group is not null && words[at].IsNumber && analysis.Line.Date is not { Introduced: true })
        {
            return false;
        }

        if (receivers.Director is not null || (receivers.IsLed && next < words.Count))
        {
            return true;
        }

        var counted = isListed || next < words.Count && words[next].IsNumber && Tasks.At(words, next + 1) > 0;
        return (counted || isWanted || !IsTime(analysis, next))
            && (counted || isWanted || WorkVerbs.All.At(words, next) > 0 || IsDue(analysis, next) || IsWanted(analysis, receivers.To))
            && !Statements.IsTelling(analysis, receivers.To + Calls.At(words, receivers.To), Math.Min(words.Count, receivers.To + 8))
            && (!Statements.Aspects.IsIn([.. words.TakeLast(3)]) || Statements.Needed.Ends(words) || Statements.IsComingSoon(analysis)
                || (isWanted && OwnDeed.IsIn(words, receivers.To)));
    }

    // "Các đơn vị, trừ Trung tâm, nộp …": whoever is spared stands between those told and what they are told.
    private static int PastExceptions(LineAnalysis analysis, int at)
    {
        var words = analysis.Line.Words;
        var from = at < words.Count && words[at].IsMark ? at + 1 : at;
        return TitleWords.Except.At(words, from) is > 0 and var except && new ReceiversReader(analysis).Read(from + except, loose: true) is { } spared ? spared.To : at;
    }

    // "Tư ơi em làm cho chị bảng tổng hợp, bữa kia chị trình sếp rồi": not done, but soon needed.
    private static readonly PhraseSet OwnDeed = Lexicon["own deed"];
}
