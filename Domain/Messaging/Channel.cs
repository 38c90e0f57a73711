namespace ReformBot.Domain.Messaging;

/// <summary>The chat a person already has. A value is stored by name, so renaming one needs a migration.</summary>
public enum Channel
{
    Teams,
    ZaloBot,
    ZaloOfficialAccount,
    Playground,
}
