using System.Globalization;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Conversations.Turns;
using ReformBot.Bot.Conversations.Turns.Leaves;
using ReformBot.Bot.Conversations.Turns.Lists;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Commitments;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Routing;

/// <summary>What each button's verb does. Its data is a claim, not a right: numbers and versions are checked in the command.</summary>
internal static class ButtonRouter
{
    /// <returns>A line to take as typed, when the button stands for words; otherwise null and the turn is answered.</returns>
    public static async Task<string?> RouteAsync(Turn turn, ButtonPress press)
    {
        switch (press.Verb)
        {
            case "yes" or "no" or "cancel" or "pick" or "choose":
                return AnswerToQuestion(turn, press);
            case "list":
                await ListAsync(turn, press);
                return null;
            case "issue" or "editDrafts" or "later" or "drop" when Guid.TryParse(press.Data.GetValueOrDefault("b"), out var batch):
                await (press.Verb switch
                {
                    "issue" => DraftTurns.IssueAsync(turn, batch),
                    "editDrafts" => DraftTurns.EditAsync(turn, batch),
                    "later" => DraftTurns.PutOffAsync(turn, batch),
                    _ => DraftTurns.DropAsync(turn, batch),
                });
                return null;
            case "leave" or "leave-no" when Guid.TryParse(press.Data.GetValueOrDefault("l"), out var leave):
                await LeaveTurns.DecideAsync(turn, leave, agrees: press.Verb == "leave");
                return null;
            case "sign" when Guid.TryParse(press.Data.GetValueOrDefault("c"), out var commitment):
                await CommitmentTurns.ConfirmAsync(turn, commitment);
                return null;
            case "checkin" when Guid.TryParse(press.Data.GetValueOrDefault("c"), out var asked):
                turn.Reply = CommitmentWording.Of(turn.Person, await new AnswerCheckIn(null, CheckInId: asked).RunAsync(turn.Act));
                return null;
            case "explain":
                turn.Reply = DigestListWording.Explained(turn.Person, await new ExplainFigures(null).RunAsync(turn.Act), turn.Office);
                return null;
            case "product" or "undo" when Request.Number(press.Data, "n") is { } number:
                return StepButtons.TextOf(turn.Language, press.Verb, number);
            case "words":
                return press.Data.GetValueOrDefault("text");
        }

        if (Request.VerbOf(press.Verb) is { } verb && Request.Of(verb, press.Data) is { } request)
        {
            await StepRunner.RunAsync(turn, request);
            return null;
        }

        turn.Reply = DialogWording.Line(turn, "NotAPlayer");
        return null;
    }

    /// <summary>Only the question now open is answered; an older one's buttons say that it is closed.</summary>
    private static string? AnswerToQuestion(Turn turn, ButtonPress press)
    {
        if (turn.Conversation.State is not { } state || press.Data.GetValueOrDefault("k") is not { Length: > 0 } key
            || !state.Contains($"\"{key}\"", StringComparison.Ordinal))
        {
            turn.Reply = DialogWording.Line(turn, "StaleButton");
            return null;
        }

        return press.Verb switch
        {
            "yes" => DialogWording.Say(turn.Language, "YesText"),
            "no" => DialogWording.Say(turn.Language, "NoText"),
            "cancel" => DialogWording.Say(turn.Language, "CancelText"),
            "pick" => press.Data.GetValueOrDefault("p"),
            _ => Request.Number(press.Data, "i") is { } index ? (index + 1).ToString(CultureInfo.InvariantCulture) : null,
        };
    }

    private static async Task ListAsync(Turn turn, ButtonPress press)
    {
        var name = press.Data.GetValueOrDefault("list");
        var page = Request.Number(press.Data, "page") ?? 1;
        if (Enum.TryParse<DigestList>(name, out var behind) && Enum.IsDefined(behind))
        {
            await DigestTurns.OpenAsync(turn, behind, Guid.TryParse(press.Data.GetValueOrDefault("unit"), out var unit) ? unit : null, page);
            return;
        }

        if (!Enum.TryParse<Intent>(name, out var list) || !ListTurns.Has(list))
        {
            turn.Reply = DialogWording.Line(turn, "NotAPlayer");
            return;
        }

        await ListTurns.RunAsync(turn, list, page, press.Data.GetValueOrDefault("q"));
    }
}
