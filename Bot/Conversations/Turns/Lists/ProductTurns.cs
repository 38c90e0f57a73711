using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Web.SignIn;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Conversations.Turns.Lists;

/// <summary>
/// "xem sản phẩm N": what was handed in, to whoever may see the assignment. Files never travel through a channel: they are opened
/// on a page behind a one-time link, where the right is looked at again.
/// </summary>
internal sealed class ProductTurns(SignInLinks links)
{
    /// <summary>True when the words ask for a product.</summary>
    public async Task<bool> TryAsync(Turn turn, string text)
    {
        if (ProductWords.Read(text) is not { } number)
        {
            return false;
        }

        turn.Reply = await turn.Act.FindAsync(number) is { } assignment
            ? await OfAsync(turn, assignment)
            : await NotVisibleReply.ReplyAsync(turn, number);
        return true;
    }

    private async Task<OutgoingMessage> OfAsync(Turn turn, Assignment assignment)
    {
        turn.Conversation.LastTask = assignment.Number;
        var submissions = await turn.Db.Submissions.AsNoTracking()
            .Where(s => s.AssignmentId == assignment.Id)
            .OrderBy(s => s.Attempt).ThenBy(s => s.Revision)
            .ToListAsync();
        if (submissions.Count == 0)
        {
            return DialogWording.Line(turn, "Product.None", assignment.Number);
        }

        var files = await turn.Db.StoredFiles.AsNoTracking().CountAsync(f => f.AssignmentId == assignment.Id && f.SubmissionId != null);
        return ProductWording.Of(turn, assignment, submissions, files) with
        {
            Link = new Link(
                DialogWording.Say(turn.Language, "Product.Open"),
                $"{links.Issue(turn.Db, turn.Person.Id, LoginPage.Product)}?n={assignment.Number}"),
        };
    }
}
