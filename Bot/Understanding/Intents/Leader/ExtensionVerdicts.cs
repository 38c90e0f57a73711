using ReformBot.Bot.Understanding.Words;
using static ReformBot.Bot.Understanding.Intents.IntentRow;

namespace ReformBot.Bot.Understanding.Intents.Leader;

/// <summary>A later deadline refused or allowed.</summary>
internal static class ExtensionVerdicts
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/leader/extension-verdicts");

    private static readonly PhraseSet ToOneself = Lexicon["to oneself"];

    private static readonly PhraseSet Extension = PhraseSet.Of("{gia hạn}", "lùi", "dời", "dời hạn", "thêm", "kéo dài", "extension", "hoãn", "điều chỉnh");

    private static readonly PhraseSet Allow = PhraseSet.Of("cho", "ok cho", "đồng ý cho", "cho phép");

    // "Refuse task 21" is said by its doer, "refuse 21" of what was asked for.
    private static readonly PhraseSet RefuseWord = PhraseSet.Of("refuse", "i refuse");

    private static readonly PhraseSet TaskWord = PhraseSet.Of("task", "the task", "this task", "assignment");

    private static readonly PhraseSet Until = PhraseSet.Of("tới", "đến", "thêm", "sang", "qua", "till", "until", "to");

    private static readonly PhraseSet Finished = PhraseSet.Of("(duyệt|đồng ý|nhất trí|chấp nhận|chấp thuận|thống nhất|phê duyệt|ok|được) [cho|việc] hoàn (thành|tất|thiện)");

    private static readonly PhraseSet Denials = Lexicon["denials"];
    private static readonly PhraseSet Consents = Lexicon["consents"];

    public static readonly IntentRow[] Rows =
    [
        Any(Intent.Refuse, Lexicon["refuse"])
            .NotAsked()
            .NotWith("sao không", "sao ko", "sao chưa", "xin gia hạn vì", "nếu", "ai"),
        // "Không được, 30 phải xong trong tuần này", "55 thì không được em ơi", "55 thì chị cho"
        Head(Intent.Refuse, "{không} {được} (,|.|;|!)", "thì [anh|chị|tôi|a|c] {không} ({được}|cho|đồng ý|duyệt)").NotAsked()
            .If(h => h.HasTask && h.IsOfLeader).NotWith("{không} {được} (làm|nộp|gửi|giao)", "vì sao"),
        Head(Intent.Approve, "thì [anh|chị|tôi|a|c] (cho|đồng ý|duyệt|nhất trí)").NotAsked()
            .If((h, span) => h.HasTask && h.IsOfLeader && (h.After(span).Count == 0 || h.After(span)[0].IsMark)),
        // "Đề nghị lùi 43 của phòng Kinh tế: tôi không chấp thuận": what was asked for first, and then the word on it.
        new IntentRow(Intent.Refuse, h => AtEnd(h, Denials)),
        new IntentRow(Intent.Approve, h => AtEnd(h, Consents)),
        Head(Intent.Refuse, Lexicon["refuse, first words"])
            .NotAsked()
            .If((h, span) => h.HasTask || h.FollowedBy(span, Extension))
            // "Chưa duyệt 17 nha, để coi lại": nothing is decided yet.
            .NotWith("để [anh|chị|tôi|a|c|mình] (coi|xem|xét|nghĩ|suy nghĩ|cân nhắc|hỏi|bàn|tính) [lại|đã|thêm|kỹ]")
            .Unless(h => h.Begins(RefuseWord) is { } refuse && TaskWord.At(h.Line.Words, refuse.To) > 0)
            .NotBefore("ai", "chồng"),
        Head(Intent.Approve, Lexicon["approve"])
            .Unless(IsForOneself)
            // "Duyệt hoàn thành 31" without its marks is no "duyệt hoãn".
            .Unless(h => h.Has(Finished))
            .NotAsked(),
        // "Cho phép đồng chí Sương kéo dài nhiệm vụ 22", "đồng ý cho Phòng Kinh tế gia hạn 19": who asked stands between.
        Head(Intent.Approve, "(đồng ý|nhất trí|thống nhất|chấp thuận|phê duyệt|duyệt) [cho|để]", "cho phép").If(h => h.HasTask && h.IsOfLeader).NotAsked()
            .If((h, span) => Persons.Sure(h, span.To) is { } who && Extension.IsIn(h.Line.Words, who.Words.To, Math.Min(who.Words.To + 2, h.Line.Words.Count))),
        // "Cho 12 tới 13/3", "đồng ý 34 đến 13/3", "cho Lan tới thứ 6".
        Head(Intent.Approve, Lexicon["approve until"])
            .If(h => h.HasTask)
            .Unless(IsForOneself)
            .NotWith("(em|e|tôi|tui|con|cháu) [xin|sẽ] nhận", "xin (lùi|lui|dời|sang|qua|tới|đến|nộp|thêm|gia hạn|hoãn)")
            .If((h, span) => h.After(span) is var rest && (rest.Count == 0 || rest[0].IsMark || Until.At(rest, 0) > 0
                || WordSets.Reasons.At(rest, 0) > 0 || h.Line.Date is not null))
            .NotAsked(),
        // "12 thì được, gia hạn tới 10/3"
        Head(Intent.Approve, "thì (được|ok|đồng ý|nhất trí)").If(h => h.HasTask && h.Has(Extension)).NotAsked(),
        // "Ok 34" is "đồng ý 34"; "34 ok" is only of one who decides.
        Whole(Intent.Approve, "ok", "oke", "okie", "oki", "okê", "okay", "okey", "ô kê", "dạ ok", "vâng ok", "yes")
            .If((h, span) => h.HasTask && h.Line.Date is null && (h.IsOfLeader || span.From < h.Line.Mentions[0].Words.From))
            .NotAsked(),
        // "173 177 đồng ý hết": to all of those named.
        Whole(Intent.Approve, "[ok] (đồng ý|nhất trí|thống nhất) (hết|cả|luôn) [cả|luôn|hết] [{nhé}]", "(ok|oke) (hết|cả|luôn) [cả|luôn|hết] [{nhé}]")
            .NotAsked().If(h => h.HasTask && h.Line.Date is null && h.IsOfLeader),
        // "Ok cho tới 25/3", "chỉ cho đến 25/3" to whoever asked for longer.
        Head(Intent.Approve, Lexicon["approve, but only until"]).If(h => !h.HasTask && h.Line.Date is not null)
            .If((h, span) => Until.At(h.Line.Words, span.To) > 0 && h.After(span) is var rest && (rest.Count == 0 || rest[0].IsMark || rest.Count == Until.At(rest, 0)))
            .NotAsked(),
    ];

    private static Span? AtEnd(LineAnalysis analysis, PhraseSet verdicts) =>
        analysis.HasTask && analysis.IsOfLeader && !analysis.IsQuestion && analysis.Line.Core.Finishes(verdicts) is { } verdict && analysis.Line.Core.Has(Extension, 0, verdict.From)
            ? analysis.Line.Core.InLine(new Span(verdict.From + 1, verdict.To))
            : null;

    // "Cho em tới thứ 6" asks, "cho anh Quý tới thứ 6" allows; "cho gia hạn 9 ạ" of one who leads nobody asks as well.
    private static readonly PhraseSet AsksToBe = PhraseSet.Of("(xin|xin phép|kính xin|mong|muốn|đề nghị) [em|e|cho em|phép] được");

    private static bool IsForOneself(LineAnalysis analysis) =>
        AsksToBe.IsIn(analysis.Line.Words) || analysis.Begins(Allow) is { } allow && !IsUntil(analysis, allow)
            && (IsOfficer(analysis, allow) || analysis.Line.Addresses.OwnName(analysis.Line.Words, allow.To) > 0
            || ((analysis.FollowedBy(allow, ToOneself) || ToOneself.At(analysis.Line.Words, allow.To) > 0) && Persons.Sure(analysis, allow.To) is null));

    // "Ok cho toi t6" of one who leads: tới, and not tôi.
    private static bool IsUntil(LineAnalysis analysis, Span allow) =>
        allow.To < analysis.Line.Words.Count && analysis.Line.Words[allow.To].Is("toi") && analysis.Line.Words[allow.To].Spelling.IsBare && analysis.Line.IsDated(allow.To)
        && analysis.IsOfLeader;

    private static bool IsOfficer(LineAnalysis analysis, Span allow) =>
        analysis.Line.Words[allow.From].Is("cho") && Extension.At(analysis.Line.Words, allow.To) > 0 && analysis.HasTask
        && analysis.IsOfDoer
        && (Upwards.Ends(analysis.Line.Words) || analysis.Line.Mentions.All(m => analysis.Context.OpenTasks.Any(t => t.Number == m.Number && t.IsMine)));

    private static readonly PhraseSet Upwards = PhraseSet.Of("ạ", "a", "ah", "với", "sếp", "anh", "chị", "c", "dạ");
}
