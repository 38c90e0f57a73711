using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Submissions;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>
/// No number was said: what is being talked about counts where nothing is closed by it (a promise, a report, a submission that
/// waits for a signature), and what the bot has brought up since before what was spoken of then; a bare "xong" right after a
/// submission is asked about.
/// </summary>
internal static class SpokenOf
{
    public static async Task<List<Assignment>> NarrowAsync(Turn turn, Request request, List<Assignment> candidates)
    {
        var counts = request.Verb is StepVerb.Progress or StepVerb.Unable || request is { Verb: StepVerb.Complete, Words: not null, FileIds.Count: 0 };
        if (!counts || candidates.Count < 2)
        {
            return candidates;
        }

        var last = candidates.Find(a => a.Number == turn.Conversation.LastTask);
        return await BroughtUpAsync(turn, candidates) switch
        {
            [] => last is null ? candidates : [last],
            [var only] when only == last || request.Verb != StepVerb.Complete => [only],
            _ => candidates,
        };
    }

    /// <summary>"NV-12 đã ghi nộp 15:05. Ý đồng chí là NV-15?"</summary>
    public static async Task<bool> AskedAsync(Turn turn, Request request, List<Assignment> candidates)
    {
        if (request is not { Verb: StepVerb.Complete, Words: null, FileIds.Count: 0 } || turn.Message.Files.Count > 0
            || candidates is not [var other] || turn.Conversation.LastTask is not { } number
            || await turn.Act.FindAsync(number) is not { State: AssignmentState.Submitted, SubmittedAt: { } at } last || last.AssigneeId != turn.Person.Id)
        {
            return false;
        }

        ConfirmDialog.Begin(
            turn,
            DialogWording.Say(
                turn.Language, "AlreadySubmitted", last.Number, Speech.Instant(turn.Language, at, turn.Office.Calendar), other.Number, other.Title),
            [request with { Task = other.Number }]);
        return true;
    }

    /// <summary>
    /// Several could be handed in and one of them is likely: the unit's line for "TT gửi rồi", the one whose own verb was said, or
    /// what the bot has just reminded of. It is said and can be changed; nothing is handed in by it alone.
    /// </summary>
    public static async Task<Assignment?> LikelyAsync(Turn turn, Request request, IReadOnlyList<Assignment> candidates)
    {
        if (request.Verb != StepVerb.Complete)
        {
            return null;
        }

        var said = SentWords.Read(turn.Words);
        if (said.ForUnit && candidates.Where(a => a.ParentId is not null).ToList() is { Count: > 0 } lines)
        {
            return lines is [var line] ? line : NearestTitled(turn.Words, lines);
        }

        if (said.Verb is { } verb && candidates.Where(a => SentWords.BeginsWith(a.Title, verb)).ToList() is [var titled])
        {
            return titled;
        }

        return await LastNotice.ReadAsync(turn) is { CameByItself: true, Task: { } number } ? candidates.FirstOrDefault(a => a.Number == number) : null;
    }

    /// <summary>Of a unit's several lines the one whose title has most of the words that were said; null where two have as many.</summary>
    private static Assignment? NearestTitled(string words, IReadOnlyList<Assignment> lines)
    {
        var ranked = lines.Select(a => (Line: a, Shared: NamedWork.SharedWords(words, a.Title))).OrderByDescending(r => r.Shared).ToList();
        return ranked[0].Shared >= FewestShared && ranked[0].Shared > ranked[1].Shared ? ranked[0].Line : null;
    }

    private const int FewestShared = 2;

    /// <summary>A product was named, but whether and of what it is handed in is only guessed: nothing is, before a yes or a number.</summary>
    public static async Task AskOfAsync(Turn turn, Request request, IReadOnlyList<Assignment> candidates)
    {
        var likely = candidates is [var only] ? only
            : candidates.FirstOrDefault(a => a.Number == turn.Conversation.LastTask) ?? await LikelyAsync(turn, request, candidates);
        if (likely is not null)
        {
            Suppose(turn, request, likely, candidates);
            return;
        }

        await Disambiguation.AskAsync(turn, request, candidates);
    }

    /// <summary>Those of them the bot has spoken of by itself since this person's last words.</summary>
    private static async Task<List<Assignment>> BroughtUpAsync(Turn turn, List<Assignment> candidates) =>
        await LastNotice.ReadAsync(turn) is { CameByItself: true } notice ? candidates.FindAll(a => notice.Tasks.Contains(a.Number)) : [];

    public static void Suppose(Turn turn, Request request, Assignment likely, IReadOnlyList<Assignment> candidates)
    {
        request = request with { Task = likely.Number, FileIds = [.. request.FileIds, .. HeldFiles.Keep(turn)] };
        turn.Conversation.LastTask = likely.Number;
        if (request.FileIds.Count > 0 || request.Words is not null)
        {
            var isNote = request is { Words: not null, FileIds.Count: 0 };
            ConfirmDialog.Begin(turn, DialogWording.Say(turn.Language, isNote ? "NoteFor" : "PhotoFor", likely.Number, likely.Title, request.Words), [request]);
            return;
        }

        SlotFillingDialog.Begin(
            turn,
            request,
            likely,
            DialogWording.Say(turn.Language, "Supposed", likely.Number, likely.Title),
            [.. candidates.Where(a => a.Id != likely.Id).Select(a => new DisambiguationOption(request with { Task = a.Number }))]);
    }
}
