using System.Globalization;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Slots;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Conversations.Turns;

/// <summary>"Đôn đốc phòng KT", "nhắc Lan", "nhắc 12", "nhắc các đơn vị chưa gửi".</summary>
internal static class RemindTurns
{
    private const int MostChoices = 6;
    private const int MostAlready = 8;
    private const int MostWithout = 3;
    private const int MostNumbers = 20;

    public static async Task RunAsync(Turn turn, Reading reading)
    {
        int? number = reading.Tasks.Count > 0 ? reading.Tasks[0] : null;
        if (reading is { Person: null, PersonCandidates.Count: > 0 })
        {
            AskWhom(turn, reading, number);
            return;
        }

        if (reading is { People.Count: 0, UnknownUnits.Count: > 0 })
        {
            turn.Reply = LeaveNotices.Line(turn.Language, "Reminded.None");
            return;
        }

        var kind = number is null && reading.Person is not null ? reading.Matter is { } matter ? RemindedKinds.Only(matter) : RemindedKinds.In(turn.Words) : RemindedKind.Any;

        IReadOnlyList<int> tasks = reading.Tasks;
        if (number is null && kind == RemindedKind.Any && reading is { Person: not null, Matter: not null })
        {
            var owed = await new RemindNow(null, NamedIn(reading)).OwedAsync(turn.Act);
            var meant = MatterWords.Of(reading.Matter, owed, a => a.Title);
            if (await RemindedOf.NotHisAsync(turn, reading, owed) is { } others)
            {
                turn.Reply = others;
                return;
            }

            if (meant is not null && (owed.Count == 0 ? null : RemindedOf.Ask(turn, reading, owed, meant)) is { } asked)
            {
                turn.Reply = asked;
                return;
            }

            tasks = [.. meant?.Select(a => a.Number) ?? []];
        }

        if (tasks.Count > 1 && reading is { Person: null, People.Count: 0 } && RemindNow.Of(tasks) is var many && (await many.OwedAsync(turn.Act)).Count == tasks.Count)
        {
            turn.Reply = await NotPassedOn.AddAsync(turn, reading, Answer(turn, await many.RunAsync(turn.Act)));
            return;
        }

        var replies = new List<OutgoingMessage>();
        foreach (var one in tasks.Count == 0 ? [null] : tasks.Take(SeveralSteps.Most).Cast<int?>())
        {
            replies.Add(await RemindAsync(turn, new RemindNow(one, NamedIn(reading), IsOfInstruction: reading.Person is null, kind)));
        }

        turn.Reply = await NotPassedOn.AddAsync(turn, reading, SeveralSteps.Together(turn, replies, tasks));
    }

    private static IReadOnlyList<Reminded> NamedIn(Reading reading) =>
        [.. (reading.Person is { } first ? reading.People.Prepend(first) : reading.People).Select(n => new Reminded(n.PersonId, n.UnitId))];

    /// <summary>Those whose work stands in a certain way: which that is, is asked.</summary>
    public static async Task<bool> TryKindAsync(Turn turn, Reading reading, string text)
    {
        if (reading.Settled is not { Intent: Intent.Remind, Tasks.Count: 0, Person: null, PersonCandidates.Count: 0 } || RemindedKinds.In(text) is not (not RemindedKind.Any and var kind))
        {
            return false;
        }

        await RemindedByKind.AskAsync(turn, kind);
        return true;
    }

    private static async Task<OutgoingMessage> RemindAsync(Turn turn, RemindNow remind)
    {
        var result = await remind.RunAsync(turn.Act);
        if (result is RemindNowResult.NotYours { Assignment: var given } && await RemindedOf.ThroughGiverAsync(turn, given) is { } through)
        {
            return through;
        }

        return result is RemindNowResult.NotFound { Number: { } unknown } ? await NotVisibleReply.ReplyAsync(turn, unknown) : Answer(turn, result);
    }

    private static OutgoingMessage Answer(Turn turn, RemindNowResult result)
    {
        turn.HadEffect |= result is RemindNowResult.Done { Tasks.Count: > 0 };
        return result switch
        {
            RemindNowResult.Done done => WithAlready(turn, Said(turn, done), done.Already),
            RemindNowResult.NotFound => LeaveNotices.Line(turn.Language, "Reminded.None"),
            RemindNowResult.NotYours not => DialogWording.Line(turn, "NotYours", not.Assignment.Number),
            RemindNowResult.Upwards up => LeaveNotices.Line(turn.Language, "Reminded.Upwards", Speech.Person(turn.Language, up.Superior)),
            _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
        };
    }

    private static OutgoingMessage Said(Turn turn, RemindNowResult.Done done)
    {
        if (done.About is { } about)
        {
            return done switch
            {
                { Tasks.Count: 0, Already.Count: > 0 } => new OutgoingMessage { Language = turn.Language },
                { Tasks.Count: 0, Without.Count: > 1 } => LeaveNotices.Line(turn.Language, "Reminded.NobodyLeft", about.Number),
                { Tasks.Count: 0, Without: [var one] } => LeaveNotices.Line(turn.Language, "Reminded.NotTheirs", about.Number, NameOf(turn, one)),
                { Tasks.Count: 0 } => LeaveNotices.Line(turn.Language, "Reminded.None"),
                { Tasks: [var one] } when one.Id == about.Id =>
                    LeaveNotices.Line(turn.Language, one.IsCooperation ? "Reminded.Request" : "Reminded.One", one.Number,
                        Speech.Person(turn.Language, turn.Office.Roster, one.AssigneeId)),
                _ => LeaveNotices.Line(turn.Language, "Reminded", done.Tasks.Count, about.Number, about.Title),
            };
        }

        var told = done.Tasks.GroupBy(a => a.AssigneeId)
            .Select(g => Say(turn, "Reminded.Person", Speech.Person(turn.Language, turn.Office.Roster, g.Key), g.Count()));
        return new OutgoingMessage
        {
            Language = turn.Language,
            Lines =
            [
                .. done.Tasks.Count > 0 ? new[] { Say(turn, "Reminded.People", string.Join(", ", told)) } : [],
                .. done.Tasks.Count is > 0 and <= MostNumbers ? new[] { Say(turn, "Reminded.Numbers", string.Join(", ", done.Tasks.Select(a => $"NV-{a.Number}"))) } : [],
                .. done.Without.Count > MostWithout ? new[] { Say(turn, "Reminded.OweNothing", done.Without.Count) }
                    : done.Without.Select(n => Say(turn, "Reminded.OwesNothing", Speech.Sentence(NameOf(turn, n)))),
            ],
        };
    }

    /// <summary>What was not sent again: since when, and by whom.</summary>
    private static OutgoingMessage WithAlready(Turn turn, OutgoingMessage said, IReadOnlyList<JustReminded> already) => already.Count == 0 ? said : said with
    {
        Lines =
        [
            .. said.Lines,
            Say(turn, "Reminded.Already"),
            .. already.Take(MostAlready).Select(r => Say(
                turn,
                "Reminded.Already.Row",
                r.Assignment.Number,
                Speech.Person(turn.Language, turn.Office.Roster, r.Assignment.AssigneeId),
                turn.Office.Calendar.ToLocal(r.At).ToString("HH:mm", CultureInfo.InvariantCulture),
                Speech.Person(turn.Language, turn.Office.Roster, r.ById))),
            .. already.Count > MostAlready ? new[] { Say(turn, "Reminded.Already.More", already.Count - MostAlready) } : [],
        ],
    };

    private static void AskWhom(Turn turn, Reading reading, int? number) => ChoiceDialog.Begin(
        turn,
        Say(turn, "Reminded.Whom"),
        [
            .. reading.PersonCandidates.Take(MostChoices).Select(id => new ChoiceOption(
                Speech.PersonWithUnit(turn.Person, turn.Office.Roster, id),
                Say(turn, "Reminded.Whom.text", turn.Office.Roster.Find(id)?.Code) + (number is { } n ? $" NV-{n}" : reading.Matter is { } matter ? $" {matter}" : ""))),
        ]);

    private static string NameOf(Turn turn, Reminded named) => named.UnitId is { } unit
        ? turn.Office.Roster.FindUnit(unit)?.Name ?? "—"
        : Speech.Person(turn.Language, turn.Office.Roster, named.PersonId);

    private static string Say(Turn turn, string key, params object?[] values) => LeaveNotices.Say(turn.Language, key, values);
}
