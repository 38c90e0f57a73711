using System.Globalization;
using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>"176 chậm do chờ số liệu, coi như khách quan": from who decides on it it is asked whether the delay is excused; of work that is not late, that is said.</summary>
internal static partial class ExcusedDelays
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (WaiverWords.Read(text) is not null || ExcusedDelay.Read(text) is not { } said || await turn.Act.FindAsync(said.Number) is not { } work
            || !turn.Act.May(work, (person, a) => turn.Act.MayDecide(person, a) && person.Id != a.AssigneeId))
        {
            return false;
        }

        var confirmed = said.Before.Any(char.IsDigit) ? await ConfirmedAsync(turn, said.Before) : [];
        if (confirmed is null)
        {
            return false;
        }

        var reason = said.Before.Length == 0 || confirmed.Count > 0 ? said.Reason : $"{said.Before}, {said.Reason}";
        var waive = new Request(StepVerb.Waive) { Task = work.Number, Words = reason };
        if (!Standing.IsLate(work, turn.Now) && confirmed.Count == 0)
        {
            await StepRunner.RunAsync(turn, waive);
            return true;
        }

        var question = DialogWording.Say(turn.Language, "Waive.Ask", work.Number, work.Title, reason);
        ConfirmDialog.Begin(
            turn,
            confirmed.Count == 0 ? question : $"{DialogWording.Say(turn.Language, "ConfirmMany", string.Join(", ", confirmed.Select(r => $"NV-{r.Task}")))} {question}",
            [.. confirmed, waive]);
        return true;
    }

    /// <summary>"172 tốt, 173 chậm là do …": what stands in front is another decision; null where it is anything else.</summary>
    private static async Task<IReadOnlyList<Request>?> ConfirmedAsync(Turn turn, string before) =>
        await turn.ReadAsync(before) is var reading && LeadingPattern().Match(before) is { Success: true } leading
            && (OfficeVerbs.VerbOf(reading.Settled) == StepVerb.Confirm || reading.ByExample is { Intent: Intent.Confirm } || DecisionWords.Pass(before))
            ? [new Request(StepVerb.Confirm) { Task = int.Parse(leading.Groups["n"].Value, CultureInfo.InvariantCulture) }]
            : null;

    [GeneratedRegex(@"^\D{0,6}(?<n>\d{1,7})(?=\D*$)")]
    private static partial Regex LeadingPattern();
}
