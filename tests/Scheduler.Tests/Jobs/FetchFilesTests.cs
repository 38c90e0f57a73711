using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReformBot.Connectors;
using ReformBot.Domain.Assignments.Submissions;
using ReformBot.Domain.Files;
using ReformBot.Domain.Inbox;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.Storage;
using ReformBot.Scheduler.Jobs;
using Xunit;

namespace ReformBot.Scheduler.Tests.Jobs;

public sealed class FetchFilesTests
{
    private const string Address = "https://files.test/bao-cao?tempauth=secret";

    private readonly FakeFiles _files = new();

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_file_is_fetched_once_after_its_minute_and_its_address_forgotten(StoreKind kind)
    {
        await using var office = await OpenAsync(kind);
        var id = await SendAsync(office, "bao-cao.pdf");
        _files.Answer = new FileAnswer.Fetched(Encoding.UTF8.GetBytes("%PDF-1.7 …"));

        Assert.Equal(0, await FetchAsync(office));
        office.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await Task.WhenAll(FetchAsync(office), FetchAsync(office), FetchAsync(office));

        var file = await FileAsync(office, id);
        Assert.Equal("%PDF-1.7 …", Encoding.UTF8.GetString(file!.Content!));
        Assert.Equal("application/pdf", file.ContentType);
        Assert.NotNull(file.Sha256);
        Assert.Null(file.Url);
        Assert.Equal(1, _files.Asked);
        Assert.Equal(0, await FetchAsync(office));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Trouble_is_tried_again_later_and_given_up_with_one_word_to_the_sender(StoreKind kind)
    {
        await using var office = await OpenAsync(kind);
        var id = await SendAsync(office, "bao-cao.pdf");
        _files.Answer = new FileAnswer.Retry("status 503");
        office.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await FetchAsync(office));
        Assert.Equal(0, await FetchAsync(office));

        for (var tries = 0; tries < 20; tries++)
        {
            office.Store.Clock.Advance(TimeSpan.FromHours(4));
            await FetchAsync(office);
        }

        Assert.Equal(8, _files.Asked);
        var file = await FileAsync(office, id);
        Assert.Equal((FetchFailure.GaveUp, null, null), (file!.FetchFailure, file.Url, file.Content));
        var told = Assert.Single(await AnswersAsync(office));
        Assert.Contains("“bao-cao.pdf”", told, StringComparison.Ordinal);
        Assert.Contains("gửi lại", told, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_up_at_night_it_is_said_in_the_morning()
    {
        await using var office = await OpenAsync();
        await SendAsync(office, "anh.jpg");
        _files.Answer = new FileAnswer.Never(FileTrouble.Expired, "status 404");
        office.GoTo("2026-03-04 23:20");
        await FetchAsync(office);

        Assert.Empty(await AnswersAsync(office));
        Assert.Equal(SmallOffice.At("2026-03-05 06:45"), await office.Store.ReadAsync(db => db.HeldNotices.Select(n => n.NotBefore).SingleAsync()));
    }

    [Fact]
    public async Task What_has_expired_is_not_asked_for_twice()
    {
        await using var office = await OpenAsync();
        var id = await SendAsync(office, "anh.jpg");
        _files.Answer = new FileAnswer.Never(FileTrouble.Expired, "status 404");
        office.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await FetchAsync(office);
        office.Store.Clock.Advance(TimeSpan.FromHours(9));
        await FetchAsync(office);

        Assert.Equal(1, _files.Asked);
        Assert.Equal(FetchFailure.Expired, (await FileAsync(office, id))!.FetchFailure);
        Assert.Single(await AnswersAsync(office));
    }

    [Fact]
    public async Task A_program_that_calls_itself_a_report_is_not_kept()
    {
        await using var office = await OpenAsync();
        var id = await SendAsync(office, "bao-cao.pdf");
        _files.Answer = new FileAnswer.Fetched([.. "MZ"u8, 0x90, 0]);
        office.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await FetchAsync(office);

        var file = await FileAsync(office, id);
        Assert.Equal(FetchFailure.WrongType, file!.FetchFailure);
        Assert.Null(file.Content);
    }

    [Fact]
    public async Task An_address_of_no_channel_is_never_asked()
    {
        await using var office = await OpenAsync();
        var id = await SendAsync(office, "a.pdf", "https://169.254.169.254/latest/meta-data");
        office.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await FetchAsync(office);

        Assert.Equal(0, _files.Asked);
        Assert.Equal(FetchFailure.ForbiddenHost, (await FileAsync(office, id))!.FetchFailure);
    }

    [Theory]
    [InlineData(-40)]
    [InlineData(40)]
    public async Task A_file_within_a_minute_of_a_refused_message_is_dropped_unfetched(int seconds)
    {
        await using var office = await OpenAsync();
        var id = await SendAsync(office, "anh.jpg");
        await office.Store.WriteAsync(db =>
        {
            db.Inbox.Add(new InboxMessage
            {
                Id = Guid.CreateVersion7(),
                DeliveryId = "zalo:1",
                Channel = Channel.ZaloBot,
                State = InboxState.Refused,
                ReceivedAt = office.Now.AddSeconds(seconds),
                PersonId = office.Person("Tư"),
            });
            return Task.CompletedTask;
        });
        office.Store.Clock.Advance(TimeSpan.FromMinutes(2));
        await FetchAsync(office);

        Assert.Equal(0, _files.Asked);
        Assert.Null(await FileAsync(office, id));
        Assert.Empty(await AnswersAsync(office));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task What_a_dead_node_was_fetching_is_fetched_by_another_and_the_late_answer_is_void(StoreKind kind)
    {
        await using var office = await OpenAsync(kind);
        var id = await SendAsync(office, "bao-cao.pdf");
        office.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        var lost = Assert.Single(await office.Get<FileClaims>().ClaimAsync(4, CancellationToken.None));
        _files.Answer = new FileAnswer.Fetched(Encoding.UTF8.GetBytes("%PDF-the right one"));

        Assert.Equal(0, await FetchAsync(office));
        office.Store.Clock.Advance(FileClaims.Lease + TimeSpan.FromSeconds(1));
        Assert.Equal(1, await FetchAsync(office));
        await office.Get<FileClaims>().KeepAsync(lost, [1, 2, 3], "image/jpeg");
        await office.Get<FileClaims>().GiveUpAsync(lost, FetchFailure.GaveUp, "late");

        var file = await FileAsync(office, id);
        Assert.Equal("%PDF-the right one", Encoding.UTF8.GetString(file!.Content!));
        Assert.Null(file.FetchFailure);
        Assert.Empty(await AnswersAsync(office));
    }

    [Fact]
    public async Task A_file_purged_while_it_is_fetched_does_not_come_back()
    {
        await using var office = await OpenAsync();
        var id = await SendAsync(office, "anh.jpg");
        office.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        _files.Answer = new FileAnswer.Fetched([0xFF, 0xD8, 0xFF, 0xD9]);
        _files.Meanwhile = () => office.Store.WriteAsync(db => db.StoredFiles.ExecuteDeleteAsync());
        await FetchAsync(office);

        Assert.Equal(1, _files.Asked);
        Assert.Null(await FileAsync(office, id));
    }

    [Fact]
    public async Task Files_never_used_for_anything_are_forgotten_after_two_days()
    {
        await using var office = await OpenAsync();
        var id = await SendAsync(office, "anh.jpg");
        office.Store.Clock.Advance(TimeSpan.FromDays(1));
        await office.Get<ForgetHeldFiles>().RunAsync(CancellationToken.None);
        Assert.NotNull(await FileAsync(office, id));
        office.Store.Clock.Advance(TimeSpan.FromDays(1.1));
        await office.Get<ForgetHeldFiles>().RunAsync(CancellationToken.None);
        Assert.Null(await FileAsync(office, id));
    }

    [Fact]
    public async Task A_picture_made_to_break_its_reader_is_kept_as_it_came_and_holds_up_no_other()
    {
        await using var office = await OpenAsync();
        var crafted = await SendAsync(office, "anh.jpg");
        office.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        _files.Answer = new FileAnswer.Fetched([0xFF, 0xD8, 0xFF, 0xE1, 0, 0]);

        Assert.Equal(1, await FetchAsync(office));
        Assert.Equal([0xFF, 0xD8, 0xFF, 0xE1, 0, 0], (await FileAsync(office, crafted))!.Content);
    }

    [Fact]
    public async Task A_channel_that_gives_up_waiting_is_asked_again_later()
    {
        await using var office = await OpenAsync();
        var id = await SendAsync(office, "bao-cao.pdf");
        office.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        _files.Meanwhile = () => throw new TaskCanceledException("The request was canceled due to the configured HttpClient.Timeout.");

        Assert.Equal(1, await FetchAsync(office));
        Assert.NotNull((await FileAsync(office, id))!.NextFetchAt);
        Assert.Null((await FileAsync(office, id))!.FetchLeaseId);
    }

    private Task<SmallOffice> OpenAsync(StoreKind kind = StoreKind.Sqlite) => SmallOffice.OpenAsync("2026-03-04 09:00", kind, services =>
    {
        services.AddFileWork();
        services.AddSingleton<IFileSource>(_files);
    });

    private static Task<int> FetchAsync(SmallOffice office) => office.Get<FetchFiles>().RunOnceAsync();

    private static async Task<Guid> SendAsync(SmallOffice office, string name, string address = Address)
    {
        var file = new StoredFile
        {
            Id = Guid.CreateVersion7(),
            PersonId = office.Person("Tư"),
            Name = name,
            ContentType = "application/octet-stream",
            Url = address,
            ReceivedAt = office.Now,
        };
        await office.Store.WriteAsync(db => Task.FromResult(db.StoredFiles.Add(file)));
        return file.Id;
    }

    private static Task<StoredFile?> FileAsync(SmallOffice office, Guid id) =>
        office.Store.ReadAsync(db => db.StoredFiles.SingleOrDefaultAsync(f => f.Id == id));

    private static async Task<IReadOnlyList<string>> AnswersAsync(SmallOffice office)
    {
        var rows = await office.Store.ReadAsync(db => db.Outbox.Where(m => m.Class == OutboxClass.Answer).ToListAsync());
        return [.. rows.Select(m => PlainText.Of(MessageJson.Read<OutgoingMessage>(m.Message!)))];
    }

    private sealed class FakeFiles : IFileSource
    {
        private int _asked;

        public int Asked => _asked;

        public FileAnswer? Answer { get; set; }

        public Func<Task>? Meanwhile { get; set; }

        public bool Holds(Uri address) => address.Host == "files.test";

        public async Task<FileAnswer> FetchAsync(Uri address, int largest, CancellationToken cancellationToken)
        {
            Assert.Equal(Address, address.AbsoluteUri);
            Interlocked.Increment(ref _asked);
            await (Meanwhile?.Invoke() ?? Task.CompletedTask);
            return Answer ?? throw new InvalidOperationException("Nobody said what to answer.");
        }
    }
}
