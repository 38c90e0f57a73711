using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Intents.Assigning.Titles;

/// <summary>
/// What is said to the person and is no part of the work: "soạn giúp anh cái giấy mời", "… gửi chị", "nhờ tí". The words of a work
/// stay as typed; what may be its matter ("cho chị Lan", "giúp chị em phụ nữ") stays too.
/// </summary>
internal sealed class TitleChatter(LineAnalysis analysis, Cuts cuts)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/titles/title-chatter");

    private const int NearTheVerb = 4;

    private readonly IReadOnlyList<Seen> _words = analysis.Line.Words;

    private static readonly PhraseSet ForMe = PhraseSet.Of("(giúp|giùm|dùm|hộ|cho|giúp cho|lại cho|nhờ) (anh|chị|a|c|tôi|tui|mình|sếp) [xin]", "(giúp|giùm|dùm|hộ) (em|e)");

    private static readonly PhraseSet Asking = Lexicon["asking"];

    private static readonly PhraseSet Calling = PhraseSet.Of("ơi", "ui", "em", "e", "này", "nè");

    private static readonly PhraseSet Piece = PhraseSet.Of("cái", "mấy cái", "một cái", "1 cái", "cái bản", "cái tờ");

    private static readonly PhraseSet ToMe = Lexicon["to me"];

    // "chị em phụ nữ", "anh em công nhân" are no single person spoken of.
    private static readonly PhraseSet Kin = PhraseSet.Of("em", "chị", "hội", "phụ", "nuôi", "học sinh", "sinh viên", "thiếu nhi", "bé", "nhỏ", "mồ côi", "có hoàn cảnh", "nghèo");

    public void Cut(int start)
    {
        for (var i = start; i < _words.Count; i++)
        {
            if (cuts.IsCut(i))
            {
                continue;
            }

            var chatter = i - start <= NearTheVerb && Asking.At(_words, i) is > 0 and var asking && IsFirst(start, i) ? asking
                : ForMe.At(_words, i) is > 0 and var mine && TitleWords.ShownTo.At(_words, i) == 0 && IsOfTheSpeaker(i, mine, start) ? mine
                : ToMe.At(_words, i) is > 0 and var sent && Ends(i + sent) && !IsFirst(start, i) && !NamesSomebody(i, sent) ? sent
                : PieceOf(i) is > 0 and var piece ? piece
                : 0;
            cuts.Cut(i, i + chatter);
            i += Math.Max(0, chatter - 1);
        }
    }

    // "cái báo cáo", "mấy cái báo cáo"; "cái tờ trình" is a paper of that name.
    private int PieceOf(int at) => Piece.At(_words, at) is > 0 and var piece && WorkVerbs.Things.At(_words, at + piece) > 0 ? piece
        : _words[at].Is("cai") && WorkVerbs.Things.At(_words, at + 1) > 0 ? 1
        : 0;

    private bool IsOfTheSpeaker(int at, int length, int start) =>
        !NamesSomebody(at, length) && Kin.At(_words, at + length) == 0
        && (at - start <= NearTheVerb || Piece.At(_words, at + length) > 0 || Ends(at + length)) && (!Ends(at + length) || !IsFirst(start, at));

    // "cho chị Lan": the title belongs to a name.
    private bool NamesSomebody(int at, int length) => Enumerable.Range(at + 1, length - 1)
        .Any(i => analysis.People.At(i) is { IsKnown: true } named && named.Words.To > at + length);

    private bool Ends(int at) => at >= _words.Count || _words[at].IsMark || cuts.IsCut(at) || (Courtesy.Closing.At(_words, at) is > 0 and var closing && Ends(at + closing));

    private bool IsFirst(int start, int at) => Enumerable.Range(start, at - start).All(i => cuts.IsCut(i) || _words[i].IsMark || Calling.At(_words, i) == 1);
}
