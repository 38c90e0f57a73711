using ReformBot.Bot.Web;
using ReformBot.Bot.Web.SignIn;
using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Wording;

/// <summary>What the pages behind a link say: to a reader in his language; at the door, where nobody is known yet, in both.</summary>
internal static class PageWording
{
    private static readonly Texts Texts = new("PageWording");

    public static string Say(Reader reader, string key, params object?[] values) =>
        SpokenTo.Fill(Texts.Say(reader.Person.Language, key, values), reader.Person);

    public static string Title(string language, string key) => Texts.Say(language, key);

    /// <summary>A heading and a line, Vietnamese first, then English.</summary>
    public static Html Door(string key, Html? form = null) => Html.Of($"""
        <section class="door">
          <h1>{Texts.Say("vi", $"Door.{key}")}</h1>
          <p>{Texts.Say("vi", $"Door.{key}.More")}</p>
          {form}
          <p lang="en">{Texts.Say("en", $"Door.{key}")}. {Texts.Say("en", $"Door.{key}.More")}</p>
        </section>
        """);
}
