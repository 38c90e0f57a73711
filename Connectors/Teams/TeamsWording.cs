namespace ReformBot.Connectors.Teams;

/// <summary>The few words only Teams needs; every other sentence comes composed.</summary>
internal static class TeamsWording
{
    public static string Repeated(string language) => IsEnglish(language) ? "(resent)" : "(gửi lại)";

    public static string MoreLines(int count, string language) => IsEnglish(language) ? $"… {count} more lines" : $"… còn {count} dòng";

    /// <summary>What a lock screen may show of a message without a title: only who it is from.</summary>
    public static string NoTitle(string language) => IsEnglish(language) ? "Message from Trợ lý nhiệm vụ" : "Tin nhắn từ Trợ lý nhiệm vụ";

    public static string Taken(string? locale) => IsEnglish(locale) ? "Received." : "Đã tiếp nhận.";

    private static bool IsEnglish(string? language) => language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;
}
