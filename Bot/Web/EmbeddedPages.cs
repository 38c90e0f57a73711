using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace ReformBot.Bot.Web;

/// <summary>The static pages, carried inside the program: nothing on disk to forget or to change.</summary>
internal static class EmbeddedPages
{
    /// <summary>Scripts and styles come from this host only, as files: what a person typed can never run.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    private static readonly FrozenDictionary<string, Page> Pages = ReadAll();

    /// <summary>The look every page shares, at /assets/*.</summary>
    public static RouteGroupBuilder MapSharedAssets(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/assets").WithAssetsOf("Style");

    /// <summary>The playground at / and its parts at /playground/assets/*; who may come in is the caller's filter on the group.</summary>
    public static RouteGroupBuilder MapPlaygroundPage(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("");
        group.MapPage("/", "Playground/index.html");
        group.MapGroup("/playground/assets").WithAssetsOf("Playground");
        return group;
    }

    /// <summary>What / says where there is no playground: how to ask the bot for a one-time link.</summary>
    public static IEndpointConventionBuilder MapSignInPage(this IEndpointRouteBuilder routes) =>
        routes.MapPage("/", "SignIn/index.html");

    /// <param name="file">Below Web/, with forward slashes.</param>
    public static IEndpointConventionBuilder MapPage(this IEndpointRouteBuilder routes, string pattern, string file)
    {
        var page = Pages[file];
        return routes.MapMethods(pattern, ReadMethods, (HttpContext context) => page.Answer(context));
    }

    /// <summary>What every page is sent with, embedded or written for its reader.</summary>
    public static void Guard(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }

    private static RouteGroupBuilder WithAssetsOf(this RouteGroupBuilder group, string folder)
    {
        group.MapMethods("/{file}", ReadMethods, (string file, HttpContext context) =>
            Pages.TryGetValue($"{folder}/{file}", out var page) ? page.Answer(context) : Results.NotFound());
        return group;
    }

    private static FrozenDictionary<string, Page> ReadAll()
    {
        const string root = "Web/";
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(root, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[root.Length..], name => Page.Read(assembly, name), StringComparer.Ordinal);
    }

    private sealed record Page(byte[] Content, string ContentType, EntityTagHeaderValue Tag)
    {
        public static Page Read(Assembly assembly, string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var tag = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8));
            return new Page(content, TypeOf(Path.GetExtension(name)), new EntityTagHeaderValue($"\"{tag}\""));
        }

        /// <summary>Always asked about again, and answered 304 while unchanged: a new version is seen at once.</summary>
        public IResult Answer(HttpContext context)
        {
            Guard(context.Response.Headers);
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(Content, ContentType, entityTag: Tag);
        }

        private static string TypeOf(string extension) => extension switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => throw new InvalidOperationException($"No content type is known for {extension}."),
        };
    }
}
