using System.Text.RegularExpressions;
using ReformBot.Bot.Import.Sheets;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import.People;

/// <summary>One row of a people file by itself: all its problems at once, so that it is corrected once.</summary>
internal sealed partial class PeopleRow(Table<PeopleColumn> table, SheetRow row)
{
    private const int MaxDepth = 8;

    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Null when there are <see cref="Problems"/>.</summary>
    public ImportedPost? Read()
    {
        var role = Word(PeopleColumn.Role, PeopleColumns.Roles, Role.Officer, ImportWording.UnknownRole);
        var post = new ImportedPost(
            row.Number,
            Code(),
            Required(PeopleColumn.Name, 100),
            Optional(PeopleColumn.Position, 150) ?? PeopleColumns.Title(role),
            UnitPath(),
            role,
            Checked(PeopleColumn.Phone, Phone, ImportWording.BadPhone),
            Checked(PeopleColumn.Email, Email, ImportWording.BadEmail),
            Word(PeopleColumn.Language, PeopleColumns.Languages, null, ImportWording.UnknownLanguage),
            Optional(PeopleColumn.Address, 50),
            Word(PeopleColumn.Block, PeopleColumns.Blocks, null, ImportWording.UnknownBlock),
            Checked(PeopleColumn.TeamsObjectId, TeamsId, ImportWording.BadTeamsId),
            Account(PeopleColumn.ZaloBotId),
            Account(PeopleColumn.ZaloOaId),
            Word(PeopleColumn.Status, PeopleColumns.Statuses, false, ImportWording.UnknownStatus));
        return _problems.Count == 0 ? post : null;
    }

    private string Cell(PeopleColumn column) => Spaces().Replace(table.Cell(row, column), " ").Trim();

    private string? Optional(PeopleColumn column, int longest)
    {
        var text = Cell(column);
        if (text.Length > longest)
        {
            _problems.Add(ImportWording.TooLong(PeopleColumns.Name(column), longest));
        }

        return text.Length == 0 ? null : text;
    }

    private string Required(PeopleColumn column, int longest)
    {
        if (Optional(column, longest) is { } text)
        {
            return text;
        }

        _problems.Add(ImportWording.Missing(PeopleColumns.Name(column)));
        return "";
    }

    private T Word<T>(PeopleColumn column, IReadOnlyDictionary<string, T> words, T absent, Func<string, string> unknown)
    {
        var text = Cell(column);
        if (text.Length == 0)
        {
            return absent;
        }

        if (words.TryGetValue(NormalizedHeading.Of(text), out var value))
        {
            return value;
        }

        _problems.Add(unknown(text));
        return absent;
    }

    private string? Checked(PeopleColumn column, Func<string, string?> read, Func<string, string> wrong)
    {
        var text = Cell(column);
        if (text.Length == 0)
        {
            return null;
        }

        var good = read(text);
        if (good is null)
        {
            _problems.Add(wrong(text));
        }

        return good;
    }

    private string Code()
    {
        var code = Required(PeopleColumn.Code, 32);
        if (code.Length is > 0 and <= 32 && !CodeForm().IsMatch(code))
        {
            _problems.Add(ImportWording.BadCode(code));
        }

        return code;
    }

    private string[] UnitPath()
    {
        var text = Required(PeopleColumn.Unit, 500);
        string[] path = [.. text.Split('/').Select(part => part.Trim())];
        if (text.Length > 0 && path.Any(part => part.Length == 0))
        {
            _problems.Add(ImportWording.BadUnit(text));
        }
        else if (path.Length > MaxDepth)
        {
            _problems.Add(ImportWording.TooDeepUnit(text));
        }

        return path;
    }

    private string? Account(PeopleColumn column) =>
        Checked(column, id => AccountForm().IsMatch(id) ? id : null, id => ImportWording.BadAccount(PeopleColumns.Name(column), id));

    /// <summary>Excel drops the leading 0 of a number, people write +84, spaces, dots and hyphens: all mean the same telephone.</summary>
    private static string? Phone(string text)
    {
        var digits = PhoneSigns().Replace(text, "");
        digits = digits switch
        {
            ['+', '8', '4', .. var rest] => "0" + rest,
            ['8', '4', .. var rest] when rest.Length >= 9 => "0" + rest,
            { Length: 9 } when digits[0] != '0' => "0" + digits,
            _ => digits,
        };
        return PhoneForm().IsMatch(digits) ? digits : null;
    }

    private static string? Email(string text) => EmailForm().IsMatch(text) && text.Length <= 254 ? text.ToLowerInvariant() : null;

    private static string? TeamsId(string text) => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty ? id.ToString("D") : null;

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"[\s.()-]", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneSigns();

    [GeneratedRegex("^0[1-9][0-9]{8,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneForm();

    [GeneratedRegex(@"^[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex EmailForm();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex AccountForm();
}
