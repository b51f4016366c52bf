using System.Text;

namespace DoanKet.App.Platform.Tables;

/// <summary>Finds how a text file is encoded: Unicode by mark or by validity, else the Windows code pages of old files.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The text, and the name of the old encoding it was converted from, if any.</summary>
    public static (string Text, string? Converted) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((byte[])[0xEF, 0xBB, 0xBF])) return (Encoding.UTF8.GetString(bytes[3..]), null);
        if (bytes.StartsWith((byte[])[0xFF, 0xFE])) return (Encoding.Unicode.GetString(bytes[2..]), null);
        if (bytes.StartsWith((byte[])[0xFE, 0xFF])) return (Encoding.BigEndianUnicode.GetString(bytes[2..]), null);
        if (LooksUtf16(bytes[..Math.Min(bytes.Length, 4_096)]))
            return ((ZerosAt(bytes, 0) > ZerosAt(bytes, 1) ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes), null);
        try
        {
            return (StrictUtf8.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return DecodeCodePage(bytes);
        }
    }

    /// <summary>Latin letters in UTF-16 leave a zero in every second byte.</summary>
    public static bool LooksUtf16(ReadOnlySpan<byte> head)
    {
        var (even, odd) = (ZerosAt(head, 0), ZerosAt(head, 1));
        return head.Length >= 4 && Math.Max(even, odd) > head.Length / 5 && Math.Min(even, odd) * 10 <= Math.Max(even, odd);
    }

    private static int ZerosAt(ReadOnlySpan<byte> bytes, int parity)
    {
        var zeros = 0;
        for (var i = parity; i < bytes.Length; i += 2)
            if (bytes[i] == 0) zeros++;
        return zeros;
    }

    private static (string, string?) DecodeCodePage(ReadOnlySpan<byte> bytes)
    {
        var latin = Encoding.Latin1.GetString(bytes);
        var font = LegacyEncoding.Detect(latin);
        if (font is not LegacyFont.None) return (LegacyEncoding.Convert(latin, font), font is LegacyFont.Tcvn3 ? "TCVN3 (ABC)" : "VNI");
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetString(bytes);
        return (windows.Normalize(NormalizationForm.FormC), "Windows-1258");
    }
}
