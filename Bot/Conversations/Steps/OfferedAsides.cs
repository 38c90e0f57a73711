using System.Globalization;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>What somebody said beside a step that is done, or asked of work that is only shown: nobody else has heard it yet, and it is one tap from being sent.</summary>
internal static class OfferedAsides
{
    public static async Task AddAsync(Turn turn, Request request, Assignment work)
    {
        if (request.Aside is not { } aside || turn.Reply is not { } done)
        {
            return;
        }

        if (aside.PersonId is { } to && to != work.AssignerId && to != work.AssigneeId)
        {
            await PassOnAsync(turn, work, to);
            turn.Reply = turn.Reply! with { Lines = [.. done.Lines, .. turn.Reply.Lines] };
            return;
        }

        turn.Reply = aside.IsStep ? DialogWording.WithRest(turn, done, $"{work.Number.ToString(CultureInfo.InvariantCulture)} {aside.Words}")
            : await MayAskAsync(turn, work.Number) is { } own ? WithQuestion(turn, done, own, aside.Words)
            : DialogWording.WithRest(turn, done, aside.Words);
    }

    /// <summary>"172 là mấy hợp đồng vay ạ?" is answered by no card: to whoever gave 172 it is offered to be sent.</summary>
    public static async Task AddQuestionAsync(Turn turn, int number)
    {
        if (turn.Message is { Kind: IncomingKind.Text } && turn.Reply is { } card && CardQuestions.Beyond(turn.Words) is { } question && await MayAskAsync(turn, number) is { } own)
        {
            turn.Reply = WithQuestion(turn, card, own, question);
        }
    }

    /// <summary>"Gửi đi" right under what is offered to be sent is its button.</summary>
    /// <returns>The button's words; null where nothing is offered so.</returns>
    public static async Task<string?> PressedAsync(Turn turn) =>
        turn.Conversation.Dialog is null && DecisionWords.Send(turn.Message.Text)
        && await LastNotice.ReadAsync(turn) is { AnswersHim: true, Message.Buttons: [{ Verb: "words" } offered, ..] }
        && offered.Label.StartsWith(DialogWording.Say(turn.Language, "AskedBeside.Button", ""), StringComparison.Ordinal)
            ? offered.Data.GetValueOrDefault("text")
            : null;

    /// <summary>Whoever may not hand it over himself is asked by the step anyway: for why, or whether his own people are to do it. Any other is asked here.</summary>
    public static async Task PassOnAsync(Turn turn, Assignment work, Guid to)
    {
        var request = new Request(StepVerb.Handover) { Task = work.Number, PersonId = to };
        if (!turn.Act.May(work, (person, a) => HandOver.MayHandOver(turn.Office.Roster, person, a)))
        {
            await StepRunner.RunAsync(turn, request);
            return;
        }

        ConfirmDialog.Begin(
            turn, DialogWording.Say(turn.Language, "PassOn", work.Number, work.Title, Speech.PersonWithUnit(turn.Person, turn.Office.Roster, to)), [request]);
    }

    private static async Task<Assignment?> MayAskAsync(Turn turn, int number) =>
        await turn.Act.FindAsync(number) is { IsOpen: true } own && own.AssignerId != turn.Person.Id && turn.Act.May(own, turn.Act.MayDo) ? own : null;

    private static OutgoingMessage WithQuestion(Turn turn, OutgoingMessage reply, Assignment own, string words)
    {
        var text = DialogWording.Say(turn.Language, "AskedBeside.text", own.Number, words);
        return reply with
        {
            Lines = [.. reply.Lines, DialogWording.Say(turn.Language, "AskedBeside", words, Speech.Person(turn.Language, turn.Office.Roster, own.AssignerId), own.Number)],
            Buttons = [Button.Saying(DialogWording.Say(turn.Language, "AskedBeside.Button", own.Number), text), .. reply.Buttons],
        };
    }
}
