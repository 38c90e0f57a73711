using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReformBot.Bot.Import.Sheets;

/// <summary>Excel keeps a date as a number and its looks as a style; both are needed to give back what a person sees.</summary>
internal sealed partial class XlsxDates
{
    private const string Day = "dd/MM/yyyy";

    private readonly HashSet<uint> _dateStyles = [];
    private readonly int _shift;

    public XlsxDates(WorkbookPart workbook)
    {
        // Workbooks made on old Macs count from 1904.
        _shift = workbook.Workbook.WorkbookProperties?.Date1904?.Value == true ? 1462 : 0;
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var own = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId is not null)
            .ToLookup(f => f.NumberFormatId!.Value, f => f.FormatCode?.Value ?? "");
        uint style = 0;
        foreach (var format in sheet?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;
            if (own.Contains(id) ? own[id].Any(IsDateFormat) : id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 50 and <= 58))
            {
                _dateStyles.Add(style);
            }

            style++;
        }
    }

    public string Format(string value, uint? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        if (style is { } index && _dateStyles.Contains(index) && number + _shift is >= 1 and < 2_958_466)
        {
            return Format(DateTime.FromOADate(number + _shift));
        }

        // Long numbers (phones, codes) without an exponent, as they were typed.
        return Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture) : value;
    }

    public static string FormatIso(string value) =>
        DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? Format(date) : value;

    private static string Format(DateTime date) =>
        date.ToString(date.TimeOfDay == TimeSpan.Zero ? Day : Day + " HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A format with a day or a year in it, quoted words and [colours] left out.</summary>
    private static bool IsDateFormat(string code) => Quoted().Replace(code, "").AsSpan().IndexOfAny("dDyY") >= 0;

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
