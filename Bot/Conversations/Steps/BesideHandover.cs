using ReformBot.Bot.Conversations.Turns;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>"Chuyển 173 cho Lan, giữ lại 110", "…, Quý phối hợp", "…, hạn 12/3 như cũ": none of that is moved or is why, and what cannot be recorded is said.</summary>
internal static class BesideHandover
{
    public static async Task<bool> TryAsync(Turn turn, Reading reading)
    {
        var kept = KeptBack.In(turn.Words);
        var words = kept?.Without ?? turn.Words;
        var company = HandoverClauses.CooperationIn(words);
        words = company?.Without ?? words;
        var sameDeadline = HandoverClauses.SameDeadlineIn(words);
        words = sameDeadline?.Without ?? words;
        if (words == turn.Words || words.Length == 0)
        {
            return false;
        }

        var stays = kept is null ? null : string.Join(", ", kept.Numbers.Select(n => $"NV-{n}"));
        var read = await turn.ReadAsync(words);
        var plain = read.Intent == Intent.Handover ? read : reading with { Reason = null };
        plain = plain with { Tasks = [.. plain.Tasks.Where(n => kept?.Numbers.Contains(n) != true)] };
        if (kept is not null && plain.Tasks.Count == 0)
        {
            turn.Reply = DialogWording.Line(turn, "KeptBack.Which", stays);
            return true;
        }

        plain = sameDeadline is null ? plain : plain with { Deadline = null };
        turn.Words = words;
        await StepTurns.RunAsync(turn, plain);
        if (turn.Reply is { } reply)
        {
            turn.Reply = reply with
            {
                Lines =
                [
                    .. reply.Lines,
                    .. stays is null ? Array.Empty<string>() : [DialogWording.Say(turn.Language, "KeptBack", stays)],
                    .. company is { Said: var who } ? new[] { DialogWording.Say(turn.Language, "Handover.NoCooperation", who) } : [],
                    .. sameDeadline is not null && plain.Tasks is [var number] && await turn.Act.FindAsync(number) is { DeadlineOn: { } on }
                        ? new[] { DialogWording.Say(turn.Language, "Handover.SameDeadline", Speech.Day(turn.Language, on)) } : [],
                ],
            };
        }

        return true;
    }
}
