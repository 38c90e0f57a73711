using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.Assignments.Handover;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>
/// "Chuyển 12 cho Quý", said by the head whom 12 was given to: he puts his own people to it. It stays his before whoever gave it, and is
/// given on as work of its own; that he cannot finish it nobody said.
/// </summary>
internal static class DelegateDownward
{
    public static async Task<bool> TryAsync(Turn turn, Request request)
    {
        if (request is not { Verb: StepVerb.Handover, Version: null, PersonId: { } to, Task: { } number }
            || await turn.Act.FindAsync(number) is not { IsRestricted: false, IsBare: false, IsCooperation: false } assignment
            || assignment.AssigneeId != turn.Person.Id || !AssignmentStates.Running.Contains(assignment.State) || assignment.TransferAskedAt is not null
            || turn.Act.May(assignment, (person, a) => HandOver.MayHandOver(turn.Office.Roster, person, a))
            || turn.Office.Roster.Find(to) is not { MainPost: { } post } receiver || receiver.Id == turn.Person.Id
            || Rights.ToAssign(turn.Office.Roster, turn.Person, receiver) != AssignRight.Order)
        {
            return false;
        }

        var isAhead = assignment.DueAt > turn.Now;
        await AssignTaskDialog.BeginAsync(turn, new AssignItem
        {
            Title = assignment.Title,
            Product = assignment.Product,
            Quantity = assignment.Quantity,
            Quality = assignment.Quality,
            DeadlineOn = request.DeadlineOn ?? (isAhead ? assignment.DeadlineOn : null),
            Time = request.DeadlineOn is not null ? request.Time : isAhead ? turn.Office.Calendar.TimeOf(assignment.DueAt!.Value) : null,
            NoDeadline = assignment.DueAt is null && request.DeadlineOn is null,
            Assignee = new Receiver(receiver.Id, post.UnitId),
            // Where it comes from, for whoever asks later whose it was.
            Source = assignment.SourceDocument ?? $"NV-{number}",
            Priority = assignment.Priority,
            Origin = assignment.Origin,
        });
        turn.Reply = turn.Reply!.After(DialogWording.Say(turn.Language, "PassedDown", number));
        return true;
    }
}
