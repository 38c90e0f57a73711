using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Accounts;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Web.SignIn;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Digests;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>What a person may have of the program for himself: a link to the board, and his own data.</summary>
internal sealed class PersonalTurns(SignInLinks links, AccountMoves moves)
{
    /// <summary>True when the words ask for one of them.</summary>
    public async Task<bool> TryAsync(Turn turn, string text)
    {
        switch (PersonalWords.Read(text))
        {
            case PersonalWish.Board:
                turn.Reply = Link(turn, LoginPage.Board, DigestLists.MayRead(turn.Person));
                return true;
            case PersonalWish.Operations:
                turn.Reply = Link(turn, LoginPage.Ops, await turn.Db.People.AnyAsync(p => p.Id == turn.Person.Id && p.IsAdministrator));
                return true;
            case PersonalWish.MyData:
                turn.Reply = await MyDataAsync(turn);
                return true;
            case PersonalWish.Unlink:
                ConfirmDialog.Begin(
                    turn, DialogWording.Say(turn.Language, "Unlink.Ask", turn.Person.Name), [], DialogWording.Say(turn.Language, "Unlink.Line"));
                return true;
            case PersonalWish.Quiet:
                turn.Reply = Quiet(turn);
                return true;
            case PersonalWish.Forget:
                turn.Reply = Say(turn, "Forget.1", "Forget.2", "Notice.4");
                return true;
            case PersonalWish.Readers:
                turn.Reply = Say(turn, "Notice.3", "Readers.Restricted", "Readers.Data");
                return true;
            case PersonalWish.UnlinkNow:
                turn.Reply = await UnlinkAsync(turn);
                return true;
            default:
                return false;
        }
    }

    private static OutgoingMessage Say(Turn turn, params IReadOnlyList<string> keys) =>
        new() { Language = turn.Language, Lines = [.. keys.Select(key => DialogWording.Say(turn.Language, key))] };

    private static OutgoingMessage Quiet(Turn turn)
    {
        var hours = turn.Office.Calendar.Hours;
        string Time(TimeOnly at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);
        var said = DialogWording.Line(turn, "Quiet", Time(hours.SendingFrom), Time(hours.SendingUntil));
        return said with { Lines = [.. said.Lines, DialogWording.Say(turn.Language, "Quiet.Can")] };
    }

    private async Task<OutgoingMessage> UnlinkAsync(Turn turn)
    {
        var from = turn.Message.From;
        var account = await turn.Db.ChannelAccounts.SingleAsync(a => a.Channel == from.Channel && a.Tenant == from.Tenant && a.Account == from.Account);
        var hasOther = await moves.DisconnectAsync(turn.Db, account, turn.Person);
        turn.Conversation.Forget();
        turn.HadEffect = true;
        return DialogWording.Line(turn, hasOther ? "Unlink.Done" : "Unlink.DoneLast");
    }

    private OutgoingMessage Link(Turn turn, LoginPage page, bool mayOpen) => mayOpen
        ? new OutgoingMessage
        {
            Language = turn.Language,
            Lines = [DialogWording.Say(turn.Language, "Link.Line", SignInLinks.Term.TotalMinutes)],
            Link = new Link(DialogWording.Say(turn.Language, $"Link.{page}"), links.Issue(turn.Db, turn.Person.Id, page)),
        }
        : DialogWording.Line(turn, "Link.NotYours");

    /// <summary>All that is stored about the person: by kind and count here, all of it behind the link. The law gives two working days.</summary>
    private async Task<OutgoingMessage> MyDataAsync(Turn turn)
    {
        var (db, me) = (turn.Db, turn.Person.Id);
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == me);
        var accounts = await db.ChannelAccounts.Where(a => a.PersonId == me).Select(a => a.Channel).ToListAsync();
        var posts = turn.Person.Posts.Select(p => $"{p.Title}, {turn.Office.Roster.FindUnit(p.UnitId)?.Name}");
        string Say(string key, params object?[] values) => DialogWording.Say(turn.Language, key, values);
        return new OutgoingMessage
        {
            Language = turn.Language,
            Title = Say("MyData.Title"),
            Facts =
            [
                new Fact(Say("MyData.Name"), $"{person.Name} ({person.Code})"),
                new Fact(Say("MyData.Posts"), string.Join("; ", posts)),
                new Fact(Say("MyData.Contact"), string.Join(", ", new[] { person.Email, person.Phone }.OfType<string>()) is { Length: > 0 } contact ? contact : "—"),
                new Fact(Say("MyData.Accounts"), string.Join(", ", accounts.Select(c => DialogWording.NameOf(turn.Language, c)))),
                new Fact(Say("MyData.Assignments"), $"{await db.Assignments.CountAsync(a => a.AssigneeId == me || a.AssignerId == me)}"),
                new Fact(Say("MyData.Steps"), $"{await db.AssignmentEvents.CountAsync(e => e.PersonId == me)}"),
                new Fact(Say("MyData.Files"), $"{await db.StoredFiles.CountAsync(f => f.PersonId == me)}"),
                new Fact(Say("MyData.Praise"), $"{await db.Commendations.CountAsync(c => c.PersonId == me)}"),
                new Fact(Say("MyData.SignIns"), $"{await db.LoginLinks.CountAsync(l => l.PersonId == me && l.UsedAt != null)}"),
                new Fact(Say("MyData.Leaves"), $"{await db.Leaves.CountAsync(l => l.PersonId == me)}"),
                new Fact(Say("MyData.Messages"), $"{await db.Outbox.CountAsync(m => m.PersonId == me)}"),
            ],
            Lines = [.. Enumerable.Range(1, 4).Select(i => Say($"Notice.{i}")), Say("Link.Line", SignInLinks.Term.TotalMinutes)],
            Link = new Link(Say("Link.MyData"), links.Issue(db, me, LoginPage.MyData)),
        };
    }
}
