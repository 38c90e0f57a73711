using ReformBot.Domain.Calendar;
using ReformBot.Domain.Programmes;
using ReformBot.Domain.Storage;

namespace ReformBot.Bot.Import.Seeds;

/// <summary>The source programmes and the years' holidays, in every environment, once: at the first migration.</summary>
internal static class LoadShippedSeeds
{
    public const string DoneSetting = "shipped-seeds";

    /// <returns>False when they were loaded before.</returns>
    public static async Task<bool> RunAsync(ReformBotDbContext db, StoreProvider provider, DateTimeOffset now)
    {
        if (!await provider.InsertOrIgnoreAsync(db, new Setting { Key = DoneSetting, Value = "1" }, CancellationToken.None))
        {
            return false;
        }

        foreach (var path in SeedFiles.In("programmes"))
        {
            using var stream = SeedFiles.Open(path);
            var file = ProgrammeFile.Read(stream);
            await new ImportProgramme(file.Document ?? throw Broken(path, file.Problems)).RunAsync(db, now);
        }

        List<HolidayRow> days = [];
        foreach (var path in SeedFiles.In("holidays"))
        {
            using var stream = SeedFiles.Open(path);
            var file = HolidayFile.Read(stream);
            days.AddRange(file.Problems.Count == 0 ? file.Days : throw Broken(path, file.Problems));
        }

        await new ImportHolidays(days).RunAsync(db, provider);
        return true;
    }

    /// <summary>A shipped file is tested; one that does not read is a broken build.</summary>
    private static InvalidDataException Broken(string path, IReadOnlyList<string> problems) => new($"{path}: {string.Join(' ', problems)}");
}
