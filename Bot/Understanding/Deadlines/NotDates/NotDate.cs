namespace ReformBot.Bot.Understanding.Deadlines.NotDates;

/// <summary>Figures that look like dates and are something else.</summary>
internal static class NotDate
{
    /// <summary>The index after what is certainly no deadline; -1 when that token begins no such thing.</summary>
    public static int After(Scan scan, int at)
    {
        if (Documents.After(scan, at) is > 0 and var document)
        {
            return document;
        }

        if (MonthsOfData.After(scan, at) is > 0 and var month)
        {
            return month;
        }

        if (NumberedPlaces.After(scan, at) is > 0 and var place)
        {
            return place;
        }

        return Values.After(scan, at) is > 0 and var value ? value : References.After(scan, at);
    }

    /// <summary>The end of figures glued together in any way: "12/3", "0912.345.678", "5-7".</summary>
    public static int Chain(Scan scan, int at)
    {
        if (!scan.Has(at) || !scan.Tokens[at].IsNumber)
        {
            return at;
        }

        at++;
        while (scan.Has(at + 1) && scan.Tokens[at].IsMark && scan.IsGlued(at) && scan.IsGlued(at + 1) && scan.Tokens[at + 1].IsNumber
            && scan.Tokens[at].Folded[0] is '/' or '-' or '.' or ',' or ':' && scan.Has(at + 1))
        {
            at += 2;
        }

        return at;
    }
}
