namespace ReformBot.Domain.Outbox;

/// <summary>Why a message will not be sent any more; stored, and told to operators, by its <see cref="DeadReasons.NameOf"/>.</summary>
public enum DeadReason
{
    /// <summary>It was sent twice and nobody knows whether it arrived.</summary>
    Unknown,

    /// <summary>The account is closed to us.</summary>
    Unreachable,

    /// <summary>The account is open, but not for such a message now.</summary>
    NotThisWay,

    /// <summary>The platform will not have it.</summary>
    Rejected,

    /// <summary>Tried as often as it may be.</summary>
    GaveUp,

    /// <summary>Its row makes no sense.</summary>
    Unreadable,

    /// <summary>The person has no account that could be reached.</summary>
    NoChannel,
}

public static class DeadReasons
{
    /// <summary>"not-this-way". Databases hold these names: they stay, whatever the members come to be called.</summary>
    public static string NameOf(this DeadReason reason) => reason switch
    {
        DeadReason.Unknown => "unknown",
        DeadReason.Unreachable => "unreachable",
        DeadReason.NotThisWay => "not-this-way",
        DeadReason.Rejected => "rejected",
        DeadReason.GaveUp => "gave-up",
        DeadReason.Unreadable => "unreadable",
        DeadReason.NoChannel => "no-channel",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without a name."),
    };

    public static DeadReason Of(string name) => Enum.GetValues<DeadReason>().First(r => r.NameOf() == name);
}
