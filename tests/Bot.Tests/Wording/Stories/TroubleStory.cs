using Microsoft.Extensions.DependencyInjection;
using ReformBot.Bot.Import.Seeds;
using ReformBot.Domain.Calendar;
using ReformBot.Domain.Files;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.Outbox;
using ReformBot.Domain.People;
using ReformBot.Domain.Storage;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Tests.Wording.Stories;

/// <summary>What goes wrong or changes behind one's back: a file that cannot be had, a message given up, a day off that moves.</summary>
internal static class TroubleStory
{
    public static async Task PlayAsync(Story story)
    {
        await story.QuietlyAsync("CB05", "giao Lan lập báo cáo tuần, hạn thứ sáu", "đồng ý");
        foreach (var failure in Enum.GetValues<FetchFailure>())
        {
            await TellAsync(story, failure.NameOf(), (person, _) => FileWording.NotFetched(person, "bao-cao.docx", failure == FetchFailure.Expired ? null : 1, failure));
        }

        await story.Bot.Store.WriteAsync(db => new ImportHolidays([new(new DateOnly(2026, 3, 6), HolidayKind.Off, "nghỉ theo thông báo", Confirmed: true)])
            .RunAsync(db, story.Bot.Store.Provider));
        await story.UntilAsync("2026-03-05T08:00");
    }

    private static Task TellAsync(Story story, string what, Func<RosterPerson, Office, OutgoingMessage> compose) => story.HappensAsync(what, () =>
        story.Bot.Store.WriteAsync(async db =>
        {
            var office = await story.Bot.Services.GetRequiredService<OfficeCache>().GetAsync(db);
            var person = office.Roster.People.Single(p => p.Code == "CB02");
            await story.Bot.Services.GetRequiredService<Mailbox>().TellAsync(db, person.Id, compose(person, office), OutboxClass.Answer, what);
        }));
}
