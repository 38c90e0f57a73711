using System.Text.RegularExpressions;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Understanding.Commands;

/// <summary>
/// Lines that are a whole command by themselves and no answer to any question: a word on a leave, the board, the ledger, a product,
/// a programme's commitments. What may as well be a reason ("chuyển hết cho Sở rồi", "Lan nghỉ 5/3") is not among them.
/// </summary>
internal static partial class OfficeCommands
{
    /// <param name="areWordsAsked">For a title, a product, a reason: "lập danh sách trình lãnh đạo" is work too.</param>
    public static bool IsWhole(string text, Roster roster, RosterPerson reader, bool areWordsAsked = false) =>
        LeaveWords.Read(text) is not null || LeaveWords.Cancels(text)
        || PersonalWords.Read(text) != PersonalWish.None
        || HeadWords.Read(text) switch { HeadWish.None => false, HeadWish.ListToPassOn => !areWordsAsked || HeadWords.AsksForIt(text), _ => true }
        || LedgerWords.Read(text) != LedgerWish.None
        || ProductWords.Read(text) is not null
        || HandoverWords.Read(text) is { From: not null } or { IsConfirmed: true }
        || CommitmentWords.ProgrammeIn(text) is not null
        || (CommitmentWords.PaperIn(text) is { Length: > 0 } paper && char.IsDigit(paper[0]) && ClearCommands.IsShort(text))
        || (ProgrammeWords.Read(text) is { IsGroup: false } && ClearCommands.IsShort(text))
        || ExplanationWords.Read(text) != ExplanationWish.None
        || DigestWords.Read(text, roster, reader) is not null
        || DigestWords.ExplanationIn(text, roster, reader) is { Length: > 0 };

    /// <summary>The same, and what decides on drafts: of these a question about the drafts themselves takes its own.</summary>
    public static bool IsWholeOrOfDrafts(string text, Roster roster, RosterPerson reader, bool areWordsAsked) =>
        IsWhole(text, roster, reader, areWordsAsked) || BatchWords.SaysIssue(text) || BatchWords.SaysLater(text) || BatchWords.SaysEdit(text)
        || (BatchWords.SaysNotToIssue(text) && ClearCommands.IsShort(text) && DropPattern().IsMatch(Text.Folded.Of(text).Text));

    [GeneratedRegex(@"\b(?:ban hanh|issue)(?:\s+(?:cac\s+)?(?:du thao|drafts?))?(?:\s+(?:ban|ban trinh|submission)(?:\s+so)?\s+\d{1,5})?\W*$")]
    private static partial Regex DropPattern();
}
