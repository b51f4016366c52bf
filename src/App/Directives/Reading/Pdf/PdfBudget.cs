using System.Diagnostics;

namespace DoanKet.App.Directives.Reading.Pdf;

/// <summary>What the reading of one file may cost in all. A few hundred bytes can ask for work without end: forms that draw each other, maps that name the same letters over and over.</summary>
internal sealed class PdfBudget(string fileName)
{
    private const int MostSteps = 8_000_000, MostUnpacked = 60_000_000, BytesOfStep = 64, BetweenLooks = 4_096;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private long steps, unpacked, look = BetweenLooks;

    /// <summary>The clock is only a last resort: what is refused should not depend on how busy the machine is.</summary>
    /// <exception cref="DirectiveRefused">The file has used up what it may.</exception>
    public void Spend(long cost = 1)
    {
        steps += cost;
        if (steps < look) return;
        look = steps + BetweenLooks;
        if (steps > MostSteps || unpacked > MostUnpacked || clock.Elapsed > Longest)
            throw new DirectiveRefused($"Tệp “{fileName}” là PDF quá phức tạp nên không được đọc. Hãy gửi tệp Word gốc (.docx), hoặc chép phần chữ rồi dán vào.");
    }

    /// <summary>Bytes that are unpacked or copied: they cost memory more than time.</summary>
    public void Unpack(int bytes)
    {
        unpacked += bytes;
        Spend(1 + (bytes / BytesOfStep));
    }
}
