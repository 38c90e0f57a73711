namespace ReformBot.Domain.Messaging;

/// <summary>The chat a person already has. A value is stored by name, so renaming one needs a migration.</summary>
public enum Channel
{
    Teams,
    ZaloBot,
    ZaloOfficialAccount,
    Playground,

    /// <summary>Of words for somebody who has no account that could be reached: they are owed to him, and no connector will ever take them.</summary>
    None,
}
