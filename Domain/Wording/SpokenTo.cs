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

    /// <summary>One sentence, for a page.</summary>
    public static string Fill(string text, RosterPerson reader) => Fill(text, Speech.You(reader));

    /// <param name="you">What the reader is called; what anybody is, in a group and where nobody is known behind the account.</param>
    public static string Fill(string text, string you) => text.Contains(Mark[0], StringComparison.Ordinal)
        ? text.Replace(Mark, you, StringComparison.Ordinal).Replace(CapitalMark, Speech.Sentence(you), StringComparison.Ordinal)
        : text;
}
