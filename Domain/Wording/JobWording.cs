namespace ReformBot.Domain.Wording;

/// <summary>What operators read for the jobs of the schedule.</summary>
public static class JobWording
{
    private static readonly Texts Texts = new("JobWording");

    public static string NameOf(string language, string job) => Texts.Say(language, job);
}
