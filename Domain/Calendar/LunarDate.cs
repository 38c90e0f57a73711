namespace ReformBot.Domain.Calendar;

/// <summary>A day of the Vietnamese lunar calendar: "mùng 5 tháng Giêng năm Bính Ngọ" is 5, 1, 2026.</summary>
/// <param name="Year">The solar year in which that lunar year begins.</param>
/// <param name="IsLeap">The month repeats the number of the one before it (tháng nhuận).</param>
public readonly record struct LunarDate(int Year, int Month, int Day, bool IsLeap = false);
