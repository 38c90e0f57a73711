namespace ReformBot.Domain.Calendar;

/// <summary>
/// Sun and moon as seen from UTC+7, in day numbers of <see cref="DateOnly"/>. After J. Meeus, Astronomical Algorithms, with the
/// terms Hồ Ngọc Đức uses for the Vietnamese calendar (https://www.informatik.uni-leipzig.de/~duc/amlich/).
/// </summary>
internal static class Sky
{
    private const double Offset = 7.0 / 24;

    // 0001-01-01 is day 0 for DateOnly and 1721425.5 for astronomers.
    private const double Epoch = 1721425.5;

    private const double FirstMoon = 2415020.75933;

    private const double Synodic = 29.530588853;

    /// <summary>The local day of the k-th new moon after 1900-01-01.</summary>
    public static int NewMoon(int k)
    {
        var t = k / 1236.85;
        var mean = FirstMoon + (29.53058868 * k) + (0.0001178 * t * t) - (0.000000155 * t * t * t)
            + (0.00033 * Sin(166.56 + (132.87 * t) - (0.009173 * t * t)));
        var sun = 359.2242 + (29.10535608 * k) - (0.0000333 * t * t) - (0.00000347 * t * t * t);
        var moon = 306.0253 + (385.81691806 * k) + (0.0107306 * t * t) + (0.00001236 * t * t * t);
        var node = 21.2964 + (390.67050646 * k) - (0.0016528 * t * t) - (0.00000239 * t * t * t);
        var correction = ((0.1734 - (0.000393 * t)) * Sin(sun)) + (0.0021 * Sin(2 * sun))
            - (0.4068 * Sin(moon)) + (0.0161 * Sin(2 * moon)) - (0.0004 * Sin(3 * moon))
            + (0.0104 * Sin(2 * node)) - (0.0051 * Sin(sun + moon))
            - (0.0074 * Sin(sun - moon)) + (0.0004 * Sin((2 * node) + sun))
            - (0.0004 * Sin((2 * node) - sun)) - (0.0006 * Sin((2 * node) + moon))
            + (0.0010 * Sin((2 * node) - moon)) + (0.0005 * Sin((2 * moon) + sun));
        return LocalDay(mean + correction - DeltaT(t));
    }

    /// <summary>Which new moon is the last on or before that local day.</summary>
    public static int NewMoonOnOrBefore(int day)
    {
        var k = (int)Math.Floor((day + Epoch - FirstMoon) / Synodic) + 1;
        while (NewMoon(k) > day)
        {
            k--;
        }

        return k;
    }

    /// <summary>The local day on which the sun reaches 270° in December of that year.</summary>
    public static int WinterSolstice(int year)
    {
        var day = new DateOnly(year, 12, 19).DayNumber;
        while (MajorTerm(day + 1) < 9)
        {
            day++;
        }

        return day;
    }

    /// <summary>Which of the twelve 30° parts of its way the sun is in at the beginning of that local day.</summary>
    public static int MajorTerm(int day) => (int)(Longitude(day + Epoch - Offset) / 30);

    private static double Longitude(double julianDay)
    {
        var t = (julianDay - 2451545.0) / 36525;
        var anomaly = 357.52910 + (35999.05030 * t) - (0.0001559 * t * t) - (0.00000048 * t * t * t);
        var mean = 280.46645 + (36000.76983 * t) + (0.0003032 * t * t);
        var centre = ((1.914600 - (0.004817 * t) - (0.000014 * t * t)) * Sin(anomaly))
            + ((0.019993 - (0.000101 * t)) * Sin(2 * anomaly)) + (0.000290 * Sin(3 * anomaly));
        var apparent = mean + centre - 0.00569 - (0.00478 * Sin(125.04 - (1934.136 * t)));
        return ((apparent % 360) + 360) % 360;
    }

    private static double DeltaT(double t) => t < -11
        ? 0.001 + (0.000839 * t) + (0.0002261 * t * t) - (0.00000845 * t * t * t) - (0.000000081 * t * t * t * t)
        : -0.000278 + (0.000265 * t) + (0.000262 * t * t);

    private static int LocalDay(double julianDay) => (int)Math.Floor(julianDay + Offset - Epoch);

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
