namespace DoanKet.App.Demo.Scale;

/// <summary>Chance that depends on nothing but the thing it is cast for: every table can be written apart from the others, and says the same of the same person.</summary>
internal struct Dice(long thing, int throwOf)
{
    private ulong _state = unchecked((ulong)thing * 0x9E3779B97F4A7C15UL + (ulong)throwOf * 0xD1B54A32D192ED03UL);

    public int Next(int below) => (int)(Step() % (ulong)below);

    public bool Falls(int inThousand) => Next(1000) < inThousand;

    public double Share() => (Step() >> 11) * (1.0 / (1UL << 53));

    private ulong Step()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return z ^ (z >> 31);
    }
}
