using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Assignments.Handover;
using ReformBot.Domain.Assignments.Notices;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Queries;

/// <summary>"đơn vị nào chưa gửi": one instruction to many units, answered by unit, never by person.</summary>
internal static class UnitsCard
{
    private const int FewestWords = 2;

    /// <summary>Of the one the words name, else the one spoken of, else the latest; one's own before others'.</summary>
    public static async Task<OutgoingMessage> AskedForAsync(Turn turn)
    {
        var wholes = await TaskLists.WholesAsync(turn);
        var me = turn.Person.Id;
        var own = wholes.FindAll(a => a.AssignerId == me || a.DraftedById == me);
        var asked = NamedWork.Only(turn.Words, own, a => a.Title) ?? NamedWork.Only(turn.Words, wholes, a => a.Title) ?? Likest(turn.Words, own) ?? Likest(turn.Words, wholes)
            ?? await SpokenOfAsync(turn, wholes) ?? own.FirstOrDefault() ?? wholes.FirstOrDefault();
        if (asked is null)
        {
            return TaskLists.OpenOverseen(turn) is null
                ? ListWording.Line(turn, "Parent.None")
                : ListWording.OfNotHandedIn(turn, await TaskLists.NotHandedInAsync(turn, Paging.PageIn(turn.Words)));
        }

        turn.Conversation.LastTask = asked.Number;
        return await ForAsync(turn, asked);
    }

    // "Số liệu quý I" are words of many a title, and may still be only one's of these.
    private static Assignment? Likest(string words, List<Assignment> wholes)
    {
        var shared = wholes.ToLookup(a => NamedWork.SharedWords(words, a.Title));
        return shared.Max(g => (int?)g.Key) is >= FewestWords and { } most && shared[most].ToList() is [var only] ? only : null;
    }

    private static async Task<Assignment?> SpokenOfAsync(Turn turn, List<Assignment> wholes) =>
        turn.Conversation.LastTask is { } number && await turn.Db.Assignments.AsNoTracking().FirstOrDefaultAsync(a => a.Number == number) is { } last
            ? wholes.Find(a => a.Id == last.Id || a.Id == last.ParentId)
            : null;

    public static async Task<OutgoingMessage> ForAsync(Turn turn, Assignment parent)
    {
        var lines = await turn.Db.Assignments.AsNoTracking()
            .Where(a => a.ParentId == parent.Id && a.State != AssignmentState.Withdrawn).OrderBy(a => a.Number).ToListAsync();
        var sent = lines.Where(a => a.State is AssignmentState.Submitted or AssignmentState.Completed).ToList();
        var missing = lines.Except(sent).ToList();
        var mayDecide = turn.Act.May(parent, turn.Act.MayDecide);
        var remind = missing.Count > 0 && (mayDecide || parent.DraftedById == turn.Person.Id) ? RemindButton(turn, parent.Number) : null;
        var late = sent.Where(a => Standing.IsLate(a, turn.Now)).ToList();
        var apart = missing.FindAll(a => a.DueAt != parent.DueAt);
        var toConfirm = sent.Where(a => a.State == AssignmentState.Submitted).ToList();
        return new OutgoingMessage
        {
            Language = turn.Language,
            Title = ListWording.Say(turn, "Card.Title", parent.Number, parent.Title),
            Lines =
            [
                ListWording.Say(turn, "Parent.Sent", sent.Count, lines.Count),
                missing.Count == 0 ? ListWording.Say(turn, "Parent.AllSent")
                    : ListWording.Say(turn, "Parent.Missing", string.Join(", ", missing.Select(a => Unit(turn, a, [.. Marks(turn, a)])))),
                .. apart.Count > 0 ? new[] { ListWording.Say(turn, "Parent.Apart", string.Join(", ", apart.Select(a => Unit(turn, a, [Deadline(turn, a)])))) } : [],
                .. toConfirm.Count > 0 ? new[] { ListWording.Say(turn, "Parent.ToConfirm", Units(turn, toConfirm)) } : [],
                .. late.Count > 0 ? new[] { ListWording.Say(turn, "Parent.Late", Units(turn, late)) } : [],
                .. remind is null ? [] : new[] { ListWording.Say(turn, "Parent.Remind.Hint", remind.Text) },
            ],
            Facts = NoticeParts.Facts(parent, [], turn.Act, turn.Person),
            Buttons = [.. remind is null ? [] : new[] { remind }, .. mayDecide ? StepButtons.Of(turn.Language, parent, "withdraw") : []],
        };
    }

    private static Button RemindButton(Turn turn, int number)
    {
        var text = ListWording.Say(turn, "Parent.Remind.text", number);
        return Button.Saying(ListWording.Say(turn, "Parent.Remind"), text);
    }

    private static string Deadline(Turn turn, Assignment line) => Speech.Deadline(turn.Language, line.DueAt, turn.Office.Calendar);

    private static string Units(Turn turn, IEnumerable<Assignment> lines) => string.Join(", ", lines.Select(a => Unit(turn, a, [])));

    private static string Unit(Turn turn, Assignment line, IReadOnlyList<string> marks) => marks.Count == 0
        ? ListWording.Say(turn, "Parent.Unit", UnitNames.For(turn.Person, turn.Office.Roster, line.UnitId), line.Number)
        : ListWording.Say(turn, "Parent.Unit.With", UnitNames.For(turn.Person, turn.Office.Roster, line.UnitId), line.Number, string.Join(", ", marks));

    /// <summary>Why it has not come: what the counts of a reminder opened here.</summary>
    private static IEnumerable<string> Marks(Turn turn, Assignment line)
    {
        if (line.State is AssignmentState.AwaitingAcceptance or AssignmentState.Declined && !line.IsCooperation)
        {
            yield return ListWording.Say(turn, line.State == AssignmentState.Declined ? "Parent.Mark.Declined" : "Parent.Mark.NotAccepted");
        }

        if (Standing.IsLate(line, turn.Now))
        {
            yield return ListWording.Say(turn, "Parent.Mark.Late");
        }
    }
}
