using ReformBot.Bot.Understanding.Intents;
using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>Who stands in during a leave: "Hạnh làm thay", "nhờ chị Hạnh", "người thay: Lan".</summary>
internal static class Substitutes
{
    private static readonly PhraseSet After = PhraseSet.Of("làm thay", "thay", "trực thay", "đảm nhận", "đảm nhận thay", "lo thay", "xử lý thay", "phụ trách thay", "làm giúp", "lo giúp", "làm hộ", "sẽ làm thay", "sẽ thay", "thay thế", "giúp", "covers", "will cover", "cover", "covering", "is covering", "stands in", "will stand in", "stand in", "standing in", "is standing in", "substitutes", "trực giúp", "làm dùm", "làm giùm", "lo dùm", "trực hộ", "kiêm", "thay em", "sẽ lo", "lo");

    private static readonly PhraseSet Before = PhraseSet.Of("nhờ", "giao", "giao cho", "giao lại", "giao lại cho", "bàn giao", "bàn giao cho", "bàn giao lại cho", "người thay", "người thay:", "người làm thay", "người làm thay:", "người thay thế", "người thay thế:", "người thay là", "có", "đã nhờ", "việc nhờ", "substitute", "substitute:", "covered by", "chuyển cho", "chuyển", "cho", "để", "ủy quyền cho", "ủy quyền", "thay bằng", "người trực thay", "người trực thay:", "đã bàn giao cho", "việc giao", "công việc giao", "việc bàn giao", "replaced by");

    public static PersonMatch? Of(Hearing hearing)
    {
        var words = hearing.Line.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (Before.At(words, i) is > 0 and var before && Other(hearing, i + before) is { } asked)
            {
                return asked;
            }

            if (Other(hearing, i) is { } named && (After.At(words, named.Words.To) > 0 || StandsIn(words, named.Words.To)))
            {
                return named;
            }
        }

        return null;
    }

    // "Quý điều hành thay", "Lan vô sổ công văn thế em"
    private static bool StandsIn(IReadOnlyList<Seen> words, int from)
    {
        for (var i = from; i < Math.Min(words.Count, from + Farthest) && !words[i].IsMark; i++)
        {
            if (Instead.At(words, i) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private const int Farthest = 8;

    private static readonly PhraseSet Instead = PhraseSet.Of("(thay|thế|thay thế|giúp|giùm|dùm|hộ) [cho|phần|việc] (em|e|tôi|tui|mình|con|cháu|anh|chị)", "thay [nha|nhé|ạ|thế|ca]", "(thế|giùm|dùm|hộ)", "(instead|in my place|for me)");

    private static PersonMatch? Other(Hearing hearing, int at) =>
        Persons.Sure(hearing, at) is { } match && match.Person?.PersonId != hearing.Context.Speaker?.Id ? match : null;
}
