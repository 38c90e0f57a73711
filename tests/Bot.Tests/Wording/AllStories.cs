using ReformBot.Bot.Tests.Wording.Stories;

namespace ReformBot.Bot.Tests.Wording;

internal static class AllStories
{
    public static readonly IReadOnlyDictionary<string, Func<Story, Task>> ByName = new Dictionary<string, Func<Story, Task>>(StringComparer.Ordinal)
    {
        ["assign"] = AssignStory.PlayAsync,
        ["assign-warnings"] = AssignStory.WarningsAsync,
        ["drafts"] = DraftsStory.PlayAsync,
        ["steps"] = StepsStory.PlayAsync,
        ["refusals"] = RefusalsStory.PlayAsync,
        ["extensions"] = StepsStory.ExtensionsAsync,
        ["passing-on"] = PassingOnStory.PlayAsync,
        ["leaving"] = PassingOnStory.LeavingAsync,
        ["cooperation"] = CooperationStory.PlayAsync,
        ["bounce"] = PassingOnStory.BounceAsync,
        ["lists"] = ListsStory.PlayAsync,
        ["reminders"] = RemindersStory.PlayAsync,
        ["rarer"] = RarerStory.PlayAsync,
        ["digests"] = DigestsStory.PlayAsync,
        ["commitments"] = CommitmentsStory.PlayAsync,
        ["leave-and-praise"] = LeaveStory.PlayAsync,
        ["accounts"] = AccountsStory.PlayAsync,
        ["sensitive"] = SensitiveStory.PlayAsync,
        ["conversation"] = ConversationStory.PlayAsync,
        ["files-and-calendar"] = TroubleStory.PlayAsync,
    };
}
