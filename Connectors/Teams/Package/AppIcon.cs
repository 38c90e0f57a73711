using System.Numerics;

namespace ReformBot.Connectors.Teams.Package;

/// <summary>The bot's face in Teams: a sheet of three tasks, the first one ticked off. Drawn, so that no picture file is needed.</summary>
internal static class AppIcon
{
    private const uint White = 0xFFFFFF00;
    private const uint Blue = 0x0F6CBD00;

    // In a square of side 1, with half the thickness of the pen.
    private static readonly (Vector2 From, Vector2 To)[] Strokes =
    [
        (new(0.22f, 0.31f), new(0.28f, 0.38f)), (new(0.28f, 0.38f), new(0.40f, 0.24f)),
        (new(0.50f, 0.31f), new(0.78f, 0.31f)),
        (new(0.24f, 0.52f), new(0.34f, 0.52f)), (new(0.50f, 0.52f), new(0.78f, 0.52f)),
        (new(0.24f, 0.72f), new(0.34f, 0.72f)), (new(0.50f, 0.72f), new(0.78f, 0.72f)),
    ];

    private const float Pen = 0.036f;

    /// <summary>192 × 192, white on blue.</summary>
    public static byte[] Color() => Png.Write(192, (x, y) => Mix(Blue, White, Ink(x, y, 192)) | 0xFF);

    /// <summary>32 × 32, white on nothing, as Teams asks.</summary>
    public static byte[] Outline() => Png.Write(32, (x, y) => White | (uint)MathF.Round(255 * Ink(x, y, 32)));

    /// <summary>How much of the dot the pen covers, from its distance to the nearest stroke.</summary>
    private static float Ink(int x, int y, int size)
    {
        var dot = new Vector2((x + 0.5f) / size, (y + 0.5f) / size);
        var distance = Strokes.Min(stroke => Distance(dot, stroke.From, stroke.To));
        return Math.Clamp(((Pen - distance) * size) + 0.5f, 0, 1);
    }

    private static float Distance(Vector2 dot, Vector2 from, Vector2 to)
    {
        var along = Math.Clamp(Vector2.Dot(dot - from, to - from) / (to - from).LengthSquared(), 0, 1);
        return Vector2.Distance(dot, from + (along * (to - from)));
    }

    private static uint Mix(uint ground, uint ink, float share)
    {
        var mixed = 0u;
        for (var shift = 8; shift <= 24; shift += 8)
        {
            var (a, b) = ((ground >> shift) & 0xFF, (ink >> shift) & 0xFF);
            mixed |= (uint)MathF.Round(a + ((b - (float)a) * share)) << shift;
        }

        return mixed;
    }
}
