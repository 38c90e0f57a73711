namespace ReformBot.Bot.Understanding.Examples;

/// <summary>
/// What each feature says for which intents, in as little room as it takes: what is one intent's alone needs six bytes.
/// </summary>
/// <param name="single">How many features are one intent's alone.</param>
/// <param name="several">How many are of more.</param>
/// <param name="gains">How many intents those have, added up.</param>
internal sealed class FeatureTable(int single, int several, int gains)
{
    private readonly uint[] _single = new uint[single];
    private readonly Gain[] _singleGains = new Gain[single];

    private readonly uint[] _several = new uint[several];
    private readonly Half[] _weights = new Half[several];

    /// <summary>Where in <see cref="_gains"/> each one's intents begin; one more for the end.</summary>
    private readonly int[] _starts = new int[several + 1];
    private readonly Gain[] _gains = new Gain[gains];

    private int _singleCount;
    private int _severalCount;

    /// <summary>A feature of one intent tells all it can: it weighs 1.</summary>
    public const float SingleWeight = 1;

    /// <summary>The next feature; they come in ascending order.</summary>
    public void Add(uint feature, float weight, ReadOnlySpan<Gain> ofIntents)
    {
        if (ofIntents.Length == 1)
        {
            (_single[_singleCount], _singleGains[_singleCount]) = (feature, ofIntents[0]);
            _singleCount++;
            return;
        }

        (_several[_severalCount], _weights[_severalCount]) = (feature, (Half)weight);
        ofIntents.CopyTo(_gains.AsSpan(_starts[_severalCount]));
        _severalCount++;
        _starts[_severalCount] = _starts[_severalCount - 1] + ofIntents.Length;
    }

    public bool Has(uint feature) => Array.BinarySearch(_single, feature) >= 0 || Array.BinarySearch(_several, feature) >= 0;

    /// <summary>Its intents; none for a feature no example has.</summary>
    public ReadOnlySpan<Gain> Find(uint feature, out float weight)
    {
        if (Array.BinarySearch(_single, feature) is >= 0 and var single)
        {
            weight = SingleWeight;
            return _singleGains.AsSpan(single, 1);
        }

        if (Array.BinarySearch(_several, feature) is >= 0 and var several)
        {
            weight = (float)_weights[several];
            return _gains.AsSpan(_starts[several].._starts[several + 1]);
        }

        weight = 0;
        return [];
    }

    /// <summary>How much likelier a feature makes an intent, as a natural logarithm in hundredths from 0 to 10.23: six bits for which, ten for how much.</summary>
    internal readonly record struct Gain
    {
        private const int Bits = 10;
        private const int Largest = (1 << Bits) - 1;
        private const double Step = 0.01;

        private readonly ushort _value;

        public Gain(byte intent, double value) => _value = (ushort)((intent << Bits) | Math.Min(Largest, (int)Math.Round(value / Step)));

        public int Intent => _value >> Bits;

        public double Value => (_value & Largest) * Step;
    }
}
