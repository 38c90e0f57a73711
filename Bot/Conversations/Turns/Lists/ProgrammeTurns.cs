using Microsoft.EntityFrameworkCore;
using ReformBot.Bot.Queries;
using ReformBot.Bot.Understanding.Answers;
using ReformBot.Bot.Understanding.Commands;
using ReformBot.Bot.Understanding.Text;
using ReformBot.Bot.Wording;
using ReformBot.Domain.Programmes;

namespace ReformBot.Bot.Conversations.Turns.Lists;

/// <summary>The tasks of a programme, or of one of its groups, that the person may see.</summary>
internal static class ProgrammeTurns
{
    public static async Task<bool> TryAsync(Turn turn, string text)
    {
        if (ProgrammeWords.Read(text) is not { } wish)
        {
            return false;
        }

        var documents = await DocumentsAsync(turn);
        var sections = wish.IsGroup ? Groups(documents, wish.Name) : Programmes(documents, ProgrammeWords.Whole(wish.Name));
        turn.Reply = sections.Count == 0
            ? ProgrammeListWording.None(turn, wish.Typed, documents)
            : ProgrammeListWording.Of(turn, sections is [var only] ? only.Name : wish.Typed, wish, await ProgrammeWork.PageAsync(turn, sections, Paging.PageIn(text)));
        return true;
    }

    /// <summary>The latest year's first.</summary>
    public static async Task<List<ProgrammeDocument>> DocumentsAsync(Turn turn) =>
        (await turn.Db.Programmes.AsNoTracking().OrderByDescending(p => p.Year).Select(p => p.Document).ToListAsync()).ConvertAll(SeedJson.Parse<ProgrammeDocument>);

    public static List<ProgrammeSection> Programmes(List<ProgrammeDocument> documents, string name) =>
        documents.FindAll(d => d.Code == name || Has(d.Name, name) || Has(d.Place, name))
            .ConvertAll(d => new ProgrammeSection(d.Code, Group: null, d.Name));

    private static List<ProgrammeSection> Groups(List<ProgrammeDocument> documents, string name) =>
    [
        .. documents.SelectMany(d => d.TaskGroups
            .Where(g => Folded.Of(g.Code).Text == name || Has(g.Name, name))
            .Select(g => new ProgrammeSection(d.Code, g.Code, g.Name ?? g.Code))),
    ];

    private static bool Has(string? text, string words) => text is not null && Folded.Of(text).Text.Contains(words, StringComparison.Ordinal);
}

/// <param name="Group">Null for the whole programme.</param>
internal sealed record ProgrammeSection(string Programme, string? Group, string Name);
