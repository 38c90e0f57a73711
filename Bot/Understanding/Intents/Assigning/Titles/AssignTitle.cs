using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning.Titles;

/// <summary>What stands around the work and is no part of its title: the date, words that lead in, courtesy at the end.</summary>
internal sealed class AssignTitle(LineAnalysis analysis, Cuts cuts)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/titles/assign-title");

    private readonly IReadOnlyList<Seen> _words = analysis.Line.Words;

    public void CutDate()
    {
        if (analysis.Line.Date is not { } date)
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
    private bool IsVerbItself(int at, int lead) => TitleWords.ShownTo.At(_words, at) > 0 || at + lead >= _words.Count || (_words[at].Is("giup") && lead == 1 && WorkVerbs.All.At(_words, at + 1) == 0)
        || (_words[at].Is("to") && lead == 1 && (WorkVerbs.All.At(_words, at) > 1 || WorkVerbs.Things.At(_words, at) > 1 || BesideTo.At(_words, at + 1) > 0));

    // "tổ chức", "tổ công tác", "tờ trình" without their marks: no English "to".
    private static readonly PhraseSet BesideTo = PhraseSet.Of(
        "chức", "trình", "khai", "rơi", "giác", "cáo", "tụng", "trưởng", "viên", "phó", "công tác", "giúp việc", "dân phố", "tự quản", "kiểm tra", "thanh tra", "hòa giải", "bảo vệ", "điểm");

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

            if (closing == 0 || IsHouse(end - closing, closing) || IsCraft(end - closing))
            {
                return;
            }

            cuts.Cut(end - closing, end);
            end -= closing;
        }
    }

    // "Hop dong thue nha, han 13/3", "khao sat nha em": without its mark "nha" is a house where one is asked for; where more follows, unless what stands
    // before has none: "soan to trinh nha, han t6".
    private bool IsHouse(int at, int closing) =>
        _words[at].Is("nha") && _words[at].Spelling is { IsBare: true, IsExact: false }
        && (BeforeHouse.EndsAt(_words, 0, at) || (closing == 1 && _words.Skip(at + 1).Any(w => !w.IsMark) && !HasNoHouse.EndsAt(_words, 0, at)));

    // "Hoi thi van nghe, den 10/4", "lop day nghe": nghệ and nghề, without their marks.
    private bool IsCraft(int at) => _words[at] is { Folded: "nghe", Spelling.IsBare: true } && BeforeCraft.EndsAt(_words, 0, at);

    private static readonly PhraseSet BeforeCraft = PhraseSet.Of("(văn|công|tay|ngành|làng|dạy|học|trường|trung tâm|đào tạo|truyền|nghề)");

    private static readonly PhraseSet BeforeHouse = Lexicon["before house"];

    private static readonly PhraseSet HasNoHouse = Lexicon["has no house"];

    // Not all courtesy: "anh", "với", "thế" may end a title.
    private static readonly PhraseSet TitleClosing = Lexicon["title closing"];
}
