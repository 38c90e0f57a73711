using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Domain.Assignments.Drafts;

namespace ReformBot.Bot.Dialogs.Drafts;

/// <summary>An item of the talk as a draft to issue, and a draft as an item to correct.</summary>
internal static class ItemDrafts
{
    /// <summary>All that were put to the speaker.</summary>
    public static DraftsState Of(Turn turn, DraftBatch batch)
    {
        var drafts = batch.Numbered().ToList();
        return new DraftsState(
            DraftsState.Current,
            DialogState.NewKey(),
            [.. drafts.Select(d => Of(turn, d.Draft))],
            [],
            batch.Id,
            [.. drafts.Select(d => d.Number)])
        {
            Taken = batch.All().Select(d => d.Number).Append(0).Max(),
        };
    }

    /// <summary>A deadline that has passed meanwhile and a receiver who has left are missing.</summary>
    public static AssignItem AsOfNow(Turn turn, AssignItem item)
    {
        var (isPast, roster) = (OrderIssue.IsPast(turn, item), turn.Office.Roster);
        var isHere = item.Assignee is null || roster.Find(item.Assignee.PersonId) is { IsActive: true };
        return item with
        {
            DeadlineOn = isPast ? null : item.DeadlineOn,
            Time = isPast ? null : item.Time,
            Assignee = isHere ? item.Assignee : null,
            PersonWords = isHere ? item.PersonWords : roster.Find(item.Assignee!.PersonId)?.Name,
            Lines = [.. item.Lines.Where(l => roster.Find(l.PersonId) is { IsActive: true })],
        };
    }

    /// <summary>A draft put to the speaker, to be corrected: what can no longer be issued is missing.</summary>
    public static AssignItem Of(Turn turn, AssignmentDraft draft) => AsOfNow(
        turn,
        new()
        {
            Title = draft.Title,
            Product = draft.Product,
            Quantity = draft.Quantity,
            Quality = draft.Quality,
            DeadlineOn = draft.DeadlineOn,
            Time = draft.DeadlineTime,
            NoDeadline = draft.DeadlineOn is null,
            Assignee = draft.Assignee,
            Lines = draft.Lines,
            ExceptUnits = draft.ExceptUnits,
            Cooperating = draft.Cooperating,
            DirectorId = draft.DirectorId,
            Source = draft.SourceDocument,
            Authority = draft.Authority,
            Priority = draft.Priority,
            Origin = draft.Origin,
            Readers = draft.IsRestricted ? draft.Readers : null,
            IsOpenOnPurpose = !draft.IsRestricted,
        });

    /// <summary>The draft as corrected; what the talk does not touch (programme, its group, the number in the list) stays.</summary>
    public static AssignmentDraft Onto(AssignmentDraft draft, AssignItem item) => ToDraft(item) with
    {
        ProgrammeCode = draft.ProgrammeCode, GroupCode = draft.GroupCode, ListNumber = draft.ListNumber,
        FirstAssignee = (draft.FirstAssignee ?? draft.Assignee) is { } first && first != item.Assignee ? first : null,
    };

    public static AssignmentDraft ToDraft(AssignItem item) => new()
    {
        Title = item.Title!,
        Product = item.Product,
        Quantity = item.Quantity,
        DeadlineOn = item.DeadlineOn,
        DeadlineTime = item.Time,
        Assignee = item.Assignee,
        Lines = item.Lines,
        ExceptUnits = item.ExceptUnits,
        Cooperating = item.Cooperating,
        DirectorId = item.DirectorId,
        SourceDocument = item.Source,
        ProgrammeCode = item.ProgrammeCode,
        GroupCode = item.GroupCode,
        Quality = item.Quality,
        Authority = item.Authority,
        IsRestricted = item.Readers is not null,
        Readers = item.Readers ?? [],
        IsBare = BareTask.Is(item.Title),
        Priority = item.Priority,
        Origin = item.Origin,
    };
}
