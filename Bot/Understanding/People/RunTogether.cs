using ReformBot.Bot.Understanding.Text;

namespace ReformBot.Bot.Understanding.People;

/// <summary>"giaominh", "xinlui", "nv9xong": a word of command typed in one with the name or the word that belongs to it.</summary>
internal static class RunTogether
{
    private const int Shortest = 5;

    private static readonly string[] BeforeNames = ["giao", "nhac", "nho", "bao", "keu", "nhan", "khen", "chuyen", "cho"];

    private static readonly Dictionary<string, string[]> Pairs = new(StringComparer.Ordinal)
    {
        ["xin"] = ["lui", "doi", "nghi", "phep", "them", "hoan", "khat", "giahan", "loi", "cho"],
        ["gia"] = ["han"],
        ["bao"] = ["cao", "vuong", "xong"],
        ["hoan"] = ["thanh", "tat", "tac"],
        ["da"] = ["xong", "nop", "gui", "nhan", "trinh"],
        ["xong"] = ["roi", "het"],
        ["nhac"] = ["viec", "lai"],
        ["cong"] = ["viec"],
        ["nhiem"] = ["vu"],
        ["tien"] = ["do"],
        ["giao"] = ["viec", "cho"],
        ["dong"] = ["y"],
        ["tra"] = ["lai"],
        ["thu"] = ["hoi"],
        ["tu"] = ["choi"],
        ["duyet"] = ["roi", "luon"],
        ["xac"] = ["nhan"],
        ["chua"] = ["xong"],
        ["khong"] = ["xong", "kip", "nhan", "duyet"],
        ["sap"] = ["xong"],
        ["viec"] = ["toi", "em", "cua"],
        ["qua"] = ["han"],
        ["cam"] = ["ket"],
        ["ban"] = ["tin"],
        ["vuong"] = ["mac"],
    };

    public static string Part(string text, ReadingContext context)
    {
        List<(int Start, int At)>? cuts = null;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end - at >= Shortest && (at == 0 || text[at - 1] is not ('@' or '/' or '.' or '_')) && Cut(text[at..end], context) is > 0 and var cut)
            {
                (cuts ??= []).Add((at, at + cut));
            }

            at = Math.Max(end, at + 1);
        }

        if (cuts is null)
        {
            return text;
        }

        for (var i = cuts.Count - 1; i >= 0; i--)
        {
            text = text.Insert(cuts[i].At, " ");
        }

        return text;
    }

    private static int Cut(string word, ReadingContext context)
    {
        var folded = Folded.Of(word).Text;
        if (folded.Length != word.Length || Words.Telex.IsSyllable(folded))
        {
            return 0;
        }

        foreach (var (first, seconds) in Pairs)
        {
            if (folded.StartsWith(first, StringComparison.Ordinal) && seconds.Contains(folded[first.Length..], StringComparer.Ordinal))
            {
                return first.Length;
            }
        }

        var names = NameBook.Of(context.Roster).GivenNames;
        return Array.Find(BeforeNames, b => folded.StartsWith(b, StringComparison.Ordinal) && names.ContainsKey(folded[b.Length..]))?.Length ?? 0;
    }
}
