using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Dialogs.Filling;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Conversations.Routing;

/// <summary>What is read may stand behind what was typed: the option chosen by its number, its words completed, the line a yes repeats.</summary>
internal static class TakenWords
{
    public static async Task<Reading> HearAsync(Turn turn, string text)
    {
        if (turn.Conversation.Dialog == ChoiceDialog.DialogName && ChoiceDialog.Chosen(turn, text) is { } chosen)
        {
            DialogState.Close(turn);
            text = chosen.Text;
        }

        turn.Words = text;
        var reading = await ReadAsync(turn, text);
        if (reading.Intent == Intent.Unknown && ChoiceDialog.Completed(turn, text) is { } completed)
        {
            DialogState.Close(turn);
            turn.Words = completed;
            reading = await ReadAsync(turn, completed);
        }

        if (await ChoiceDialog.NamedAsync(turn, reading) is { } named)
        {
            DialogState.Close(turn);
            turn.Words = named.Text;
            reading = await ReadAsync(turn, named.Text);
        }

        if (turn.Conversation.Dialog == ConfirmDialog.DialogName && reading.Intent == Intent.Yes && ConfirmDialog.TakeLine(turn) is { } again)
        {
            (turn.Words, turn.MeaningAgreed, turn.CheckInAgreed) = again;
            reading = await ReadAsync(turn, again.Line);
            turn.Conversation.LastWordsDigest = null;
        }

        if (DoubtedAnswer.TakeRequest(turn, reading) is { } request)
        {
            turn.Words = request;
            reading = await ReadAsync(turn, request);
        }

        return reading;
    }

    private static async Task<Reading> ReadAsync(Turn turn, string text) =>
        await StandInCard.CompleteAsync(turn, await NewestCard.CompleteAsync(turn, await Quoted.CompleteAsync(turn, await ReadWordsAsync(turn, text))));

    private static async Task<Reading> ReadWordsAsync(Turn turn, string text)
    {
        if ((OfficeVerbs.Read(text) ?? BareOfficeVerbs.Read(text) ?? WaiverWords.Read(text)) is { } known)
        {
            return known;
        }

        if (AssignFrame.Of(text) is { } frame && await turn.ReadAsync(frame.Order) is { Intent: Intent.Assign, Title: not null } order)
        {
            return frame.Around(order);
        }

        return await HandedDownAsync(turn, text) ?? OfficeVerbs.WithReceiver(OfficeVerbs.WithReport(await turn.ReadAsync(text), text), text);
    }

    /// <summary>What a superior has given by word of mouth is drafted for him to issue, never given to him.</summary>
    private static async Task<Reading?> HandedDownAsync(Turn turn, string text) =>
        ToldToGive.Of(text) is { } told && await turn.ReadPersonAsync(told.Who) is { } named && turn.Office.Roster.Find(named.PersonId) is { } superior
        && superior.Id != turn.Person.Id && Rights.Outranks(turn.Office.Roster, superior, turn.Person)
        && await turn.ReadAsync(told.Order) is { Intent: Intent.Assign, Title: not null } order
            ? order with { Issuer = told.Who }
            : null;
}
