using ReformBot.Domain.People;

namespace ReformBot.Domain.Messaging;

/// <summary>Lock screens show messages: ids, phones and citizens' names are masked in whatever goes to a channel, wherever the words came from.</summary>
public static class CitizenMasking
{
    /// <param name="roster">Who works here and keeps his name; null while nobody has been read yet.</param>
    public static string Of(string text, Roster? roster) =>
        CitizenNames.Mask(CitizenData.Mask(text), name => roster?.IsNameOfSomebody(name) == true);
}
