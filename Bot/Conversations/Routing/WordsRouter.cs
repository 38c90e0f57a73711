using ReformBot.Bot.Conversations.Questions;
using ReformBot.Bot.Conversations.Receiving;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Conversations.Submissions;
using ReformBot.Bot.Conversations.Turns;
using ReformBot.Bot.Conversations.Turns.Lists;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations.Routing;

/// <summary>What each intent does: the whole of what the bot understands, as one switch.</summary>
internal sealed class WordsRouter(RepeatGuard sameWords, KnownWords known)
{
    public async Task RouteAsync(Turn turn, Reading reading, string text)
    {
        if (await NextPages.LineAsync(turn, text) is { } page)
        {
            (text, turn.Words) = (page, page);
            reading = await turn.ReadAsync(page);
        }

        // Only words that took effect are remembered. A figure given again is the same figure; a yes depends on what waits now.
        var isRepeat = sameWords.WereJustTaken(turn, text);
        if (isRepeat && reading.Intent is not (Intent.Yes or Intent.Checkin) && BareNumbers.In(text) is null)
        {
            RepeatGuard.AskAgain(turn, text);
            return;
        }

        if (await known.TakeAsync(turn, reading, text) || await AnswersAsync(turn, reading, text) || await ExampleReadings.SettleAsync(turn, reading) is not { } settled)
        {
            return;
        }

        // What it is like may be known by its intent alone.
        if (settled != reading && await known.TakeAsync(turn, settled, text))
        {
            return;
        }

        reading = settled;
        switch (reading.Intent)
        {
            case Intent.Assign when await ReassignAfterDecline.TryAsync(turn, reading) || await NumberInFront.TryOrderAsync(turn, text):
                break;
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
            case var list when ListTurns.Has(list):
                await ListTurns.RunAsync(turn, reading.Intent, Paging.PageIn(text), reading.Argument);
                break;
            case Intent.Show when reading.Topic != Topic.None:
                await TopicTurns.ShowAsync(turn, reading, text);
                break;
            case Intent.Show when reading.Tasks.Count == 0 && !reading.Everyone && SearchTurns.WhoseIn(turn, reading) is { } whose:
                await SearchTurns.ShowAsync(turn, whose, Paging.PageIn(text));
                break;
            case Intent.Show when reading is { Tasks.Count: 0, PersonWords: { } unclear }:
                turn.Reply = ListWording.Line(turn, "NoSuchWhose.Person", unclear);
                break;
            case Intent.Show when reading.Tasks.Count == 0:
                await ListTurns.ShowAsync(turn, reading, text);
                break;
            case Intent.Undo:
                await TakenBackActs.RunAsync(turn, reading);
                break;
            case Intent.Yes or Intent.Approve or Intent.Confirm when reading.Tasks.Count == 0 && reading.Deadline is null:
                await BareConsent.AnswerAsync(turn, reading, text, isRepeat);
                break;
            case Intent.Accept when reading.Tasks.Count == 0 && Paging.SaysAll(text):
                await BareConsent.AcceptAllAsync(turn);
                break;
            case Intent.Remind:
                await RemindTurns.RunAsync(turn, reading);
                break;
            case Intent.Snooze:
                await SnoozeTurns.RunAsync(turn, reading, text);
                break;
            case Intent.Leave:
                await EverydayTurns.LeaveAsync(turn, reading, text);
                break;
            case Intent.Praise:
                await EverydayTurns.PraiseAsync(turn, reading);
                break;
            case Intent.Help:
                turn.Reply = HelpWording.Help(turn);
                break;
            case Intent.Language:
                await SetLanguageAsync(turn, reading.Argument ?? (turn.Language == "en" ? "vi" : "en"));
                break;
            case Intent.No when await ShortAnswers.RefusedAsync(turn):
                break;
            case Intent.Cancel or Intent.No or Intent.Back:
                turn.Silence = "nothing-open";
                turn.Reply = DialogWording.Line(turn, "NothingOpen");
                break;
            case Intent.Link:
                turn.Reply = DialogWording.Line(turn, "AlreadyLinked", Domain.Wording.Speech.Person(turn.Language, turn.Person));
                break;
            case Intent.Show when turn.Message.Files.Count > 0 && BareNumbers.IsMarked(text):
                await FileTurn.RunAsync(turn);
                break;
            case Intent.Unknown when turn.Message.Files.Count > 0 && OfficeVerbs.VerbOf(reading) is null:
                await FileTurn.RunAsync(turn);
                break;
            default:
                await StepTurns.RunAsync(turn, reading);
                break;
        }
    }

    /// <summary>Words that ask for nothing by themselves, after something shown or asked; and what is handed in as if it were progress.</summary>
    private static async Task<bool> AnswersAsync(Turn turn, Reading reading, string text)
    {
        if (IsDayGiven(reading.Settled, text) && await ShortAnswers.DatedAsync(turn, reading))
        {
            return true;
        }

        if (reading.Intent == Intent.Progress)
        {
            return await ImplicitSubmission.TryAskAsync(turn, reading);
        }

        if (turn.Message.Files.Count == 0 && reading.Intent == Intent.No)
        {
            return await ShortAnswers.FaultedAsync(turn, reading, text);
        }

        if (reading.Intent != Intent.Unknown || turn.Message.Files.Count > 0)
        {
            return false;
        }

        if (BareNumbers.ListIn(text) is { Count: > 1 } several)
        {
            await SeveralSteps.RunAsync(turn, [.. several.Select(number => new Request(StepVerb.Show) { Task = number })]);
            return true;
        }

        if (await PutOffDecision.TryAsync(turn, reading, text) || await NumberInFront.TryShowAsync(turn, reading, text) || await ShortAnswers.FaultedAsync(turn, reading, text)
            || await ShortAnswers.AskedBackAsync(turn, reading, text))
        {
            return true;
        }

        if (BareNumbers.In(text) is not { } number)
        {
            return await SensitiveTurns.TryAfterRefusalAsync(turn, text);
        }

        turn.Reply = await BareNumberTurns.AnswerAsync(turn, number);
        return true;
    }

    /// <summary>"Cho tới chiều thứ 6 thôi" is like a request for time; from whoever decides on one it is the day he gives. A date, or a word of consent, leaves no doubt.</summary>
    private static bool IsDayGiven(Reading reading, string text) => reading switch
    {
        { Intent: Intent.Unknown or Intent.Extend } => true,
        { Intent: Intent.Approve, Deadline: { } day } => !day.Words.Contains('/', StringComparison.Ordinal) && !Consents.IsSaid(text),
        _ => false,
    };

    private static async Task SetLanguageAsync(Turn turn, string language)
    {
        language = language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "vi";
        var person = await turn.Db.People.FindAsync(turn.Person.Id);
        person!.Language = language;
        await turn.Act.Provider.IncrementAsync(turn.Db, OfficeCache.VersionCounter, 1, CancellationToken.None);
        turn.Reply = DialogWording.Line(language, "LanguageSet");
    }
}
