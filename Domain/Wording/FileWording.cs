using ReformBot.Domain.Files;
using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Wording;

/// <summary>What is said of a file that could not be had.</summary>
public static class FileWording
{
    private static readonly Texts Texts = new("FileWording");

    /// <param name="number">Of the assignment it belongs to; null for one sent before it was said for what.</param>
    public static OutgoingMessage NotFetched(RosterPerson to, string name, int? number, FetchFailure failure) => new()
    {
        Language = to.Language,
        Lines =
        [
            number is { } known ? Texts.Say(to.Language, "AboutTask", name, known) : Texts.Say(to.Language, "About", name),
            Texts.Say(to.Language, failure.NameOf()),
        ],
    };
}
