using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace ReformBot.Connectors.Teams.Package;

/// <summary>
/// What an administrator uploads to Teams: manifest, two icons and the English words, in one zip.
/// https://learn.microsoft.com/microsoft-365/extensibility/schema/
/// </summary>
public static class AppPackage
{
    private const string Schemas = "https://developer.microsoft.com/json-schemas/teams/v1.29/";

    // A zip made of the same words is the same bytes.
    private static readonly DateTimeOffset Stamp = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    // The text of a command is what is sent when it is chosen, so the bot has to understand both.
    private static readonly (string Vi, string ViMeaning, string En, string EnMeaning)[] Commands =
    [
        ("việc của tôi", "Những nhiệm vụ tôi đang thực hiện", "my tasks", "What I have to do"),
        ("việc tôi giao", "Những nhiệm vụ tôi đã giao", "tasks I assigned", "What I assigned to others"),
        ("đang chờ tôi", "Những việc đang chờ tôi quyết định", "waiting for me", "What waits for my decision"),
        ("việc quá hạn", "Những nhiệm vụ đã quá hạn", "overdue", "What is past its deadline"),
        ("việc đơn vị", "Nhiệm vụ của đơn vị tôi", "unit tasks", "What my unit has to do"),
        ("trợ giúp", "Cách giao việc, báo cáo và xin lùi hạn", "help", "How to assign, report and ask for more time"),
    ];

    /// <param name="publicUrl">The https address of the office's own server; Teams asks for one.</param>
    /// <exception cref="ArgumentException">The options name no app id, or the address is not https.</exception>
    public static void Write(Stream output, TeamsOptions options, string publicUrl)
    {
        if (!Guid.TryParse(options.AppId, out var appId))
        {
            throw new ArgumentException("Teams:AppId is missing or no GUID; it names the bot in the package.", nameof(options));
        }

        if (!Uri.TryCreate(publicUrl, UriKind.Absolute, out var address) || address.Scheme != "https")
        {
            throw new ArgumentException("Web:PublicUrl must be an https address; Teams accepts no other in a package.", nameof(publicUrl));
        }

        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, "manifest.json", Encoding.UTF8.GetBytes(Manifest(appId.ToString(), address).ToJsonString(Json)));
        Add(zip, "color.png", AppIcon.Color());
        Add(zip, "outline.png", AppIcon.Outline());
        Add(zip, "en.json", Encoding.UTF8.GetBytes(English().ToJsonString(Json)));
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static JsonObject Manifest(string appId, Uri address) => new()
    {
        ["$schema"] = Schemas + "MicrosoftTeams.schema.json",
        ["manifestVersion"] = "1.29",
        ["version"] = "1.0.0",
        ["id"] = appId,
        ["developer"] = new JsonObject
        {
            ["name"] = "ReformBot",
            ["websiteUrl"] = address.AbsoluteUri,
            ["privacyUrl"] = address.AbsoluteUri,
            ["termsOfUseUrl"] = address.AbsoluteUri,
        },
        ["name"] = new JsonObject { ["short"] = "Trợ lý nhiệm vụ", ["full"] = "Trợ lý nhiệm vụ cải cách hành chính" },
        ["description"] = new JsonObject
        {
            ["short"] = "Giao việc, nhắc việc, báo cáo kết quả cải cách hành chính",
            ["full"] = "Giao nhiệm vụ bằng một tin nhắn: ai làm, việc gì, sản phẩm, thời hạn. Trợ lý báo cho người nhận, nhắc trước hạn theo "
                + "ngày làm việc, ghi nhận kết quả để người giao xác nhận và gửi lãnh đạo bản tin hằng tuần.",
        },
        ["icons"] = new JsonObject { ["color"] = "color.png", ["outline"] = "outline.png" },
        ["accentColor"] = "#0F6CBD",
        ["bots"] = new JsonArray(Bot(appId)),
        ["permissions"] = new JsonArray("identity", "messageTeamMembers"),
        ["validDomains"] = new JsonArray(address.Host),
        ["localizationInfo"] = new JsonObject
        {
            ["defaultLanguageTag"] = "vi",
            ["additionalLanguages"] = new JsonArray(new JsonObject { ["languageTag"] = "en", ["file"] = "en.json" }),
        },
        ["webApplicationInfo"] = new JsonObject { ["id"] = appId, ["resource"] = $"api://botid-{appId}" },
        ["defaultInstallScope"] = "personal",
    };

    private static JsonObject Bot(string appId) => new()
    {
        ["botId"] = appId,
        ["scopes"] = new JsonArray("personal", "groupChat", "team"),
        // Products of a task arrive as files.
        ["supportsFiles"] = true,
        ["isNotificationOnly"] = false,
        ["commandLists"] = new JsonArray(new JsonObject
        {
            ["scopes"] = new JsonArray("personal"),
            ["commands"] = new JsonArray([.. Commands.Select(c => new JsonObject { ["title"] = c.Vi, ["description"] = c.ViMeaning })]),
        }),
    };

    private static JsonObject English()
    {
        var words = new JsonObject
        {
            ["$schema"] = Schemas + "MicrosoftTeams.Localization.schema.json",
            ["name.short"] = "Task assistant",
            ["name.full"] = "Administrative reform task assistant",
            ["description.short"] = "Assign, remind and report administrative reform tasks",
            ["description.full"] = "Assign a task in one message: who, what, which product, by when. The assistant tells the receiver, reminds by "
                + "working days, takes the result for the assigner to confirm and sends leadership a weekly digest.",
        };
        foreach (var (index, command) in Commands.Index())
        {
            words[$"bots[0].commandLists[0].commands[{index}].title"] = command.En;
            words[$"bots[0].commandLists[0].commands[{index}].description"] = command.EnMeaning;
        }

        return words;
    }
}
