using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Import.People;

/// <summary>What the good rows so far have said, so that a later row contradicting them is named, with the row it contradicts.</summary>
internal sealed class PeopleSeen
{
    private readonly Dictionary<string, ImportedPost> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(PeopleColumn, string), ImportedPost> _taken = [];
    private readonly Dictionary<string, ImportedPost> _posts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ImportedPost> _blocks = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Check(ImportedPost post)
    {
        if (_byCode.TryGetValue(post.Code, out var first) && !string.Equals(first.Name, post.Name, StringComparison.OrdinalIgnoreCase))
        {
            yield return ImportWording.OtherName(post.Code, first.Row, first.Name);
            yield break;
        }

        if (_posts.TryGetValue(PostKey(post), out var same))
        {
            yield return ImportWording.RepeatedPost(same.Row);
            yield break;
        }

        foreach (var (column, value) in Own(post))
        {
            if (first is not null && Own(first).FirstOrDefault(own => own.Column == column) is { Value: { } said } && said != value)
            {
                yield return ImportWording.OtherValue(PeopleColumns.Name(column), post.Code, first.Row);
            }

            if (column != PeopleColumn.Phone && _taken.TryGetValue((column, value), out var other)
                && !string.Equals(other.Code, post.Code, StringComparison.OrdinalIgnoreCase))
            {
                yield return ImportWording.TakenValue(PeopleColumns.Name(column), value, other.Code, other.Row);
            }
        }

        if (post.Block is { } block && _blocks.TryGetValue(post.Unit, out var unit) && unit.Block != block)
        {
            yield return ImportWording.OtherBlock(post.Unit, unit.Row);
        }
    }

    public void Add(ImportedPost post)
    {
        _byCode.TryAdd(post.Code, post);
        _posts.Add(PostKey(post), post);
        foreach (var own in Own(post))
        {
            _taken.TryAdd(own, post);
        }

        if (post.Block is not null)
        {
            _blocks.TryAdd(post.Unit, post);
        }
    }

    /// <summary>What belongs to one person only; a telephone may be an office's and shared, but one person has one.</summary>
    private static IEnumerable<(PeopleColumn Column, string Value)> Own(ImportedPost post)
    {
        (PeopleColumn Column, string? Value)[] own =
        [
            (PeopleColumn.Phone, post.Phone),
            (PeopleColumn.Email, post.Email),
            (PeopleColumn.TeamsObjectId, post.TeamsObjectId),
            (PeopleColumn.ZaloBotId, post.ZaloBotId),
            (PeopleColumn.ZaloOaId, post.ZaloOaId),
        ];
        return own.Where(pair => pair.Value is not null).Select(pair => (pair.Column, pair.Value!));
    }

    private static string PostKey(ImportedPost post) => $"{post.Code}\n{post.Unit}\n{post.Position}\n{post.Role}";
}
