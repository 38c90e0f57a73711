using ReformBot.Bot.Understanding.Lines;
using ReformBot.Bot.Understanding.Words;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Understanding.People;

/// <param name="People">Heads of the kinds of unit named ("các phòng, 15 xã phường"); empty when simply everybody is meant.</param>
internal sealed record GroupMatch(Span Words, IReadOnlyList<Named> People)
{
    /// <summary>Kinds of unit named of which the roster has none near: "12 khu phố", as typed.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>"Các phòng còn lại": all of them but those already spoken of.</summary>
    public bool AreRemaining { get; init; }
}

/// <summary>Many units at once: "các phòng, 15 xã phường", "tất cả các đơn vị", "12 khu phố", "all units".</summary>
internal sealed class Groups(ReadingContext context, Line line)
{
    private static readonly Lexicon Lexicon = Lexicon.Of("people/groups");

    private static readonly PhraseSet All = Lexicon["all"];

    private static readonly PhraseSet Anyone = Lexicon["anyone"];

    private static readonly PhraseSet Everybody = Lexicon["everybody"];

    // "Các sở còn lại", "the remaining departments".
    private static readonly PhraseSet Remaining = Lexicon["remaining"];

    // Kind as said, and how the names of such units begin.
    private static readonly (PhraseSet Said, string[] Names)[] Kinds =
    [
        (PhraseSet.Of("phòng", "phòng ban", "phòng, ban", "phòng chuyên môn", "phòng chuyên môn trực thuộc", "trưởng phòng"), ["phong "]),
        (PhraseSet.Of("ban", "ban ngành"), ["ban "]),
        (PhraseSet.Of("sở", "sở ngành", "sở, ngành", "sở ban ngành", "sở, ban, ngành", "sở, ban ngành"), ["so "]),
        (PhraseSet.Of("tt", "trung tâm"), ["trung tam "]),
        (PhraseSet.Of("xã", "ubnd xã", "ubnd các xã", "chủ tịch xã"), ["ubnd xa", "xa ", "uy ban nhan dan xa"]),
        (PhraseSet.Of("phường", "ubnd phường", "ubnd các phường", "chủ tịch phường"), ["ubnd phuong", "phuong ", "uy ban nhan dan phuong"]),
        (Lexicon["communes and wards"], ["ubnd xa", "xa ", "ubnd phuong", "phuong ", "uy ban nhan dan xa", "uy ban nhan dan phuong"]),
        (PhraseSet.Of("khu phố", "kp", "tổ dân phố", "khóm", "ấp", "thôn"), ["khu pho ", "kp ", "to dan pho ", "khom ", "ap ", "thon "]),
        (PhraseSet.Of("văn phòng"), ["van phong"]),
        (PhraseSet.Of("đoàn thể", "hội đoàn thể", "hội, đoàn thể"), ["hoi ", "doan ", "mat tran", "ubmttq", "uy ban mat tran"]),
        (PhraseSet.Of("trường", "trường học"), ["truong "]),
        (PhraseSet.Of("trạm y tế"), ["tram y te"]),
    ];

    private static readonly PhraseSet Joints = PhraseSet.Of(",", "và", "với", "cùng", "&", "+", ", và", "cùng các", "và các", ", các", "với các", "/", "and");

    public GroupMatch? At(int index)
    {
        var words = line.Words;
        var named = index + All.At(words, index);
        named += Counts(named);
        if (Everybody.At(words, index) is > 0 and var everybody && (Kind(named) is null || IsOwnWhole(index)) && Anyone.At(words, named) == 0)
        {
            return new GroupMatch(new Span(index, index + everybody), []);
        }

        var kinds = new List<(int Kind, Span Words)>();
        var anyone = false;
        var (started, areRemaining) = (false, false);
        var at = index;
        for (var next = index; next < words.Count;)
        {
            var all = All.At(words, next);
            var item = next + all;
            var number = Counts(item);
            item += number;
            var more = all + number > 0 || started;
            if (more && Kind(item) is { } kind)
            {
                at = item + kind.Length;
                kinds.Add((kind.Kind, new Span(item - number, at)));
            }
            else if (more && Anyone.At(words, item) is > 0 and var length)
            {
                anyone = true;
                at = item + length;
            }
            else
            {
                break;
            }

            started = true;
            var remaining = Remaining.At(words, at);
            areRemaining |= remaining > 0;
            at += remaining;
            next = at + Joints.At(words, at);
        }

        if (!started)
        {
            return null;
        }

        var heads = anyone ? [] : Heads([.. kinds.Select(k => k.Kind)]);
        return new GroupMatch(new Span(index, at), heads) { AreRemaining = areRemaining, Unknown = anyone ? [] : [.. kinds.Where(k => !heads.Any(h => IsOf(h, k.Kind))).Select(k => AsTyped(k.Words))] };
    }

    // "Cả phòng nộp bảng chấm công", from somebody of a department: those of his own.
    private bool IsOwnWhole(int index) => Whole.At(line.Words, index) > 0 && context.Speaker?.MainPost is { } post
        && NameBook.Of(context.Roster).Units.Any(u => u.Unit.Id == post.UnitId && u.Name.StartsWith("phong ", StringComparison.Ordinal));

    private static readonly PhraseSet Whole = PhraseSet.Of("cả phòng");

    // "15 xã phường"
    private int Counts(int at) => at < line.Words.Count && line.Words[at].IsNumber && line.Words[at].Folded.Length <= 3 ? 1 : 0;

    private bool IsOf(Named head, int kind) =>
        NameBook.Of(context.Roster).Units.Any(u => u.Unit.Id == head.UnitId && Kinds[kind].Names.Any(n => u.Name.StartsWith(n, StringComparison.Ordinal)));

    private string AsTyped(Span words) => line.Source.OriginalSlice(line.Words[words.From].Start, line.Words[words.To - 1].End);

    private (int Kind, int Length)? Kind(int index)
    {
        (int Kind, int Length)? best = null;
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            if (Kinds[kind].Said.At(line.Words, index) is > 0 and var length && length > (best?.Length ?? 0))
            {
                best = (kind, length);
            }
        }

        return best;
    }

    // The smallest circle around the speaker in which there are such units.
    private IReadOnlyList<Named> Heads(List<int> kinds)
    {
        string[] names = [.. kinds.SelectMany(k => Kinds[k].Names)];
        RosterUnit[] units =
        [
            .. NameBook.Of(context.Roster).Units.Where(u => names.Any(n => u.Name.StartsWith(n, StringComparison.Ordinal))).Select(u => u.Unit),
        ];
        foreach (var circle in Nearness.Circles(context).Skip(1))
        {
            RosterUnit[] inside = [.. units.Where(u => circle(u.Id))];
            if (inside.Length > 1 || (inside.Length > 0 && inside.Length == units.Length))
            {
                return [.. inside.Select(u => (Unit: u, Head: context.Roster.HeadOf(u.Id))).Where(x => x.Head is not null).Select(x => new Named(x.Head!.Id, x.Unit.Id))];
            }
        }

        return [];
    }
}
