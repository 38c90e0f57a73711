using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Web.SignIn;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Web.MyData;

/// <summary>
/// All that is stored about whoever asks, as one file to keep: a section for every kind of row that names him, with his own words.
/// Nothing of anybody else but titles of shared work, what was decided on his, and the names of who praised him, stands in for him or
/// he stands in for.
/// </summary>
internal static class MyDataExport
{
    public const string Path = "/my-data";

    private static readonly JsonSerializerOptions Json = new(MessageJson.Options) { WriteIndented = true };

    public static void MapMyData(this WebApplication app) => app.MapGet(Path, (HttpContext context, Sessions sessions, Store store) =>
        SignInEndpoints.ForAsync(context, sessions, LoginPage.MyData, async reader =>
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            var data = await store.ReadAsync(db => ReadAsync(db, reader));
            return Results.File(JsonSerializer.SerializeToUtf8Bytes(data, Json), "application/json", $"du-lieu-{reader.Person.Code}.json");
        }));

    private static async Task<object> ReadAsync(ReformBotDbContext db, Reader reader)
    {
        var person = await db.People.SingleAsync(p => p.Id == reader.Person.Id);
        var (office, work, talk) = (new MyOffice(db, reader), new MyWork(db, reader.Person.Id), new MyTalk(db, reader.Person.Id));
        return new
        {
            person.Code,
            person.Name,
            person.Phone,
            person.Email,
            person.Language,
            person.Address,
            Posts = office.Posts(),
            Accounts = await talk.AccountsAsync(),
            AccountLookups = await talk.AccountLookupsAsync(),
            LinkCodes = await talk.LinkCodesAsync(),
            WrongCodes = await talk.WrongCodesAsync(),
            Assignments = await work.AssignmentsAsync(),
            Participations = await work.ParticipationsAsync(),
            Steps = await work.StepsAsync(),
            Products = await work.ProductsAsync(),
            TimeAsked = await work.TimeAskedAsync(),
            Drafts = await work.DraftsAsync(),
            Ledger = await work.LedgerAsync(),
            Reminders = await work.RemindersAsync(),
            Files = await work.FilesAsync(),
            Leaves = await office.LeavesAsync(),
            LeavesConfirmed = await office.LeavesConfirmedAsync(),
            LeavesEntered = await office.LeavesEnteredAsync(),
            StandsIn = await office.StandsInAsync(),
            Praise = await office.PraiseAsync(),
            PraiseGiven = await office.PraiseGivenAsync(),
            Commitments = await office.CommitmentsAsync(),
            Figures = await office.FiguresAsync(),
            Explanations = await office.ExplanationsAsync(),
            Words = await talk.WordsAsync(),
            Conversations = await talk.ConversationsAsync(),
            Messages = await talk.MessagesAsync(),
            HeldMessages = await talk.HeldMessagesAsync(),
            SignIns = await talk.SignInsAsync(),
        };
    }
}
