using ReformBot.Bot.Conversations;
using ReformBot.Domain.Assignments.Drafts;
using ReformBot.Domain.People;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>To whom drafts go, said before the drafter says yes, and the words that send them to another.</summary>
internal static class IssuerWording
{
    private const int MostOthers = 2;

    private static readonly Texts Texts = new("DraftWording");

    public static IReadOnlyList<string> Of(Turn turn, DraftIssuer? issuer) => issuer is null ? [] :
    [
        issuer.Others.Count == 0
            ? Texts.Say(turn.Language, "Issuer", Who(turn, issuer.Person))
            : Texts.Say(turn.Language, "Issuer.OrOther", Who(turn, issuer.Person), string.Join(", ", issuer.Others.Take(MostOthers).Select(p => Command(turn, p)))),
    ];

    /// <summary>"đồng chí Trần Duy Khánh, Chủ tịch UBND phường Lam Giang".</summary>
    public static string Who(Turn turn, RosterPerson person) =>
        PostTitles.WithUnit(turn.Office.Roster, person) is { } post ? $"{Speech.Person(turn.Language, person)}, {post}" : Speech.Person(turn.Language, person);

    public static string Button(Turn turn) => Texts.Say(turn.Language, "IssueOne.Submit");

    public static string MayNot(Turn turn, string who) => Texts.Say(turn.Language, "Issuer.MayNot", who);

    /// <summary>“trình Thu”.</summary>
    public static string Command(Turn turn, RosterPerson person) => Texts.Say(turn.Language, "Issuer.Command", person.GivenName);
}
