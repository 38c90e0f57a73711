using System.Globalization;

namespace ReformBot.Domain.Wording;

/// <summary>What is wrong with a file somebody brought, in the words an office would use: what, where, what to do.</summary>
public static class ImportWording
{
    public static string EmptyFile => Say("Import.EmptyFile");

    public static string ProgrammeNeedsName => Say("Import.ProgrammeNeedsName");

    public static string FileTooLarge(int megabytes) => Say("Import.FileTooLarge", megabytes);

    public static string BadJson(string? path, long? line) =>
        Say("Import.BadJson", (line is { } at ? Say("Import.BadJson.Line", at) : ""), (path is { Length: > 1 } ? $" ({path})" : ""));

    public static string BadProgrammeCode(string code) =>
        Say("Import.BadProgrammeCode", code);

    public static string BadYear(int year) => Say("Import.BadYear", year);

    public static string RepeatedGroup(string code) => Say("Import.RepeatedGroup", code);

    public static string RepeatedLine(int number) => Say("Import.RepeatedLine", number);

    public static string RepeatedIndex(string index, int year) => Say("Import.RepeatedIndex", index, year);

    public static string BadMechanism(string id) => Say("Import.BadMechanism", id);

    public static string BadLine(int number) => Say("Import.BadLine", number);

    public static string LineName(int number) => Say("Import.LineName", number);

    public static string NotAPercentage(string name) => Say("Import.NotAPercentage", name);

    public static string OutsideScale(string index, decimal scale) =>
        Say("Import.OutsideScale", index, scale.ToString("0.##", CultureInfo.InvariantCulture));

    public static string RankOutside(string index, int provinces) => Say("Import.RankOutside", index, provinces);

    public static string GapDoesNotAddUp(string index) =>
        Say("Import.GapDoesNotAddUp", index);

    public static string ChangeDoesNotAddUp(string index) =>
        Say("Import.ChangeDoesNotAddUp", index);

    public static string BadPreset(string name) =>
        Say("Import.BadPreset", name);

    public static string RepeatedDay(DateOnly date) => Say("Import.RepeatedDay", Day(date));

    public static string DayNeedsName(DateOnly date) => Say("Import.DayNeedsName", Day(date));

    public static string AlreadyWorkingDay(DateOnly date) => Say("Import.AlreadyWorkingDay", Day(date));

    public static string UnpacksTooLarge => Say("Import.UnpacksTooLarge");

    public static string OldExcel(string fileName) =>
        Say("Import.OldExcel", fileName);

    public static string NotASpreadsheet(string fileName) =>
        Say("Import.NotASpreadsheet", fileName);

    public static string NotUtf8(string fileName) =>
        Say("Import.NotUtf8", fileName);

    public static string TooManyRows(int rows) => Say("Import.TooManyRows", rows);

    public static string MissingColumns(IEnumerable<string> columns) => Say("Import.MissingColumns", string.Join(", ", columns));

    public static string Missing(string column) => Say("Import.Missing", column);

    public static string TooLong(string column, int length) => Say("Import.TooLong", column, length);

    public static string BadCode(string code) => Say("Import.BadCode", code);

    public static string BadUnit(string unit) => Say("Import.BadUnit", unit);

    public static string TooDeepUnit(string unit) => Say("Import.TooDeepUnit", unit);

    public static string UnknownRole(string role) =>
        Say("Import.UnknownRole", role);

    public static string UnknownStatus(string text) =>
        Say("Import.UnknownStatus", text);

    public static string LeftWithOpenWork(string code, string name, IReadOnlyList<int> numbers) =>
        Say("Import.LeftWithOpenWork", code, name, numbers.Count, string.Join(", ", numbers.Take(20).Select(n => $"NV-{n}")), (numbers.Count > 20 ? "…" : ""));

    public static string AccountsOfNoTenant(string column, string key) =>
        Say("Import.AccountsOfNoTenant", column, key);

    public static string AccountReplaced(string code, string channel) => Say("Import.AccountReplaced", code, channel);

    public static string UnknownBlock(string block) => Say("Import.UnknownBlock", block);

    public static string UnknownLanguage(string language) => Say("Import.UnknownLanguage", language);

    public static string BadPhone(string phone) => Say("Import.BadPhone", phone);

    public static string BadEmail(string email) => Say("Import.BadEmail", email);

    public static string BadTeamsId(string id) => Say("Import.BadTeamsId", id);

    public static string BadAccount(string column, string id) => Say("Import.BadAccount", column, id);

    public static string OtherName(string code, int row, string name) => Say("Import.OtherName", code, row, name);

    public static string OtherValue(string column, string code, int row) => Say("Import.OtherValue", column, row, code);

    public static string TakenValue(string column, string value, string code, int row) => Say("Import.TakenValue", column, value, code, row);

    public static string RepeatedPost(int row) => Say("Import.RepeatedPost", row);

    public static string OtherBlock(string unit, int row) => Say("Import.OtherBlock", unit, row);

    public static string MissingDeadline => Say("Import.MissingDeadline");

    public static string NoProduct => Say("Import.NoProduct");

    public static string UnreadableDeadline(string words) =>
        Say("Import.UnreadableDeadline", words);

    public static string PastDeadline(DateOnly date) => Say("Import.PastDeadline", Day(date));

    public static string DeadlineOnDayOff(DateOnly date, DateOnly before, DateOnly after) =>
        Say("Import.DeadlineOnDayOff", Day(date), Day(before), Day(after));

    public static string TakenAlready(string column, string value, string code) => Say("Import.TakenAlready", column, value, code);

    public static string MaybeSecret => Say("Import.MaybeSecret");

    public static string SeveralLeads(string words, IEnumerable<string> near) =>
        Say("Import.SeveralLeads", words, string.Join("; ", near));

    public static string OneLeadOnly(string words) => Say("Import.OneLeadOnly", words);

    public static string NotToBeAssigned(string leader, string person) => Say("Import.NotToBeAssigned", leader, person);

    public static string NotToBeInvited(string leader, string person) => Say("Import.NotToBeInvited", leader, person);

    public static string UnknownCooperating(string words) => Say("Import.UnknownCooperating", words);

    public static string RepeatedLineOfPlan(int row) => Say("Import.RepeatedLineOfPlan", row);

    public static string SeveralFit(string words, int count) => Say("Import.SeveralFit", words, count);

    public static string NobodyFits(string words) => Say("Import.NobodyFits", words);

    public static string NoHead(string unit) => Say("Import.NoHead", unit);

    public static string OnRow(int row, string message) => Say("OnRow", row, message);

    public static string NothingImported(int bad) => Say("Import.NothingImported", bad);

    public static string PeopleImported(int rows, int added, int changed, int units, int bad) =>
        Say("Import.PeopleImported", rows, added, changed, units, bad);

    private static string Say(string key, params object?[] values) => OperatorWording.Say(key, values);

    private static string Day(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
