using System.Text.RegularExpressions;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Programmes;

/// <summary>A programme's JSON file, read and checked: figures must add up before anybody is measured by them.</summary>
/// <param name="Document">Null when there are problems.</param>
public sealed partial record ProgrammeFile(ProgrammeDocument? Document, IReadOnlyList<string> Problems)
{
    public static ProgrammeFile Read(Stream stream)
    {
        var (document, problem) = SeedJson.Read<ProgrammeDocument>(stream);
        if (document is null)
        {
            return new(null, [problem!]);
        }

        var problems = Check(document).ToList();
        return new(problems.Count == 0 ? document : null, problems);
    }

    private static IEnumerable<string> Check(ProgrammeDocument programme) =>
        CheckHead(programme)
            .Concat(programme.CommitmentLines.SelectMany(CheckLine))
            .Concat(programme.IndexTargets.SelectMany(CheckIndex))
            .Concat(programme.Targets.Where(t => t.Unit == "%" && t.Value is < 0 or > 100).Select(t => ImportWording.NotAPercentage(t.Name)))
            .Concat(programme.ClarityPreset is { } preset ? CheckPreset(preset) : []);

    private static IEnumerable<string> CheckHead(ProgrammeDocument programme)
    {
        if (!Slug().IsMatch(programme.Code))
        {
            yield return ImportWording.BadProgrammeCode(programme.Code);
        }

        if (string.IsNullOrWhiteSpace(programme.Name))
        {
            yield return ImportWording.ProgrammeNeedsName;
        }

        if (programme.Year is < 2000 or > 2100)
        {
            yield return ImportWording.BadYear(programme.Year);
        }

        foreach (var code in Repeated(programme.TaskGroups.Select(g => g.Code)))
        {
            yield return ImportWording.RepeatedGroup(code);
        }

        foreach (var number in Repeated(programme.CommitmentLines.Select(l => l.Number)))
        {
            yield return ImportWording.RepeatedLine(number);
        }

        foreach (var index in Repeated(programme.IndexTargets.Select(t => (t.Index, t.Year))))
        {
            yield return ImportWording.RepeatedIndex(index.Index, index.Year);
        }

        foreach (var mechanism in programme.Mechanisms.Where(m => !Mechanism().IsMatch(m)))
        {
            yield return ImportWording.BadMechanism(mechanism);
        }
    }

    private static IEnumerable<string> CheckLine(CommitmentLine line)
    {
        if (line.Number < 1 || string.IsNullOrWhiteSpace(line.Text))
        {
            yield return ImportWording.BadLine(line.Number);
        }

        if (line.Target is { Unit: "%", Value: < 0 or > 100 })
        {
            yield return ImportWording.NotAPercentage(ImportWording.LineName(line.Number));
        }
    }

    private static IEnumerable<string> CheckIndex(IndexTarget index)
    {
        var sign = index.Direction == Direction.Up ? 1 : -1;
        if (index.Base.Value < 0 || index.Base.Value > index.Scale || index.Target.Value < 0 || index.Target.Value > index.Scale)
        {
            yield return ImportWording.OutsideScale(index.Index, index.Scale);
        }

        if (index.Base.Rank < 1 || index.Base.Rank > index.Provinces || index.Target.RankGroup < 1 || index.Target.RankGroup > index.Provinces)
        {
            yield return ImportWording.RankOutside(index.Index, index.Provinces);
        }

        if (index.Gap.Value != sign * (index.Target.Value - index.Base.Value) || index.Gap.Ranks != index.Base.Rank - index.Target.RankGroup)
        {
            yield return ImportWording.GapDoesNotAddUp(index.Index);
        }

        if (index is { Change: { } change, Implied: { } implied }
            && (implied.Value != index.Base.Value - change.Value || implied.Rank != index.Base.Rank + change.Ranks))
        {
            yield return ImportWording.ChangeDoesNotAddUp(index.Index);
        }
    }

    private static IEnumerable<string> CheckPreset(ClarityPreset preset)
    {
        var fields = preset.Attributes.Select(a => a.Code).ToHashSet();
        if (fields.Count != preset.Attributes.Count || !fields.IsSupersetOf([ClarityField.Person, ClarityField.Task, ClarityField.Deadline]))
        {
            yield return ImportWording.BadPreset(preset.Name);
        }
    }

    private static IEnumerable<T> Repeated<T>(IEnumerable<T> keys) =>
        keys.GroupBy(key => key).Where(same => same.Skip(1).Any()).Select(same => same.Key);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();

    [GeneratedRegex("^S[0-9]-[0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Mechanism();
}
