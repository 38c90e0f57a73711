namespace ReformBot.TestKit;

public enum ZaloMessageFault
{
    /// <summary>200 with error -32.</summary>
    RateLimited,

    /// <summary>200 with error -234.</summary>
    Night,

    /// <summary>200 with error -221.</summary>
    NotVerified,

    /// <summary>200 with an error no documentation lists.</summary>
    Unlisted,

    /// <summary>200 with error -216 whatever the token.</summary>
    TokenRefused,

    /// <summary>401 with a page of HTML whatever the token.</summary>
    Unauthorized,

    /// <summary>502 with a page of HTML.</summary>
    BadGateway,

    /// <summary>The message arrives, the connection is cut in the middle of the answer.</summary>
    CutAfterDelivery,
}

public enum ZaloTokenFault
{
    /// <summary>The pair is rotated, the answer lost.</summary>
    RotateAndCut,

    /// <summary>200 with error_name and no number.</summary>
    ErrorWithoutNumber,

    /// <summary>200 with two empty tokens; nothing is rotated.</summary>
    EmptyPair,

    /// <summary>502 with a page of HTML; nothing is rotated.</summary>
    BadGateway,

    /// <summary>As <see cref="BadGateway"/>, after half a second.</summary>
    SlowBadGateway,

    /// <summary>The answer takes half a second.</summary>
    Slow,

    /// <summary>The account's administrator has taken the agreement back: no refresh token of before is worth anything.</summary>
    Withdrawn,
}

/// <param name="Buttons">What a press on each would say.</param>
public sealed record ZaloOaSeen(string MessageId, string Text, IReadOnlyList<string> Buttons);
