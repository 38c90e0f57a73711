using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Receiving;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Inbox;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>Citizens' papers, denunciations, and what is asked after a refusal: fixed answers, nothing kept.</summary>
internal static class SensitiveTurns
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    /// <summary>True when the message may not be taken as work at all.</summary>
    public static async Task<bool> RefuseAsync(Turn turn)
    {
        var message = turn.Message;
        if (message.Files.Count > 0
            && (SensitiveWords.SaysIdentityPapers(message.Text)
                || (message.Files.Any(f => SensitiveWords.SaysIdentityPapers(f.Name)) && !SensitiveWords.SaysCovered(message.Text))))
        {
            await InboxBody.DropAsync(turn.Db, message.DeliveryId);
            turn.Reply = DialogWording.Line(turn, "IdentityPapers");
            return true;
        }

        if (!SensitiveWords.IsDenunciation(message.Text))
        {
            return false;
        }

        await InboxBody.DropAsync(turn.Db, message.DeliveryId);
        turn.Reply = DialogWording.Line(turn, "Denunciation");
        return true;
    }

    /// <summary>What was refused cannot be shown again, to whoever of the unit asks for it within the day.</summary>
    public static async Task<bool> TryAfterRefusalAsync(Turn turn, string text)
    {
        if (SensitiveWords.AsksForBareTask(text))
        {
            turn.Reply = DialogWording.Line(turn, "BareTask");
            return true;
        }

        if (!SensitiveWords.AsksForContentAgain(text))
        {
            return false;
        }

        var roster = turn.Office.Roster;
        var unit = turn.Person.Posts.SelectMany(p => roster.MembersOf(p.UnitId)).Select(p => (Guid?)p.Id).ToList();
        var since = turn.Now - Remembered;
        if (!await turn.Db.Inbox.AnyAsync(m => m.State == InboxState.Refused && m.ReceivedAt >= since && unit.Contains(m.PersonId)))
        {
            return false;
        }

        turn.Reply = DialogWording.Line(turn, "NotKept");
        return true;
    }
}
