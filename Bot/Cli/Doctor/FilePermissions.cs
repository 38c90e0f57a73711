using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli.Doctor;

/// <summary>A file or folder other accounts of the machine may look into: a warning with the command that closes it.</summary>
internal static class FilePermissions
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static IEnumerable<Finding> Of(string subject, string path, string closing) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None
            ? [Finding.Warning(subject, OperatorWording.Say("Doctor.OpenToOthers", path), closing)]
            : [];
}
