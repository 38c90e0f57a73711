namespace ReformBot.Connectors.Zalo.OfficialAccount;

/// <summary>Whether we may speak for the official account just now.</summary>
internal abstract record ZaloAccess
{
    private ZaloAccess()
    {
    }

    public sealed record Granted(string Token) : ZaloAccess
    {
        public override string ToString() => nameof(Granted);
    }

    public sealed record NotNow(string Reason) : ZaloAccess;

    /// <summary>A person has to act: settings, or a new agreement of the account's administrator.</summary>
    public sealed record NeedsPerson(string Reason) : ZaloAccess;
}
