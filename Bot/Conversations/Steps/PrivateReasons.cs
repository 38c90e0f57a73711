using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Conversations.Steps;

/// <summary>"Xin lùi 12 vì em bị ốm, chưa đủ số liệu": who is ill is neither kept nor passed on. Where that is the whole reason, only that it is a private one.</summary>
internal static class PrivateReasons
{
    private static readonly HashSet<StepVerb> Reasoned =
    [
        StepVerb.Extend, StepVerb.Blocked, StepVerb.Transfer, StepVerb.Handover, StepVerb.Decline, StepVerb.Unable,
        StepVerb.Withdraw, StepVerb.Move, StepVerb.Return, StepVerb.ReturnSmall, StepVerb.Refuse, StepVerb.Waive, StepVerb.Uphold,
    ];

    public static Request Without(Request request) => request.Words is { Length: > 0 } words && Reasoned.Contains(request.Verb)
        ? request with { Words = Of(words) }
        : request;

    public static string Of(string reason) => PrivateMatter.Without(reason) ?? DialogWording.Say("vi", "Reason.Private");
}
