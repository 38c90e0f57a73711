using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace ReformBot.Connectors.Tests.Teams;

/// <summary>Activities as Teams posts them, kept as files beside this one.</summary>
internal static class Activities
{
    public static string Read(string name, [CallerFilePath] string here = "") =>
        File.ReadAllText(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "Activities", name + ".json"));

    /// <summary>The same with some top-level fields changed; null takes one away.</summary>
    public static string Read(string name, params (string Field, JsonNode? Value)[] changes)
    {
        var activity = JsonNode.Parse(Read(name))!.AsObject();
        foreach (var (field, value) in changes)
        {
            activity.Remove(field);
            if (value is not null)
            {
                activity[field] = value;
            }
        }

        return activity.ToJsonString();
    }
}
