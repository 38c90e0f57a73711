using System.Text.Encodings.Web;
using System.Text.Json;
using ReformBot.Domain.People;

namespace ReformBot.Bot.Understanding;

/// <summary>A reading as one line of JSON: the operator's contract of the verb `understand`. What was not said is absent.</summary>
internal static class ReadingJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Reading reading, Roster roster)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("intent", NameOf(reading.Intent));
            Numbers(json, reading.Tasks);
            Person(json, "person", reading.Person, roster);
            if (!reading.Everyone)
            {
                People(json, "people", reading.People, roster);
            }

            Flag(json, "everyone", reading.Everyone);
            People(json, "except", reading.Except, roster);
            Person(json, "substitute", reading.Substitute, roster);
            Text(json, "title", reading.Title);
            Text(json, "product", reading.Product);
            Text(json, "quantity", reading.Quantity);
            Text(json, "deadline", (reading.Deadline ?? reading.DayNamed) is { } deadline ? LocalOf(deadline) : null);
            Text(json, "reason", reading.Reason);
            Number(json, "percent", reading.Percent);
            Text(json, "value", reading.Value);
            Number(json, "line", reading.Line);
            Texts(json, "evidence", reading.Evidence);
            Texts(json, "ask", [.. reading.Ask.Select(NameOf)]);
            Texts(json, "warn", [.. reading.Warn.Select(NameOf)]);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>"WaitingForMe" is waiting-for-me.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Local date, with the time only where one was said.</summary>
    public static string LocalOf(DeadlineReading deadline) =>
        deadline.Time is { } time ? $"{deadline.Date:yyyy-MM-dd}T{time:HH\\:mm}" : $"{deadline.Date:yyyy-MM-dd}";

    private static void Numbers(Utf8JsonWriter json, IReadOnlyList<int> tasks)
    {
        if (tasks.Count == 1)
        {
            json.WriteNumber("task", tasks[0]);
        }
        else if (tasks.Count > 1)
        {
            json.WriteStartArray("tasks");
            foreach (var task in tasks)
            {
                json.WriteNumberValue(task);
            }

            json.WriteEndArray();
        }
    }

    private static void Person(Utf8JsonWriter json, string name, Named? person, Roster roster) =>
        Text(json, name, person is null ? null : roster.Find(person.PersonId)?.Code);

    private static void People(Utf8JsonWriter json, string name, IReadOnlyList<Named> people, Roster roster) =>
        Texts(json, name, [.. people.Select(p => roster.Find(p.PersonId)?.Code).OfType<string>()]);

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void Flag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, value);
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
