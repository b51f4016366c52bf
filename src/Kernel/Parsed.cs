namespace DoanKet.Kernel;

/// <summary>What came of reading something typed: a value, perhaps with a note on what was mended, or a Vietnamese sentence that says what is wrong and what to do.</summary>
public readonly record struct Parsed<T>
{
    private readonly T? value;

    private Parsed(T? value, string problem, string note) => (this.value, Problem, Note) = (value, problem, note);

    /// <summary>Empty when the text was understood.</summary>
    public string Problem { get; }

    /// <summary>Empty, or what was mended without asking, as "đã thêm số 0".</summary>
    public string Note { get; }

    public bool Ok => Problem is "";

    /// <summary>The value read; refused with the problem when there is none.</summary>
    public T Value => Ok ? value! : throw new RuleBroken("", Problem);

    /// <summary>The value, or a broken rule at the field of a form; while faults are gathered, the empty value.</summary>
    public T OrBreak(string field)
    {
        Rule.Check(Ok, field, Problem);
        return value!;
    }

    internal static Parsed<T> Read(T value, string note = "") => new(value, "", note);

    internal static Parsed<T> Refused(string problem) => new(default, problem, "");
}
