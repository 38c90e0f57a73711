using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>"Thiếu phụ lục, trả lại 12", "…, xin được trả lại ạ": a clause that only says the act says nothing of why.</summary>
internal static class ActClauses
{
    private static readonly PhraseSet Acts = PhraseSet.Of(
        "(trả|gửi|hoàn) (lại|về|trả) [làm lại]", "(làm|sửa|chỉnh|viết|soạn|thực hiện|hoàn thiện) lại", "từ chối", "{không} nhận", "xem xét lại", "xem lại", "return", "redo", "send back", "decline", "reject");

    private static readonly PhraseSet Around = PhraseSet.Of(
        "xin", "xin được", "xin phép", "được", "dc", "phép", "đề nghị", "yêu cầu", "cho", "nhờ", "phải", "cần", "nên", "thôi", "vậy", "em", "e", "anh", "a", "chị", "c", "tôi", "sếp", "đồng chí", "đi", "giúp", "giùm", "dùm", "hộ", "luôn", "ngay", "nhé", "nha", "ạ", "việc", "nhiệm vụ", "nv", "số", "này", "đó", "nó", "it", "please", "the", "task");

    public static IEnumerable<Span> In(Line line, int from)
    {
        for (var at = from; at < line.Words.Count;)
        {
            var end = at;
            while (end < line.Words.Count && (!line.Words[end].IsMark || line.IsMentioned(end)))
            {
                end++;
            }

            if (IsAct(line, at, end))
            {
                yield return new Span(at, end);
            }

            at = end + 1;
        }
    }

    private static bool IsAct(Line line, int from, int end)
    {
        var acts = 0;
        for (var at = from; at < end;)
        {
            var act = Acts.At(line.Words, at);
            var step = line.IsMentioned(at) ? 1 : Math.Max(act, Around.At(line.Words, at));
            if (step == 0)
            {
                return false;
            }

            acts += act > 0 ? 1 : 0;
            at += step;
        }

        return acts > 0;
    }
}
