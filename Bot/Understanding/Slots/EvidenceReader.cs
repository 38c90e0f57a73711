using ReformBot.Bot.Understanding.Intents.Completing;
using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;

namespace ReformBot.Bot.Understanding.Slots;

/// <summary>What shows that the work is done: a document's number, a link, a file, a picture, a note in the office's software, or that it awaits a signature.</summary>
internal static class EvidenceReader
{
    private static readonly Lexicon Lexicon = Lexicon.Of("slots/evidence-reader");

    private static readonly PhraseSet Notes = Lexicon["notes"];

    private static readonly PhraseSet Receipt = PhraseSet.Of("biên nhận số", "biên nhận", "số đi", "số văn bản", "số vb");

    public static IReadOnlyList<string> Of(Line line)
    {
        var text = line.Source.Original;
        List<string> found = [.. Enclosure.Links(text)];
        found.AddRange(DocumentNumbers.In(text).Where(n => !found.Any(f => f.Contains(n, StringComparison.Ordinal))));
        found.AddRange(Enclosure.Files(text).Where(name => !found.Any(f => f.Contains(name, StringComparison.Ordinal))
            && !line.Attachments.Any(a => a.Name.Contains(name, StringComparison.Ordinal))));
        found.AddRange(line.Attachments.Select(a => a.Name));
        found.AddRange(DatedPapers(line).Where(paper => !found.Any(f => paper.Contains(f, StringComparison.Ordinal))));
        Add(found, line, Notes, 0);
        Add(found, line, Receipt, 1);
        if (CompletionReader.Awaited(line) is { } awaited)
        {
            found.Add(awaited);
        }

        return found;
    }

    // "biên bản số 12 ngày 9/3": a number and a day tell one paper from all others.
    private static IEnumerable<string> DatedPapers(Line line) =>
        from paper in line.Papers
        where paper.Length > 0 && NumberedPapers.At(line.Words, paper.From) && Enumerable.Range(paper.From, paper.Length).Any(i => line.Words[i].Is("ngay"))
        select line.Source.OriginalSlice(line.Words[paper.From].Start, line.Words[paper.To - 1].End);

    private static void Add(List<string> found, Line line, PhraseSet phrases, int more)
    {
        if (phrases.In(line.Words) is { } span && span.To + more <= line.Words.Count)
        {
            found.Add(line.Source.OriginalSlice(line.Words[span.From].Start, line.Words[span.To + more - 1].End));
        }
    }
}
