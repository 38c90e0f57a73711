using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Connectors;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Dispatch;
using ReformBot.TestKit;
using ReformBot.TestKit.Storage;

namespace ReformBot.Scheduler.Tests.Dispatch;

/// <summary>A store, some channels and a dispatcher that runs when told.</summary>
internal sealed class DispatchWorld : IAsyncDisposable
{
    private readonly TestStore _store;
    private readonly FakeChannel[] _channels;

    private DispatchWorld(TestStore store, FakeChannel[] channels)
    {
        _store = store;
        _channels = channels;
    }

    public ManualClock Clock => _store.Clock;

    public TestStore Store => _store;

    public OutboxDispatcher Dispatcher => _store.Services.GetRequiredService<OutboxDispatcher>();

    public static async Task<DispatchWorld> CreateAsync(StoreKind kind, params FakeChannel[] channels) =>
        new(await TestStore.CreateAsync(kind, configure: services => Add(services, channels)), channels);

    /// <summary>The dispatcher of another node on the same database.</summary>
    public ServiceProvider AnotherNode() => _store.AnotherNode(services => Add(services, _channels));

    public Task DrainAsync() => Dispatcher.DrainAsync().WaitAsync(TimeSpan.FromSeconds(30));

    public async Task DrainAfterAsync(TimeSpan wait)
    {
        Clock.Advance(wait);
        await DrainAsync();
    }

    /// <summary>Owes the words, which are also the dedupe key.</summary>
    public Task OweAsync(
        string words,
        string to = "an",
        Channel channel = Channel.Teams,
        OutboxClass messageClass = OutboxClass.Answer,
        Guid? person = null) =>
        _store.WriteAsync(db =>
        {
            var account = Account(to, channel, person ?? Guid.CreateVersion7());
            _store.Mailbox.Tell(db, account, account.PersonId!.Value, OutgoingMessage.Of(words), messageClass, words);
            return Task.CompletedTask;
        });

    /// <summary>Owes an answer into a group, to what that account said there.</summary>
    public Task OweGroupAsync(string words, string account) => _store.WriteAsync(db =>
    {
        var to = Account(account, Channel.Teams, Guid.CreateVersion7()).ToAddress() with { Conversation = "group", IsGroup = true };
        _store.Mailbox.Answer(db, to, personId: null, OutgoingMessage.Of(words), words);
        return Task.CompletedTask;
    });

    public async Task<Guid> LinkAsync(params (string Account, Channel Channel, int HeardAgo)[] accounts)
    {
        var person = Guid.CreateVersion7();
        await _store.WriteAsync(db =>
        {
            foreach (var (name, channel, ago) in accounts)
            {
                var account = Account(name, channel, person);
                account.LastHeardAt -= TimeSpan.FromHours(ago);
                db.Add(account);
            }

            return Task.CompletedTask;
        });
        return person;
    }

    public Task<OutboxMessage> RowAsync(string words) =>
        _store.ReadAsync(db => db.Outbox.SingleAsync(m => m.DedupeKey == words));

    public Task ChangeAsync(string words, Action<OutboxMessage> change) =>
        _store.WriteAsync(async db => change(await db.Outbox.SingleAsync(m => m.DedupeKey == words)));

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private ChannelAccount Account(string name, Channel channel, Guid person) => new()
    {
        Id = Guid.CreateVersion7(),
        Channel = channel,
        Tenant = "office",
        Account = name,
        Conversation = $"talk-{name}",
        PersonId = person,
        LastHeardAt = Clock.GetUtcNow(),
    };

    private static void Add(IServiceCollection services, FakeChannel[] channels)
    {
        services.AddDispatch();
        foreach (var channel in channels)
        {
            services.AddSingleton<IChannelConnector>(channel);
        }
    }
}
