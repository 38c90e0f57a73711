using System.Text.RegularExpressions;
using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Drafts;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Understanding.Orders;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Dialogs.Assigning;

/// <summary>"Gấp nhé, để chị Tuyết chỉ đạo", "trừ Sở Tư pháp, hạn 15/3": several changes to what is drafted in one line, or who directs it.</summary>
internal static partial class OrderEdits
{
    /// <summary>What is no refusal, though it may be read as one: "thêm anh Khải nữa", "mà 14h chứ không phải 17h".</summary>
    public static async Task<AssignItem?> BeforeRefusalAsync(Turn turn, AssignItem item, Reading reading) =>
        OrderCandidates.Chosen(turn, item) ?? await OrderReceivers.ReadAsync(turn, item, reading) ?? await OrderHours.ChangedAsync(turn, item);

    /// <summary>Null unless the whole line is such: of half of it nothing is changed here.</summary>
    public static async Task<AssignItem?> ReadAsync(Turn turn, AssignItem item)
    {
        if (DirectorWords.Read(turn.Words) is { } directs)
        {
            return await WithDirectorAsync(turn, item, directs);
        }

        if (await ItemReaders.ChangedAsync(turn, item, turn.Words) is { } read)
        {
            return read;
        }

        if (AssignItems.WithProduct(item, turn.Words) is { } shown && !turn.Words.AsSpan().ContainsAny(',', ';'))
        {
            return shown;
        }

        var parts = PartsOf(turn.Words);
        return parts.Count < 2 ? null : await WithAsync(turn, item, parts);
    }

    /// <summary>The changes one line is made of.</summary>
    public static IReadOnlyList<string> PartsOf(string words) => [.. PartPattern().Split(words).Where(p => p.Any(char.IsLetterOrDigit)).Select(p => p.Trim())];

    /// <summary>With each of them in it; null where one is none.</summary>
    public static async Task<AssignItem?> WithAsync(Turn turn, AssignItem item, IEnumerable<string> parts)
    {
        foreach (var part in parts)
        {
            if (await PartAsync(turn, item, part) is not { } changed)
            {
                return null;
            }

            item = changed;
        }

        return item;
    }

    /// <summary>What is right, behind a slip; null where that changes nothing in it.</summary>
    public static async Task<AssignItem?> MendedAsync(Turn turn, AssignItem item)
    {
        var said = SecondThoughts.WithoutSlip(turn.Words);
        var words = SlipMended.Right(said) ?? said;
        return await AssignItems.ChangedAsync(turn, item, item.FirstMissing, await turn.ReadAsync(words), words);
    }

    /// <summary>Null where the name means nobody, or who does it would direct it. Who leads nobody and only watches over it works along.</summary>
    public static async Task<AssignItem?> WithDirectorAsync(Turn turn, AssignItem item, DirectorWords said)
    {
        if (said.Name is not { } name)
        {
            return item with { DirectorId = null };
        }

        if (await turn.ReadPersonAsync(name) is not { } person || person.PersonId == item.Assignee?.PersonId)
        {
            return null;
        }

        if (said.OnlyWatches && turn.Office.Roster.Find(person.PersonId)?.Posts.Any(p => PostTitles.IsLeading(p.Role)) != true)
        {
            return item.IsForMany ? null : item with { Cooperating = [.. item.Cooperating.Where(id => id != person.PersonId), person.PersonId] };
        }

        return item with { DirectorId = person.PersonId, Cooperating = [.. item.Cooperating.Where(id => id != person.PersonId)] };
    }

    private static async Task<AssignItem?> PartAsync(Turn turn, AssignItem item, string part) =>
        DirectorWords.Read(part) is { } directs ? await WithDirectorAsync(turn, item, directs)
        : (item.IsForMany ? await ReceiverEdits.OfOneAsync(turn, item, part) : null)
            ?? await AssignItems.WithCooperatingAsync(turn, item, part)
            ?? await ItemReaders.ChangedAsync(turn, item, part)
            ?? await AssignItems.ChangedAsync(turn, item, missing: null, await turn.ReadAsync(part), part);

    [GeneratedRegex(@"\s*(?:[,;]|\.(?=\s))\s*(?:(?:và|va|còn|rồi|với lại)\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex PartPattern();
}
