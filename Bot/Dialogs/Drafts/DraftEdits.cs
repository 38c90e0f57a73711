using ReformBot.Bot.Conversations;
using ReformBot.Bot.Dialogs.Assigning;
using ReformBot.Bot.Understanding;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs.Drafts;

/// <summary>The drafts as a message changes them; unchanged where it asks to see them, or for what cannot be done.</summary>
/// <param name="Said">What is said of the change above the list.</param>
internal sealed record DraftEdit(DraftsState State, string? Said = null);

/// <summary>Changes to a list of drafts before it is issued: one item, several, fewer, more, another issuer.</summary>
internal static class DraftEdits
{
    /// <summary>Null where the words change nothing in it.</summary>
    public static Task<DraftEdit?> ReadAsync(Turn turn, Reading reading, DraftsState state) => ReadAsync(turn, turn.Words, reading, state);

    /// <summary>Words that ask for a change, or to see them, whatever else they are like.</summary>
    public static bool IsClear(string text) => DraftClauses.BeginsWithChange(text) || LookWords.Read(text) is not null
        || (DraftClauses.SaysDeadline(text) && DraftClauses.SaysAll(text)) || ReceiverWords.Read(text) is { Change: not ReceiverChange.Give } or { InsteadOf: not null };

    /// <summary>Words that may change drafts, where some have been shown: all others are about something else, whatever was said last.</summary>
    public static bool MayChange(Reading reading, string text) =>
        reading.Deadline is not null || IsClear(text) || SaysChange(text) || (DraftClauses.WithWhy(text) is var (said, _) && SaysChange(said));

    /// <summary>
    /// "Thêm Sở Y tế nữa, rồi duyệt luôn": the change is made and shown, and nothing goes out before a yes to what is then seen.
    /// </summary>
    /// <returns>What the change alone reads; the turn's words are it from now on. Null where nothing is said of issuing behind a change.</returns>
    public static async Task<Reading?> WithoutIssuingAsync(Turn turn)
    {
        if (IssuedBehind.ChangeIn(turn.Words) is not { } change)
        {
            return null;
        }

        var reading = await turn.ReadAsync(change);
        if (!MayChange(reading, change) || (reading is { Intent: Intent.Assign, Title: not null } && !DraftClauses.BeginsWithChange(change)))
        {
            return null;
        }

        turn.Words = change;
        return reading;
    }

    private static bool SaysChange(string text) => DraftWords.Edit(text) is not null || DraftWords.Dropped(text).Count > 0 || DraftWords.DropsIncomplete(text)
        || DraftWords.Made(text) is not null || DraftWords.AsBefore(text).Count > 0 || DraftWords.Added(text) is not null || DraftClauses.SaysDeadline(text) || ReceiverWords.Read(text) is not null;

    private static async Task<DraftEdit?> ReadAsync(Turn turn, string text, Reading reading, DraftsState state) =>
        Make(text, state) ?? AsBefore(turn, text, state) ?? await LookAsync(turn, text, state) ?? await DropAsync(turn, text, state) ?? await SeveralAsync(turn, text, state)
        ?? await ReceiverEdits.ReadAsync(turn, text, state) ?? await NamedDrops.ReadAsync(turn, text, state) ?? await AddAsync(turn, text, reading, state) ?? await ChooseIssuerAsync(turn, text, state)
        ?? await ItemEdits.ReadAsync(turn, text, reading, state) ?? await GivenAnewAsync(turn, text, reading, state)
        ?? await DeadlineEdits.ReadAsync(turn, text, reading, state) ?? await WithoutWhyAsync(turn, text, reading, state);

    private static DraftEdit? Make(string text, DraftsState state) =>
        DraftWords.Made(text) is { } number && state.IndexOf(number) - state.Items.Count is >= 0 and var general ? new DraftEdit(state.Made(general)) : null;

    /// <summary>"Thôi để 1 như cũ": as first shown; what was never changed stays as it is.</summary>
    private static DraftEdit? AsBefore(Turn turn, string text, DraftsState state)
    {
        var numbers = DraftWords.AsBefore(text);
        if (numbers.Count == 0 || numbers.Any(n => state.IndexOf(n) < 0 || state.IndexOf(n) >= state.Items.Count))
        {
            return null;
        }

        var before = numbers.Where(state.AsFirstShown.ContainsKey).Aggregate(state, (now, number) => now.Changed(now.IndexOf(number), now.AsFirstShown[number]));
        return new DraftEdit(before, DraftsWording.AsBefore(turn, numbers, !ReferenceEquals(before, state)));
    }

    private static async Task<DraftEdit?> LookAsync(Turn turn, string text, DraftsState state) =>
        LookWords.Read(text) is not { } look ? null
        : look.Number is { } number && state.IndexOf(number) < 0 ? !look.IsItem ? null : await ItemEdits.NoneAsync(turn, state, [number])
        : new DraftEdit(state, look.Number is { } one ? ReceiverEditWording.AllOf(turn, state, state.IndexOf(one)) : null);

    private static async Task<DraftEdit?> DropAsync(Turn turn, string text, DraftsState state)
    {
        IReadOnlyList<int> numbers = DraftWords.DropsIncomplete(text) ? DraftGaps.Of(turn, state).Numbers : [.. DraftWords.Dropped(text)];
        return numbers.Count == 0 ? null
            : await ItemEdits.NoneAsync(turn, state, numbers)
            ?? (numbers.All(n => state.IndexOf(n) >= 0) ? new DraftEdit(state.Without([.. numbers]), DraftsWording.Dropped(turn, numbers)) : null);
    }

    /// <summary>"Bỏ 3, việc 1 hạn 16/3": one change after the other, where each is one by itself.</summary>
    private static async Task<DraftEdit?> SeveralAsync(Turn turn, string text, DraftsState state)
    {
        foreach (var (first, next) in DraftClauses.Breaks(text))
        {
            if (await ReadAsync(turn, first, await turn.ReadAsync(first), state) is not { } one || ReferenceEquals(one.State, state))
            {
                continue;
            }

            // "1 lùi tới 13/3, cái số 9 gấp quá": what is said of another item is not lost for not being understood.
            if ((await ReadAsync(turn, next, await turn.ReadAsync(next), one.State) ?? OfItem(turn, next, one.State)) is { } more)
            {
                return more with { Said = string.Join(' ', new[] { one.Said, more.Said }.OfType<string>()) is { Length: > 0 } said ? said : null };
            }
        }

        return null;
    }

    private static DraftEdit? OfItem(Turn turn, string text, DraftsState state) =>
        DraftClauses.ItemIn(text) is { } number && state.IndexOf(number) >= 0 ? new DraftEdit(state, DraftsWording.ItemNotTaken(turn, number, text)) : null;

    /// <summary>"Bỏ việc 3 đi, chị Thu làm rồi": why something is taken out is no matter of the drafts; what may be another change is not lost.</summary>
    private static async Task<DraftEdit?> WithoutWhyAsync(Turn turn, string text, Reading reading, DraftsState state)
    {
        if (DraftClauses.WithWhy(text) is not var (said, why) || (reading is { Intent: Intent.Assign, Title: not null } && !DraftClauses.BeginsWithChange(text))
            || (await DropAsync(turn, said, state) ?? await ReceiverEdits.ReadAsync(turn, said, state)) is not { } edit)
        {
            return null;
        }

        return DraftClauses.MayChange(why) ? edit with { Said = $"{edit.Said} {DraftsWording.RestNotTaken(turn, why)}".Trim() } : edit;
    }

    private static async Task<DraftEdit?> AddAsync(Turn turn, string text, Reading reading, DraftsState state)
    {
        if (DraftWords.Added(text) is not { } order)
        {
            return null;
        }

        var several = DraftReader.MayHoldSeveral(order) ? await turn.ReadManyAsync(order) : [];
        IReadOnlyList<Reading> added = several.Count > 1 ? [.. several.Where(d => !d.IsGeneral).Select(d => d.Reading)]
            : IsOrder(reading) ? [reading]
            : await turn.ReadAsync(order) is var plain && IsOrder(plain) ? [plain]
            : await turn.ReadAsync($"giao {order}") is var given && IsOrder(given) ? [given]
            : [];
        var items = new List<AssignItem>();
        foreach (var one in added)
        {
            items.Add(await ItemReaders.WithReadersAsync(turn, AssignItems.Of(turn, one), one.Readers));
        }

        return items.Count == 0 ? null : new DraftEdit(state.With(items));
    }

    /// <summary>"Giao cho Hoàn hạn 25/3", "giao Tư, chị Thu chỉ đạo": the only item, for another, with what is said of it beside.</summary>
    private static async Task<DraftEdit?> GivenAnewAsync(Turn turn, string text, Reading reading, DraftsState state) =>
        state.Items is [{ IsForMany: false } only] && await OrderReceivers.GivenWithAsync(turn, only, reading, text) is { } given ? new DraftEdit(state.Changed(0, given)) : null;

    private static bool IsOrder(Reading reading) =>
        reading is { Intent: Intent.Assign, Title: not null } && (reading.Person is not null || reading.Everyone || reading.PersonCandidates.Count > 0);

    private static async Task<DraftEdit?> ChooseIssuerAsync(Turn turn, string text, DraftsState state)
    {
        if (state.BatchId is not null || Issuing.IssuerOf(turn, state) is not { } issuer)
        {
            return null;
        }

        if (DraftWords.Issuer(text) is { } who)
        {
            return await Issuing.NamedAsync(turn, issuer, who) is { } named
                ? new DraftEdit(state with { IssuerId = named.Id })
                : new DraftEdit(state, IssuerWording.MayNot(turn, who));
        }

        return await Issuing.SentToAsync(turn, issuer, text) is { } sent ? new DraftEdit(state with { IssuerId = sent.Id }) : null;
    }
}
