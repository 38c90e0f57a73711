using ReformBot.Domain.Wording;

namespace ReformBot.Bot.Cli.Doctor;

internal enum Verdict
{
    Ok,
    Warning,
    Error,
}

/// <summary>One line of the doctor's: what was looked at, how it is, and what to do about it. Never a secret.</summary>
internal sealed record Finding(Verdict Verdict, string Subject, string State, string? ToDo = null)
{
    public static Finding Ok(string subject, string state) => new(Verdict.Ok, subject, state);

    public static Finding Warning(string subject, string state, string toDo) => new(Verdict.Warning, subject, state, toDo);

    public static Finding Error(string subject, string state, string toDo) => new(Verdict.Error, subject, state, toDo);

    public override string ToString()
    {
        var mark = Verdict switch
        {
            Verdict.Ok => "OK",
            Verdict.Warning => OperatorWording.Say("Doctor.Warning"),
            _ => OperatorWording.Say("Doctor.Error"),
        };
        return ToDo is null ? $"{mark,-8}  {Subject}: {State}" : $"{mark,-8}  {Subject}: {State}{Environment.NewLine}          → {ToDo}";
    }
}
