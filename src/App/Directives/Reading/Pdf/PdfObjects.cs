namespace DoanKet.App.Directives.Reading.Pdf;

/// <summary>A name of a PDF: "/Font" without its slash.</summary>
internal sealed record PdfName(string Value);

/// <summary>A reference to another object.</summary>
internal sealed record PdfRef(int Number);

/// <summary>A word of a content stream that is no value: an operator.</summary>
internal sealed record PdfWord(string Value);

/// <summary>A dictionary with the packed bytes that follow it.</summary>
internal sealed record PdfStream(Dictionary<string, object?> Dictionary, ReadOnlyMemory<byte> Packed);
