using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Lines;

/// <summary>Questions and the marks of negation, as heard in any line.</summary>
internal static class Tone
{
    private static readonly PhraseSet AskingEnds = PhraseSet.Of(
        "{chưa}", "{không}", "hả", "hở", "hử", "sao", "{gì}", "nào", "(nào|gì) {rồi}", "ở đâu", "đi đâu", "để đâu", "đâu rồi", "đâu vậy", "nằm đâu", "ai", "mấy", "bao giờ", "khi nào", "lúc nào", "bao lâu", "thế nào", "như thế nào", "ntn", "ra sao", "tới đâu", "đến đâu", "đến đâu rồi", "tới đâu rồi", "sao rồi", "thế nào rồi", "vậy ta", "nhỉ", "bn", "bao nhiêu", "không vậy", "chưa vậy", "{chưa} {nhé}", "{không} {nhé}", "vậy hả", "{chưa} ta", "thì sao", "hay {không}", "hay {chưa}", "hay sao", "được {không}", "phải {không}", "đúng {không}", "right");

    // "Làm chưa tới đâu" tells.
    private static readonly PhraseSet NotAsking = PhraseSet.Of("({chưa}|{không}) (tới|đến|đi|ra) đâu [cả|hết]", "({chưa}|{không}) ra sao", "(thì|cũng|vẫn|đều|còn) {chưa}", "(chứ|chớ) (ai|gì|đâu|sao) [nữa|khác]");

    private static readonly PhraseSet AskingStarts = PhraseSet.Of(
        "ai", "sao", "tại sao", "vì sao", "bao giờ", "khi nào", "lúc nào", "mấy giờ", "bao nhiêu", "đơn vị nào", "phòng nào", "việc nào", "xã nào", "có phải", "liệu", "làm sao", "làm thế nào", "thế nào", "chừng nào", "hồi nào", "nhiệm vụ nào", "còn ai", "còn đơn vị nào", "còn phòng nào");

    // Only as the very first word: "task 12 is blocked" tells.
    private static readonly PhraseSet EnglishStarts = PhraseSet.Of(
        "is", "are", "did", "does", "(do|can|could|may|shall|will|should|have|has) (i|you|we|he|she|they|it|anyone)", "when", "who", "what", "how", "was", "were", "why", "where", "which");

    private static readonly PhraseSet AskingWithin = PhraseSet.Of(
        "tới đâu", "đến đâu", "bao giờ", "khi nào", "chừng nào", "thế nào", "ra sao", "sao rồi", "có ai", "đã {xong} {chưa}", "{xong} {chưa}", "phải không", "hay chưa", "được không", "hay không", "đúng không", "ai làm", "ai đang", "ai phụ trách", "ai chịu", "mấy ngày", "nữa {không}", "có kịp không", "xong hay chưa", "chưa nhỉ", "chưa vậy", "không vậy", "chưa hả", "chưa ta", "chưa em", "chưa e", "chưa anh", "chưa chị", "chưa các", "ntn", "những gì", "những việc gì", "gì rồi", "những ai", "(cho|với|của|bởi) ai", "(vậy|thế) (trời|cha|má|ta|hả|ba)", "gì (kỳ|ngộ|lạ) vậy");

    public static bool IsQuestion(Line line)
    {
        if (line.Words.Any(w => w.Is('?')))
        {
            return true;
        }

        var gist = line.Gist;
        return (gist.Finishes(AskingEnds) is not null && gist.Finishes(NotAsking) is null && !EndsInCount(line.Words)) || gist.Begins(AskingStarts) is not null || EnglishStarts.At(line.Words, Math.Min(Courtesy.Opening.At(line.Words, 0), line.Words.Count)) > 0 || (gist.Has(AskingWithin) && !gist.Has(NotAsking));
    }

    // "18 đã làm 5/12 ho" counts hộ, and does not ask "hở".
    private static bool EndsInCount(IReadOnlyList<Seen> words) => words.Count > 2 && words[^2].IsNumber && !words[^1].Token.HasDiacritics && words[^1].Is("ho");
}
