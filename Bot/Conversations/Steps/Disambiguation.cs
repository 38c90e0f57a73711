using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Submissions;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding.Intents.Officer;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>No number was said and several could be meant, or none: which is asked, page by page, or what to write is said.</summary>
internal static partial class Disambiguation
{
    private const int PageSize = 6;

    public static async Task AskAsync(Turn turn, Request request, IReadOnlyList<Assignment> candidates)
    {
        if (candidates.Count > 0)
        {
            // What came with the words is kept for the number that is still to come.
            Ask(turn, request.Verb == StepVerb.Complete && turn.Message.Files.Count > 0
                ? request with { FileIds = [.. request.FileIds, .. HeldFiles.Keep(turn)] }
                : request, candidates);
            return;
        }

        // "Trả lại" from the one it was given to is the official word for asking to reconsider.
        if (request.Verb == StepVerb.Return && GivingBack.Is(turn.Words) && await StepCandidates.ForAsync(turn, StepVerb.Decline) is { Count: > 0 } own)
        {
            await StepRunner.RunAsync(turn, request with { Verb = StepVerb.Decline, Task = own is [var only] ? only.Number : null });
            return;
        }

        // "Dạ rõ" to a notice that asks for nothing.
        if (request.Verb == StepVerb.Accept && !TakingPattern().IsMatch(Folded.Of(turn.Words).Text))
        {
            turn.Silence = "heard";
            return;
        }

        turn.Reply = DialogWording.NoCandidates(turn, request.Verb.ButtonName());
    }

    public static void Ask(Turn turn, Request request, IReadOnlyList<Assignment> candidates, string? title = null)
    {
        DisambiguationOption[] options = [.. candidates.Select(a => new DisambiguationOption(request with { Task = a.Number }))];
        var key = SlotFillingDialog.BeginWhich(turn, request, options);
        var asked = Page(turn, options, candidates, key, 1);
        turn.Reply = title is null ? asked : asked with { Title = title };
    }

    /// <summary>Another page of what is being asked about; any of its numbers answers, whichever page is shown.</summary>
    public static async Task<OutgoingMessage> PageAsync(Turn turn, SlotFillingState state, int page)
    {
        var options = state.Options!;
        page = Math.Clamp(page, 1, Pages(options));
        var numbers = PageOf(options, page).Select(o => o.Number).ToList();
        var shown = await turn.Db.Assignments.AsNoTracking().Where(a => numbers.Contains(a.Number)).ToListAsync();
        return Page(turn, options, shown, state.Key, page);
    }

    private static OutgoingMessage Page(Turn turn, IReadOnlyList<DisambiguationOption> options, IReadOnlyList<Assignment> assignments, string key, int page) => DisambiguationWording.Which(
        turn,
        [
            .. PageOf(options, page).Join(assignments, o => o.Number, a => a.Number, (o, a) => (a, o.Request.Verb.ButtonName())),
        ],
        key,
        new DisambiguationPage(page, Pages(options), options.Count));

    private static IEnumerable<DisambiguationOption> PageOf(IReadOnlyList<DisambiguationOption> options, int page) => options.Skip((page - 1) * PageSize).Take(PageSize);

    private static int Pages(IReadOnlyList<DisambiguationOption> options) => Math.Max(1, (options.Count + PageSize - 1) / PageSize);

    [GeneratedRegex(@"\b(?:nhan|tiep nhan|viec|nhiem vu|accept|take|task)\b")]
    private static partial Regex TakingPattern();
}

internal sealed record DisambiguationPage(int Page, int Pages, int Total);
