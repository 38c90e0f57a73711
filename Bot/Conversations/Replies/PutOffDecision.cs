using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Messaging;

namespace ReformBot.Bot.Conversations.Replies;

/// <summary>"Để anh xem", right under what asks for his word: it waits on, and the ways to answer stay at hand.</summary>
internal static class PutOffDecision
{
    public static async Task<bool> TryAsync(Turn turn, Reading reading, string text)
    {
        // "Khoan, thiếu phụ lục 2", "để em hỏi lại: rà hết hay …" say more.
        if (turn.Conversation.Dialog is not null || OfficeVerbs.VerbOf(reading) is not null || text.Any(c => char.IsDigit(c) || c is ',' or ';' or ':') || !Chatter.PutsOff(text) || await LastNotice.ReadAsync(turn) is not { CameByItself: true, Task: { } number, Message: { AsksReader: true } asked })
        {
            return false;
        }

        turn.Conversation.LastTask = number;
        turn.Reply = DialogWording.Line(turn, SentenceOf(asked), number) with { Buttons = asked.Buttons };
        return true;
    }

    /// <summary>What he was told last was just this, or that more time asked for waits on though he has said no for now.</summary>
    public static bool Says(Turn turn, LastNotice last) => last.AnswersHim && last.Named.Any(number => Sentences.Any(sentence =>
        DialogWording.Say(turn.Language, sentence, number).Split('⟦')[0] is var said && last.Message.Lines.Any(line => line.StartsWith(said, StringComparison.Ordinal))));

    private static readonly string[] Sentences = ["PutOffDecision", "PutOffDecision.accept", "PutOffDecision.doing", "StillAsked.Approve"];

    // Of new work it is his taking it on that is waited for, of work reminded of nothing but the work.
    private static string SentenceOf(OutgoingMessage asked) => asked.Buttons switch
    {
        [{ Verb: "accept" }, ..] => "PutOffDecision.accept",
        [{ Verb: "progress" or "complete" }, ..] => "PutOffDecision.doing",
        _ => "PutOffDecision",
    };
}
