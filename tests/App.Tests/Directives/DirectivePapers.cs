using System.Runtime.CompilerServices;
using System.Text;
using DoanKet.App.Directives.Reading;

namespace DoanKet.App.Tests.Directives;

/// <summary>The invented directives in the folder Papers, read.</summary>
internal static class DirectivePapers
{
    public static DirectiveReading Read(string name)
    {
        using var file = File.OpenRead(Path.Combine(Folder(), name));
        return DirectiveReader.Read(file, name);
    }

    public static DirectiveReading ReadText(string text, string name = "van-ban.txt")
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return DirectiveReader.Read(file, name);
    }

    /// <summary>A plan with this body under an ordinary head.</summary>
    public static DirectiveReading ReadBody(string body) => ReadText($"""
        LIÊN ĐOÀN LAO ĐỘNG TỈNH YÊN BÁI
        Số: 19/KH-LĐLĐ
        Yên Bái, ngày 5 tháng 2 năm 2024
        KẾ HOẠCH
        Công tác công đoàn năm 2024
        {body}
        Nơi nhận:
        - Lưu: VT.
        TM. BAN THƯỜNG VỤ
        CHỦ TỊCH
        Nguyễn Chương Phát
        """);

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder(), name));

    /// <summary>"02-NQ/TW 2021-06-12 Bộ Chính trị".</summary>
    public static string Say(this Citation cited) => string.Join(' ', new[] { cited.Number, cited.Date?.ToString(), cited.Issuer }.OfType<string>());

    /// <summary>">= 80 % CĐCS 2024-01-01..2024-12-31".</summary>
    public static string Say(this Target target) =>
        $"{target.Comparator} {target.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture)}{(target.UpTo is { } upTo ? $"–{upTo}" : "")} {target.Unit} {target.From}..{target.To}{(target.Threshold is null ? "" : $" [{target.Threshold}]")}";

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Papers");
}
