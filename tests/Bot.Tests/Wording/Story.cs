using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.BotKit;
using ReformBot.Connectors;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Tests.Wording;

/// <param name="To">The person's code, or the account of somebody nobody knows.</param>
internal sealed record Said(string To, OutgoingMessage Message);

/// <summary>Something that happened, and all that was said because of it.</summary>
internal sealed record Act(string What, IReadOnlyList<Said> Said);

/// <summary>
/// A short play in the ward office, everybody in it reading one language. What is typed is the same in both; whatever the program
/// composes is kept as it stands in the outbox, act by act.
/// </summary>
internal sealed class Story : IAsyncDisposable
{
    private readonly List<Act> _acts = [];
    private readonly List<Said> _told = [];
    private readonly Dictionary<Guid, string> _codes = [];
    private long _seen;
    private int _deliveries;

    private Story(BotApp bot) => Bot = bot;

    public BotApp Bot { get; }

    public IReadOnlyList<Act> Acts => _acts;

    public static async Task<Story> BeginAsync(string language)
    {
        var story = new Story(await BotApp.StartAsync());
        await story.Bot.Store.WriteAsync(async db =>
        {
            foreach (var person in await db.People.ToListAsync())
            {
                person.Language = language;
                story._codes[person.Id] = person.Code;
            }

            await story.Bot.Store.Provider.IncrementAsync(db, OfficeCache.VersionCounter, 1, CancellationToken.None);
        });
        return story;
    }

    public Task SaysAsync(string code, string words, params object[] files) => HappensAsync(
        $"{code}: {(files.Length == 0 ? words : $"{words} [+{files.Length}]")}", () => PostAsync(new { @as = code, text = words, files = files.Length == 0 ? null : files }));

    /// <summary>Presses the button on the latest message that has it.</summary>
    public Task PressesAsync(string code, string verb, int which = 0) => PressesAsync(
        code, _told.Last(t => t.To == code && t.Message.Buttons.Any(b => b.Verb == verb)).Message.Buttons.Where(b => b.Verb == verb).ElementAt(which));

    public Task PressesAsync(string code, Button button) =>
        HappensAsync($"{code}: [{button.Verb}]", () => PostAsync(new { @as = code, button = new { verb = button.Verb, data = button.Data } }));

    /// <param name="whom">Whose messages the act is about; nobody named is everybody. Digests have a story of their own.</param>
    public async Task UntilAsync(string local, params string[] whom)
    {
        await Bot.AdvanceToAsync(local);
        var news = await NewsAsync();
        _acts.Add(new Act(local, [.. news.Where(s => whom.Length == 0 ? s.Message.Topic != MessageTopic.Digest : whom.Contains(s.To))]));
    }

    /// <summary>Speaks from an account of a channel that has no playground: linked to nobody, or in a group.</summary>
    public Task WritesAsync(ChannelAddress from, string words, string? shown = null) => HappensAsync($"{from.Account}: {shown ?? words}", () =>
        Bot.Services.GetRequiredService<IMessageReceiver>().ReceiveAsync(new IncomingMessage
        {
            DeliveryId = $"story:{++_deliveries}", Kind = IncomingKind.Text, From = from, Text = words,
        }));

    /// <summary>Prepares what the next act needs; nobody reads what is said meanwhile.</summary>
    public async Task QuietlyAsync(string code, params string[] lines)
    {
        foreach (var words in lines)
        {
            await PostAsync(new { @as = code, text = words });
        }

        await NewsAsync();
    }

    public async Task HappensAsync(string what, Func<Task> act)
    {
        await act();
        _acts.Add(new Act(what, await NewsAsync()));
    }

    /// <summary>All that was owed to a channel, or kept to answer it again, as stored.</summary>
    public async Task<IReadOnlyList<string>> SentAsync() => await Bot.Store.ReadAsync(async db =>
    {
        List<string?> kept =
        [
            .. await db.Outbox.Select(m => m.Message).ToListAsync(), .. await db.HeldNotices.Select(n => n.Message).ToListAsync(),
            .. await db.Inbox.Select(m => m.Answer).ToListAsync(),
        ];
        return kept.OfType<string>().ToList();
    });

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    private async Task<List<Said>> NewsAsync()
    {
        var rows = await Bot.Store.ReadAsync(db => db.Outbox.AsNoTracking()
            .Where(m => m.Position > _seen && m.Message != null && m.Kind == OutboxKind.Send).OrderBy(m => m.Position).ToListAsync());
        if (rows.Count > 0)
        {
            _seen = rows[^1].Position;
        }

        List<Said> news = [.. rows.Select(Of).OrderBy(s => s.To, StringComparer.Ordinal)];
        _told.AddRange(news);
        return news;
    }

    private async Task PostAsync(object body)
    {
        var answer = await Bot.Http.PostAsJsonAsync("/playground/messages", body);
        answer.EnsureSuccessStatusCode();
        await Bot.DrainAsync();
    }

    private Said Of(OutboxMessage row)
    {
        var address = MessageJson.Read<ChannelAddress>(row.Address);
        var to = row.PersonId is { } id && address.Channel == Channel.Playground && !address.IsGroup ? _codes[id] : $"{address.Channel} {address.Conversation}";
        return new Said(to, MessageJson.Read<OutgoingMessage>(row.Message!));
    }
}
