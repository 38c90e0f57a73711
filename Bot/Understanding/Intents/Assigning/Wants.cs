using ReformBot.Bot.Understanding.People;
using ReformBot.Bot.Understanding.Words;
using ReformBot.Domain.Assignments;

namespace ReformBot.Bot.Understanding.Intents.Assigning;

/// <summary>What makes an order of a sentence without "giao": a favour is asked ("dùm chị"), or somebody waits for it ("thứ sáu báo tôi").</summary>
internal static class Wants
{
    private static readonly Lexicon Lexicon = Lexicon.Of("intents/assigning/wants");

    private static readonly PhraseSet Favours = PhraseSet.Of(
        "(giúp|dùm|giùm|hộ|cho) (anh|chị|tôi|tui|mình|a|c|cô|chú|bác|sếp)", "(giúp|giùm|dùm|hộ) (em|e)", "dùm", "giùm", "hộ", "giúp", "làm ơn");

    private static readonly PhraseSet Waits = Lexicon["waits"];

    /// <summary>Behind that place a favour is asked or the thing waited for.</summary>
    public static bool Said(LineAnalysis analysis, int from)
    {
        var words = analysis.Line.Words;
        var isDue = analysis.Line.Date is { Date: not null } or { Ask: true };
        return isDue && (Waits.IsIn(words, from) || Favours.IsIn(words, from))
            || FavourFor.IsIn(words, from, Math.Min(words.Count, from + Near)) && (WorkVerbs.All.IsIn(words, from) || WorkVerbs.Things.IsIn(words, from));
    }

    private const int Near = 8;

    private static readonly PhraseSet FavourFor = Lexicon["favour for"];

    /// <summary>Nobody asks his own head by telling him: "anh Tuấn xem giúp em" is no order.</summary>
    public static bool IsOfHead(LineAnalysis analysis, PersonMatch who) => who.Person is { } named && IsOfHead(analysis, named);

    public static bool IsOfHead(LineAnalysis analysis, Named named) =>
        analysis.Context.Speaker is { } speaker && analysis.Context.Roster.Find(named.PersonId) is { } person
        && speaker.Posts.Count > 0 && person.Posts.Any(post => speaker.Posts.All(own => Rights.Outranks(analysis.Context.Roster, post, own)));

    /// <summary>The speaker leads a unit they are of.</summary>
    public static bool IsOfStaff(LineAnalysis analysis, Named named) =>
        analysis.Context.Speaker is { } speaker && analysis.Context.Roster.Find(named.PersonId) is { Posts.Count: > 0 } person
        && speaker.Posts.Any(post => person.Posts.All(own => Rights.Outranks(analysis.Context.Roster, post, own)));
}
