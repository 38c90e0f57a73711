using Xunit;

namespace ReformBot.Bot.Tests.Cli;

/// <summary>Vietnamese first; an operator who reads English asks for it, whatever the system speaks.</summary>
public sealed class OperatorLanguageTests : IDisposable
{
    private const string Vietnamese = "[ăâđêôơưàáạảãằắặẳẵầấậẩẫèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ]";

    private readonly OperatorConsole _console = new();

    public void Dispose() => _console.Dispose();

    [Fact]
    public async Task A_plan_is_answered_in_English_with_its_error_file()
    {
        await _console.RunAsync("import", "people", _console.Write("people.csv", "code,name,position,unit,role\nL1,John Low,Chair,Office,leader\nH1,Ann High,Head,Office/Trade,head\n"));
        var plan = _console.Write("plan.csv", "number,task,lead,cooperating,product,deadline\n1,Weekly report,Ann High,,Report,31/12/2099\n2,Odd work,Nobody Here,,Report,31/12/2099\n3,,Ann High,,Report,31/12/2099\n");

        var tried = await _console.RunAsync("import", "plan", plan, "--dry-run", "--language", "en");
        var issued = await _console.RunAsync("import", "plan", plan, "--language", "en");

        Assert.Contains("Ann High", tried.Output, StringComparison.Ordinal);
        Assert.All([tried.Output, issued.Output], said => Assert.DoesNotMatch(Vietnamese, said));
        Assert.DoesNotMatch(Vietnamese, await File.ReadAllTextAsync($"{plan}.loi.csv", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_verb_speaks_English_to_whoever_asks_for_it()
    {
        _console.With("LANG", "en_US.UTF-8");
        var people = _console.Write("people.csv", "code,name,unit\nX1,,Office\n");

        var import = await _console.RunAsync("import", "people", people, "--language", "en");
        var refused = await _console.RunAsync("--language=en", "link-code", "X1");
        var doctor = await _console.RunAsync("doctor", "--language", "en");
        var help = await _console.RunAsync("import", "--help", "--language", "en");

        Assert.Contains("No row is imported; 1 rows have to be mended.", import.Output, StringComparison.Ordinal);
        Assert.Contains("Row 2: No name.", import.Output, StringComparison.Ordinal);
        Assert.Contains("Nobody at work has the code X1.", refused.Error, StringComparison.Ordinal);
        Assert.Contains("WARNING   People: nobody yet", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("Imports the people (xlsx or csv).", help.Output, StringComparison.Ordinal);
        Assert.All([import, refused, doctor, help], said => Assert.DoesNotMatch(Vietnamese, said.Output));
        Assert.Contains("CẢNH BÁO  Cán bộ: chưa có ai", (await _console.RunAsync("doctor")).Output, StringComparison.Ordinal);
    }
}
