using ReformBot.Domain.Messaging;
using ReformBot.Domain.People;

namespace ReformBot.Domain.Wording;

/// <summary>
/// Vietnamese sentences write <see cref="Mark"/> where they speak to their reader ("Đang chờ ⟦đồng chí⟧"), with a capital where it
/// begins the sentence. What he is called takes its place here, once it is known who reads.
/// </summary>
public static class SpokenTo
{
    public const string Mark = "⟦đồng chí⟧";

    public const string CapitalMark = "⟦Đồng chí⟧";

    /// <summary>The reader where a sentence names people: English has one word for everybody.</summary>
    public static string Reader(string language) => language == "en" ? "you" : Mark;

    /// <param name="reader">Null for a group and for an account nobody is known behind.</param>
    public static OutgoingMessage Fill(OutgoingMessage message, RosterPerson? reader)
    {
        var you = Speech.You(reader);
        return message.WithTexts(text => Fill(text, you));
    }

    /// <summary>One sentence, for a page.</summary>
    public static string Fill(string text, RosterPerson reader) => Fill(text, Speech.You(reader));

    private static string Fill(string text, string you) =>
        text.Replace(Mark, you, StringComparison.Ordinal).Replace(CapitalMark, Speech.Sentence(you), StringComparison.Ordinal);
}
