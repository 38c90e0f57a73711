using ReformBot.Bot.Conversations;
using ReformBot.Bot.Conversations.Steps;
using ReformBot.Bot.Understanding.Drafts;
using ReformBot.Bot.Wording;

namespace ReformBot.Bot.Dialogs.Drafts;

/// <summary>"Bỏ cái máy photo đi": the one draft that is called so is taken out; where none is, or several are, it is asked which. The others are not touched.</summary>
internal static class NamedDrops
{
    public static async Task<DraftEdit?> ReadAsync(Turn turn, string text, DraftsState state)
    {
        // "Bỏ Sở Y tế đi", "không giao Tư": somebody is left out, and no matter is named. The only draft goes only where it is called a piece of work.
        if (DroppedMatter.Read(text) is not { } said || !NamedMatter.MayBeIn(said.Matter)
            || (!said.IsOfOne && (state.Items.Count < 2 || await ReceiverEdits.NameAsync(turn, said.Matter) is not null)))
        {
            return null;
        }

        Titled[] titled = [.. state.AllNumbers.Select((number, i) => new Titled(number, i < state.Items.Count ? state.Items[i].Title : state.General[i - state.Items.Count]))];
        if (NamedMatter.Only(said.Matter, titled, t => t.Title) is { } only)
        {
            var dropped = DraftsWording.Dropped(turn, [only.Number]);
            return new DraftEdit(
                state.Without([only.Number]), said.Why is { } why && DraftClauses.MayChange(why) ? $"{dropped} {DraftsWording.RestNotTaken(turn, why)}" : dropped);
        }

        return said.IsOfOne ? new DraftEdit(state, DraftsWording.WhichDropped(turn, state, said.Matter)) : null;
    }

    private sealed record Titled(int Number, string? Title);
}
