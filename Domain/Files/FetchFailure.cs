namespace ReformBot.Domain.Files;

/// <summary>Why a file will never be here; stored by its <see cref="FetchFailures.NameOf"/>.</summary>
public enum FetchFailure
{
    Expired,
    TooLarge,
    WrongType,
    ForbiddenHost,
    GaveUp,
}

public static class FetchFailures
{
    /// <summary>"too-large". Databases hold these names: they stay, whatever the members come to be called.</summary>
    public static string NameOf(this FetchFailure failure) => failure switch
    {
        FetchFailure.Expired => "expired",
        FetchFailure.TooLarge => "too-large",
        FetchFailure.WrongType => "wrong-type",
        FetchFailure.ForbiddenHost => "forbidden-host",
        FetchFailure.GaveUp => "gave-up",
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "A failure without a name."),
    };

    public static FetchFailure Of(string name) => Enum.GetValues<FetchFailure>().First(f => f.NameOf() == name);
}
