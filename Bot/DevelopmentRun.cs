namespace ReformBot.Bot;

/// <summary>
/// `dotnet run` starts the program with <see cref="Flag"/> in front (the project file says so): Development at a known address,
/// wherever the environment does not say otherwise. Launch settings would do the same, but announce themselves on stdout, where
/// only the verbs' data belongs.
/// </summary>
internal static class DevelopmentRun
{
    public const string Flag = "--development";

    public const string Address = "http://localhost:3978";

    /// <returns>The arguments without the flag.</returns>
    public static string[] Take(string[] args)
    {
        if (args is not [Flag, .. var own])
        {
            return args;
        }

        if (IsUnset("ASPNETCORE_ENVIRONMENT") && IsUnset("DOTNET_ENVIRONMENT"))
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", Environments.Development);
        }

        if (IsUnset("ASPNETCORE_URLS") && IsUnset("ASPNETCORE_HTTP_PORTS"))
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_URLS", Address);
        }

        return own;
    }

    private static bool IsUnset(string variable) => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
