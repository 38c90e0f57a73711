using ReformBot.Bot.Conversations.Receiving;
using ReformBot.Bot.Conversations.Replies;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Deadlines;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Understanding.Intents.Lists;
using ReformBot.Bot.Understanding.People;
using ReformBot.Domain.Assignments;
using ReformBot.Domain.Conversations;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Conversations;

/// <summary>One message from one linked person being answered: what it says, who speaks, where the talk stands.</summary>
internal sealed class Turn
{
    public required ReformBotDbContext Db { get; init; }

    public required IncomingMessage Message { get; init; }

    public required Office Office { get; init; }

    public required RosterPerson Person { get; init; }

    public required Conversation Conversation { get; init; }

    /// <summary>By the office's clock, as an instant: which day that is, its calendar says.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>When it was said; earlier than now where it failed once and is tried again.</summary>
    public required DateTimeOffset SaidAt { get; init; }

    public required Act Act { get; init; }

    public required Mailbox Mailbox { get; init; }

    public required IUnderstanding Understanding { get; init; }

    /// <summary>The words as read before the turn; null when they were not, or the talk has moved on since.</summary>
    public WordsRead? Ahead { get; init; }

    public string Language => Person.Language;

    /// <summary>The one reply of this turn; null is silence, which says why in the log.</summary>
    public OutgoingMessage? Reply { get; set; }

    /// <summary>The words being taken: as typed, or what a button or an option chosen stands for.</summary>
    public string Words { get; set; } = "";

    /// <summary>What the words were asked to mean, once that was agreed to.</summary>
    public Intent? MeaningAgreed { get; set; }

    /// <summary>The reported figure a yes has just been given to changing.</summary>
    public Guid? CheckInAgreed { get; set; }

    /// <summary>The question that stands open while the words are taken for something else.</summary>
    public Dialogs.InterruptedPrompt? Interrupted { get; set; }

    /// <summary>The words were said to be no answer to the open question, but a request of their own.</summary>
    public bool IsNoAnswer { get; set; }

    /// <summary>The question that was open when something else was asked for that asks questions itself.</summary>
    public Dialogs.DialogStack? Suspended { get; set; }

    /// <summary>The words answered something newer than the choice that stands open: it still does.</summary>
    public bool KeepsChoice { get; set; }

    /// <summary>Why the bot did nothing, when it did nothing.</summary>
    public string? Silence { get; set; }

    /// <summary>The words changed something: the same again within two minutes is asked about.</summary>
    public bool HadEffect { get; set; }

    /// <summary>Once somebody has asked for it.</summary>
    public Task<LastNotice?>? LastNotice { get; set; }

    private ReadingContext? _context;

    public async Task<Reading> ReadAsync(string text) =>
        Ahead is { } ahead && ahead.Text == text ? ahead.Reading : Understanding.Read(text, await ContextAsync());

    /// <summary>Several assignments in one message, or a pasted notice.</summary>
    public async Task<IReadOnlyList<DraftItem>> ReadManyAsync(string text) =>
        new DraftReader(Understanding).ReadMany(text, await ContextAsync());

    /// <summary>The words as an answer to "by when?"; of an assignment that exists, where its number is given.</summary>
    public async Task<DeadlineMatch?> ReadDeadlineAsync(string text, int? task = null) =>
        DeadlineAnswer.Read(text, await ContextAsync(), task);

    /// <summary>The words as an answer to "who?", or a name cut out of a line.</summary>
    public async Task<Named?> ReadPersonAsync(string words) => PersonAnswer.Read(words, await ContextAsync());

    /// <summary>The words as a name and nothing besides.</summary>
    public async Task<Named?> ReadNameAsync(string words) => PersonAnswer.ReadAlone(words, await ContextAsync());

    /// <summary>The words as a name and nothing besides, of several who bear it too.</summary>
    public async Task<PersonMatch?> ReadMatchAsync(string words) => PersonAnswer.ReadMatch(words, await ContextAsync());

    /// <summary>The words as a question for a list that is narrowed by something.</summary>
    public async Task<FilteredList?> ReadFilteredListAsync(string words) => FilterReader.Read(words, await ContextAsync());

    private async Task<ReadingContext> ContextAsync() => _context ??= Ahead?.Context ?? new ReadingContext(
        Now, Office.Calendar, Office.Roster, Person, await OpenTaskQuery.ForAsync(Db, Person), Conversation.LastTask);
}
