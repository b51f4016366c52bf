using System.Text;

namespace DoanKet.App.Directives.Reading.Pdf;

/// <summary>A stretch of text where a page draws it; coordinates in points, y upwards.</summary>
internal sealed record PdfRun(double X, double Y, double EndX, double Size, string Text);

/// <summary>Follows the drawing of a page and collects its text.</summary>
internal sealed class PdfPage(PdfFile file)
{
    private const int Deepest = 8, MostRuns = 200_000, DrawCost = 20, RunCost = 3;
    private readonly List<PdfRun> runs = [];
    private readonly HashSet<PdfStream> drawn = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<State> saved = new();
    private State state = new();
    private double[] line = Unit(), text = Unit();

    private sealed record State
    {
        public double[] Page { get; init; } = Unit();

        public PdfFont? Font { get; init; }

        public double Size { get; init; } = 1;

        public double Spacing { get; init; }

        public double WordSpacing { get; init; }

        public double Stretch { get; init; } = 1;

        public double Leading { get; init; }
    }

    public IReadOnlyList<PdfRun> Read(Dictionary<string, object?> page, Dictionary<string, object?>? resources)
    {
        var contents = file.Get(page, "Contents") switch { PdfStream one => [one], List<object?> many => many.Select(file.Get).OfType<PdfStream>().ToList(), _ => new List<PdfStream>() };
        using var whole = new MemoryStream();
        foreach (var part in contents)
        {
            var bytes = file.Bytes(part);
            file.Budget.Unpack(bytes.Length);
            whole.Write(bytes.Span);
            whole.WriteByte((byte)'\n');
        }
        Follow(whole.GetBuffer().AsMemory(0, (int)whole.Length), resources, 0);
        return runs;
    }

    private void Follow(ReadOnlyMemory<byte> content, Dictionary<string, object?>? resources, int depth)
    {
        var lexer = new PdfLexer(content, file.Budget);
        var values = new List<object?>();
        for (var item = lexer.Next(); item != PdfLexer.End && runs.Count < MostRuns; item = lexer.Next())
        {
            if (item is not PdfWord word)
            {
                if (values.Count < 64) values.Add(item);
                continue;
            }
            if (word.Value is "Do") Draw(values, resources, depth);
            else if (word.Value is "Tf" && values is [PdfName font, double size]) state = state with { Font = FontOf(font.Value, resources), Size = size };
            else if (word.Value is "BI") SkipImage(lexer);
            else Do(word.Value, values);
            values.Clear();
        }
    }

    private void Do(string word, List<object?> values)
    {
        switch (word, values)
        {
            case ("q", _): saved.Push(state); break;
            case ("Q", _): state = saved.Count > 0 ? saved.Pop() : state; break;
            case ("cm", [double a, double b, double c, double d, double e, double f]): state = state with { Page = Times([a, b, c, d, e, f], state.Page) }; break;
            case ("BT", _): line = text = Unit(); break;
            case ("Tm", [double a, double b, double c, double d, double e, double f]): line = text = [a, b, c, d, e, f]; break;
            case ("Td", [double x, double y]): Move(x, y); break;
            case ("TD", [double x, double y]):
                state = state with { Leading = -y };
                Move(x, y);
                break;
            case ("T*", _): Move(0, -state.Leading); break;
            case ("TL", [double leading]): state = state with { Leading = leading }; break;
            case ("Tc", [double spacing]): state = state with { Spacing = spacing }; break;
            case ("Tw", [double spacing]): state = state with { WordSpacing = spacing }; break;
            case ("Tz", [double percent]): state = state with { Stretch = percent / 100 }; break;
            case ("Tj", [byte[] shown]): Show([shown]); break;
            case ("TJ", [List<object?> shown]): Show(shown); break;
            case ("'", [byte[] shown]):
                Move(0, -state.Leading);
                Show([shown]);
                break;
            case ("\"", [double words, double chars, byte[] shown]):
                state = state with { WordSpacing = words, Spacing = chars };
                Move(0, -state.Leading);
                Show([shown]);
                break;
        }
    }

    private void Move(double x, double y) => line = text = Times([1, 0, 0, 1, x, y], line);

    /// <summary>Large steps between the letters are gaps; what stands behind one is a run of its own, for another font may fill the gap: some programs draw accented letters so.</summary>
    private void Show(List<object?> parts)
    {
        if (state.Font is not { } font) return;
        var (run, from, along) = (new StringBuilder(), 0d, 0d);
        foreach (var part in parts)
        {
            if (part is double back)
            {
                if (back < -180) Put(run, from, along);
                along -= back / 1000 * state.Size * state.Stretch;
                if (run.Length == 0) from = along;
                continue;
            }
            if (part is not byte[] shown) continue;
            foreach (var (letter, width, isBlank) in font.Read(shown))
            {
                file.Budget.Spend(Math.Max(1, letter.Length));
                run.Append(letter);
                along += ((width / 1000 * state.Size) + state.Spacing + (isBlank ? state.WordSpacing : 0)) * state.Stretch;
            }
        }
        Put(run, from, along);
        text = Times([1, 0, 0, 1, along, 0], text);
    }

    private void Put(StringBuilder run, double from, double to)
    {
        if (run.Length == 0) return;
        file.Budget.Spend(RunCost);
        var (start, end) = (Times(Times([1, 0, 0, 1, from, 0], text), state.Page), Times(Times([1, 0, 0, 1, to, 0], text), state.Page));
        var size = Math.Abs(state.Size) * Math.Sqrt((start[2] * start[2]) + (start[3] * start[3]));
        runs.Add(new(start[4], start[5], end[4], Math.Max(size, 1), run.ToString()));
        run.Clear();
    }

    /// <summary>A form that draws itself is drawn once, as viewers do.</summary>
    private void Draw(List<object?> values, Dictionary<string, object?>? resources, int depth)
    {
        if (depth >= Deepest || values is not [PdfName name] || resources is null || file.DictionaryOf(resources.GetValueOrDefault("XObject")) is not { } all) return;
        if (file.Get(all, name.Value) is not PdfStream form || file.NameOf(form.Dictionary, "Subtype") is not "Form" || !drawn.Add(form)) return;
        file.Budget.Spend(DrawCost);
        saved.Push(state);
        if (file.Get(form.Dictionary, "Matrix") is List<object?> { Count: 6 } matrix && matrix.TrueForAll(m => m is double)) state = state with { Page = Times([.. matrix.Cast<double>()], state.Page) };
        Follow(file.Bytes(form), file.DictionaryOf(form.Dictionary.GetValueOrDefault("Resources")) ?? resources, depth + 1);
        drawn.Remove(form);
        state = saved.Count > 0 ? saved.Pop() : state;
    }

    private PdfFont? FontOf(string name, Dictionary<string, object?>? resources)
    {
        if (resources is null || file.DictionaryOf(resources.GetValueOrDefault("Font")) is not { } all || file.DictionaryOf(all.GetValueOrDefault(name)) is not { } font) return null;
        return file.FontOf(font);
    }

    /// <summary>The bytes of an image inside the content end with "EI".</summary>
    private static void SkipImage(PdfLexer lexer)
    {
        for (var item = lexer.Next(); item != PdfLexer.End && item is not PdfWord { Value: "EI" }; item = lexer.Next())
        {
        }
    }

    private static double[] Unit() => [1, 0, 0, 1, 0, 0];

    private static double[] Times(double[] a, double[] b) =>
    [
        (a[0] * b[0]) + (a[1] * b[2]), (a[0] * b[1]) + (a[1] * b[3]),
        (a[2] * b[0]) + (a[3] * b[2]), (a[2] * b[1]) + (a[3] * b[3]),
        (a[4] * b[0]) + (a[5] * b[2]) + b[4], (a[4] * b[1]) + (a[5] * b[3]) + b[5],
    ];
}
