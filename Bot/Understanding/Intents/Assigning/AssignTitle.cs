using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning;

/// <summary>What stands around the work and is no part of its title: the date, words that lead in, courtesy at the end.</summary>
internal sealed class AssignTitle(Hearing hearing, Cuts cuts)
{
    private readonly IReadOnlyList<Seen> _words = hearing.Line.Words;

    public void CutDate()
    {
        if (hearing.Line.Date is not { } date)
        {
            return;
        }

        var from = _words.Count;
        var to = 0;
        for (var i = 0; i < _words.Count; i++)
        {
            if (_words[i].Start >= date.Start && _words[i].End <= date.End)
            {
                from = Math.Min(from, i);
                to = i + 1;
            }
        }

        if (from < to)
        {
            cuts.Cut(from, to);
            cuts.CutBeside(new Span(from, to), TitleWords.Dangling);
        }
    }

    public void SkipLead(int start)
    {
        for (var i = start; i < _words.Count;)
        {
            if (cuts.IsCut(i))
            {
                i++;
                continue;
            }

            var lead = _words[i].IsMark && !_words[i].Is('"') && !_words[i].Is('(') ? 1 : TitleWords.Lead.At(_words, i);
            if (lead == 0 || IsVerbItself(i, lead))
            {
                return;
            }

            cuts.Cut(i, i + lead);
            i += lead;
        }
    }

    // "giúp dân", "để xe": a lead word is only one when work follows somewhere after it.
    private bool IsVerbItself(int at, int lead) => at + lead >= _words.Count || (_words[at].Is("giup") && lead == 1 && WorkVerbs.All.At(_words, at + 1) == 0);

    public void CutClosing()
    {
        var end = _words.Count;
        while (end > 0)
        {
            if (cuts.IsCut(end - 1) || (_words[end - 1].IsMark && !_words[end - 1].Is(')') && !_words[end - 1].Is('"') && !_words[end - 1].Is('%')))
            {
                end--;
                continue;
            }

            var closing = 0;
            for (var length = Math.Min(5, end); length > 0 && closing == 0; length--)
            {
                closing = TitleClosing.Covers(_words, end - length, end) ? length : 0;
            }

            if (closing == 0 || (closing == 1 && IsHouse(end - 1)))
            {
                return;
            }

            cuts.Cut(end - closing, end);
            end -= closing;
        }
    }

    // "hop dong thue nha, han 13/3": without its mark "nha" is a house, unless the whole line ends with it and nothing before asks for one.
    private bool IsHouse(int at) =>
        _words[at].Is("nha") && _words[at].Spelling is { IsBare: true, IsExact: false }
        && (_words.Skip(at + 1).Any(w => !w.IsMark) || BeforeHouse.EndsAt(_words, 0, at));

    private static readonly PhraseSet BeforeHouse = PhraseSet.Of(
        "thuê", "xây", "sửa", "mua", "bán", "cấp", "người", "khu", "đất", "số", "chủ", "căn", "tòa", "cất", "phá", "dỡ", "ngôi", "mái", "cửa", "tiền", "thuế", "từng", "quanh", "xóa", "quyền sở hữu");

    // Not all courtesy: "anh", "với", "thế" may end a title.
    private static readonly PhraseSet TitleClosing = PhraseSet.Of(
        "nhé", "nhe", "nha", "nhá", "nghen", "nghe", "hen", "ạ", "nhé em", "nhé anh", "nhé chị", "nha em", "nha anh", "nha chị", "nhé các đồng chí", "nhé đồng chí", "giúp anh", "giúp chị", "giúp em", "giúp tôi", "giúp mình", "giùm anh", "giùm chị", "giùm tôi", "dùm anh", "dùm chị", "dùm tôi", "dùm em", "giúp", "giùm", "dùm", "cho anh", "cho chị", "cho tôi", "cho a", "cho c", "giúp a", "giúp c", "luôn", "luôn nhé", "thanks", "please", "cảm ơn", "cảm ơn em", "cám ơn", "nhé cả nhà", "đi", "đi nhé", "nào", "(giúp|giùm|dùm|cho) (anh|chị|tôi|a|c|em|mình) (nhé|nhe|nha|nghe|nghen|với|ha|luôn)", "thank you", "ha", "nè", "nhanh nhé", "ngay nhé", "gấp nhé", "giúp em với", "với nhé", "nhé mọi người");
}
