namespace ReformBot.Domain.Messaging;
public static class SecretGuard { public static bool HasStrongSigns(string text) => text.Contains("tuyệt mật", StringComparison.Ordinal); }
