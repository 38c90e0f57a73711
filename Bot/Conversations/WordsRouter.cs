using ReformBot.Bot.Dialogs;
using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations;

/// <summary>What each intent does: the whole of what the bot understands, as one switch.</summary>
internal sealed class WordsRouter(SameWords sameWords, PersonalTurns personal, ProductTurns products)
{
    /// <summary>Assignments one line may be about.</summary>
    public const int MostAtOnce = 10;

    /// <summary>What is known by its own words before the intent counts; the first that takes the words answers them.</summary>
    private readonly Taker[] _takers =
    [
        (turn, _, text) => personal.TryAsync(turn, text),
        (turn, _, text) => products.TryAsync(turn, text),
        CommitmentTurns.TryAsync,
        DigestTurns.TryAsync,
        (turn, _, text) => LeaveTurns.TryAsync(turn, text),
        (turn, _, text) => DraftTurns.TryAsync(turn, text),
        (turn, _, text) => HandoverTurns.TryAsync(turn, text),
        (turn, _, text) => LedgerTurns.TryAsync(turn, text),
        (turn, _, text) => ProgrammeTurns.TryAsync(turn, text),
        (turn, _, text) => CoverTurns.TryAsync(turn, text),
        QuestionTurns.TryAsync,
        (turn, reading, _) => SeveralTurns.TryReadingsAsync(turn, reading),
        SeveralTurns.TryTitlesAsync,
        (turn, _, text) => SeveralTurns.TryDraftsAsync(turn, text),
    ];

    /// <returns>True when the words were its own, and are answered.</returns>
    private delegate Task<bool> Taker(Turn turn, Reading reading, string text);

    public async Task RouteAsync(Turn turn, Reading reading, string text)
    {
        // Only words that took effect are remembered. A figure given again is the same figure; a yes depends on what waits now.
        var isRepeat = sameWords.WereJustTaken(turn, text);
        if (isRepeat && reading.Intent is not (Intent.Yes or Intent.Checkin) && BareNumbers.In(text) is null)
        {
            SameWords.AskAgain(turn, text);
            return;
        }

        foreach (var takesAsync in _takers)
        {
            if (await takesAsync(turn, reading, text))
            {
                return;
            }
        }

        switch (reading.Intent)
        {
            case Intent.Assign:
                await AssignTaskDialog.BeginAsync(turn, reading);
                break;
            case Intent.Search when SearchTurns.WhoseIn(turn, reading) is { } whose:
                await SearchTurns.RunAsync(turn, reading.Argument, whose, Paging.PageIn(text));
                break;
            case Intent.Overdue or Intent.UnitTasks when SearchTurns.WhoseIn(turn, reading) is { } whose:
                await SearchTurns.ListAsync(turn, reading.Intent, whose, Paging.PageIn(text));
                break;
            case Intent.Overdue when reading.PersonWords is { } unclear:
                turn.Reply = ListWording.Line(turn, "NoSuchWhose", unclear);
                break;
            case Intent.UnitTasks when reading.PersonWords is { } unclear:
                turn.Reply = ListWording.Line(turn, "NoSuchWhose.UnitTasks", unclear);
                break;
            case var list when IsList(list):
                await ListAsync(turn, reading.Intent, Paging.PageIn(text), reading.Argument);
                break;
            case Intent.Show when reading.Topic != Topic.None:
                await TopicTurns.ShowAsync(turn, reading, text);
                break;
            case Intent.Show when reading.Tasks.Count == 0:
                await ShowAsync(turn, reading, text);
                break;
            case Intent.Undo:
                turn.Reply = await UndoAsync(turn, reading);
                break;
            case Intent.Yes or Intent.Approve or Intent.Confirm when reading.Tasks.Count == 0 && reading.Deadline is null:
                await OpenQuestions.AnswerAsync(turn, reading, text, isRepeat);
                break;
            case Intent.Remind:
                await RemindTurns.RunAsync(turn, reading);
                break;
            case Intent.Snooze:
                await EverydayTurns.SnoozeAsync(turn, reading, text);
                break;
            case Intent.Leave:
                await EverydayTurns.LeaveAsync(turn, reading, text);
                break;
            case Intent.Praise:
                await EverydayTurns.PraiseAsync(turn, reading);
                break;
            case Intent.Help:
                turn.Reply = DialogWording.Help(turn);
                break;
            case Intent.Language:
                await SetLanguageAsync(turn, reading.Argument ?? (turn.Language == "en" ? "vi" : "en"));
                break;
            case Intent.Cancel or Intent.No or Intent.Back:
                turn.Silence = "nothing-open";
                turn.Reply = DialogWording.Cancelled(turn);
                break;
            case Intent.Link:
                turn.Reply = DialogWording.Line(turn, "AlreadyLinked", Domain.Wording.Speech.Person(turn.Language, turn.Person));
                break;
            case Intent.Unknown when turn.Message.Files.Count == 0 && BareNumbers.In(text) is { } number:
                turn.Reply = await BareNumberTurns.AnswerAsync(turn, number);
                break;
            case Intent.Show when turn.Message.Files.Count > 0 && BareNumbers.IsMarked(text):
                await FileTurn.RunAsync(turn);
                break;
            case Intent.Unknown when turn.Message.Files.Count > 0 && OfficeVerbs.VerbOf(reading) is null:
                await FileTurn.RunAsync(turn);
                break;
            default:
                if (reading.Intent != Intent.Unknown || !await SensitiveTurns.TryAfterRefusalAsync(turn, text))
                {
                    await StepOrUnknownAsync(turn, reading);
                }

                break;
        }
    }

    public static bool IsList(Intent intent) => intent is Intent.MyTasks or Intent.AssignedByMe or Intent.WaitingForMe or Intent.Overdue
        or Intent.UnitTasks or Intent.Search;

    public static async Task ListAsync(Turn turn, Intent list, int page, string? words)
    {
        var found = list == Intent.Search
            ? await TaskLists.SearchAsync(turn, words ?? "", page)
            : await TaskLists.PageAsync(turn, list, page);
        var others = list == Intent.WaitingForMe && page == 1 ? await WaitingDecisions.BesidesTasksAsync(turn) : null;
        var covered = list == Intent.MyTasks && page == 1 ? await CoveredWork.LinesAsync(turn) : [];
        turn.Reply = ListWording.Of(turn, list, found, words, others, covered);
        if (list == Intent.MyTasks && page == 1)
        {
            var (lines, buttons) = await OverseenWork.ReadAsync(turn);
            turn.Reply = turn.Reply with { Lines = [.. turn.Reply.Lines, .. lines], Buttons = [.. turn.Reply.Buttons, .. buttons] };
        }
    }

    /// <summary>No number: who has not answered is about the last instruction to many; otherwise the one last spoken of, or the list.</summary>
    private static async Task ShowAsync(Turn turn, Reading reading, string text)
    {
        if (reading.Everyone || Paging.AsksWho(text))
        {
            turn.Reply = await UnitsCard.LatestAsync(turn);
        }
        else if (turn.Conversation.LastTask is { } last)
        {
            turn.Reply = await AssignmentCard.ForAsync(turn, last);
        }
        else
        {
            await ListAsync(turn, turn.Person.Has(Role.Officer) ? Intent.MyTasks : Intent.AssignedByMe, 1, words: null);
        }
    }

    private static async Task StepOrUnknownAsync(Turn turn, Reading reading)
    {
        if (OfficeVerbs.VerbOf(reading) is not { } verb)
        {
            if (SentWords.SaysDone(turn.Words) && await StepCandidates.ForAsync(turn, StepVerb.Complete) is { Count: > 0 } candidates)
            {
                var task = await Quoted.TaskAsync(turn);
                var said = Evidence.Of(turn.Words);
                if (task is null && (said.DocumentNumber ?? said.Link) is not null)
                {
                    await SpokenOf.AskOfAsync(turn, new Request(StepVerb.Complete) { Words = turn.Words }, candidates);
                    return;
                }

                await StepRunner.RunAsync(turn, new Request(StepVerb.Complete) { Task = task });
                return;
            }

            turn.Reply = FillDialog.AskAgain(turn, reading)
                ?? (reading.NoSuchDay is { } day ? DialogWording.Line(turn, "NoSuchDay", day) : DialogWording.Line(turn, "Unknown"));
            return;
        }

        if (reading.Tasks.Count <= 1)
        {
            await StepRunner.RunAsync(turn, Request.Of(verb, reading, reading.Tasks.Count == 1 ? reading.Tasks[0] : null));
            return;
        }

        var state = turn.Conversation.State;
        var replies = new List<Domain.Messaging.OutgoingMessage>();
        foreach (var task in reading.Tasks.Take(MostAtOnce))
        {
            turn.Reply = null;
            await StepRunner.RunAsync(turn, Request.Of(verb, reading, task));
            replies.Add(turn.Reply ?? Domain.Messaging.OutgoingMessage.Of());
            if (turn.Conversation.State is { } asked && asked != state)
            {
                break;
            }
        }

        turn.Reply = Together(turn, replies, reading.Tasks);
    }

    /// <summary>One reply for what was said of each of the tasks, naming those that were not come to.</summary>
    public static Domain.Messaging.OutgoingMessage Together(Turn turn, IReadOnlyList<Domain.Messaging.OutgoingMessage> replies, IReadOnlyList<int> tasks)
    {
        if (replies.Count == 1 && tasks.Count <= 1)
        {
            return replies[0];
        }

        var left = tasks.Skip(replies.Count).Select(number => $"NV-{number}").ToList();
        return new()
        {
            Language = turn.Language,
            Lines = [.. replies.SelectMany(r => r.Lines), .. left.Count > 0 ? new[] { DialogWording.Say(turn.Language, "NotDoneYet", string.Join(", ", left)) } : []],
            Buttons = replies[^1].Buttons,
        };
    }

    private static async Task<Domain.Messaging.OutgoingMessage> UndoAsync(Turn turn, Reading reading)
    {
        var result = await new TakeBack(reading.Tasks.Count > 0 ? reading.Tasks[0] : null).RunAsync(turn.Act);
        turn.HadEffect = result is TakeBackResult.Taken or TakeBackResult.TakenMany;
        return StepWording.TakenBack(turn, result);
    }

    private static async Task SetLanguageAsync(Turn turn, string language)
    {
        language = language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "vi";
        var person = await turn.Db.People.FindAsync(turn.Person.Id);
        person!.Language = language;
        await turn.Act.Provider.IncrementAsync(turn.Db, OfficeCache.VersionCounter, 1, CancellationToken.None);
        turn.Reply = DialogWording.Line(language, "LanguageSet");
    }
}
