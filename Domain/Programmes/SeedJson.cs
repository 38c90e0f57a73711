using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ReformBot.Domain.Wording;

namespace ReformBot.Domain.Programmes;

/// <summary>Reads data files as they are documented and nothing else: an unknown or a missing key is an error, not a shrug.</summary>
public static class SeedJson
{
    /// <summary>Far above any real file, far below what would hurt.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The value, or the one problem that kept it from being read.</summary>
    public static (T? Value, string? Problem) Read<T>(Stream stream)
        where T : class
    {
        var bytes = new byte[MaxBytes + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MaxBytes)
        {
            return (null, ImportWording.FileTooLarge(MaxBytes / (1024 * 1024)));
        }

        try
        {
            var text = bytes.AsSpan(0, length);
            text = text.StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text;
            return LineOfNullInList(text) is { } line ? (null, ImportWording.BadJson(path: null, line))
                : JsonSerializer.Deserialize<T>(text, Options) is { } value ? (value, null)
                : (null, ImportWording.EmptyFile);
        }
        catch (JsonException error)
        {
            return (null, ImportWording.BadJson(error.Path, error.LineNumber + 1));
        }
    }

    /// <summary>As stored: what was read, in the same words.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Reads back what <see cref="Write"/> stored.</summary>
    public static T Parse<T>(string stored)
        where T : class =>
        JsonSerializer.Deserialize<T>(stored, Options) ?? throw new JsonException($"Stored JSON for {typeof(T).Name} is null.");

    /// <summary>The serializer refuses null in place of a value, but not inside a list.</summary>
    private static long? LineOfNullInList(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        for (var before = JsonTokenType.PropertyName; reader.Read(); before = reader.TokenType)
        {
            if (reader.TokenType == JsonTokenType.Null && before != JsonTokenType.PropertyName)
            {
                return text[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
            }
        }

        return null;
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];
}
