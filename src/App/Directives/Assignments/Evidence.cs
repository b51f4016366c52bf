using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;

namespace DoanKet.App.Directives.Assignments;

/// <summary>What shows that something was done: a file, a record of this site.</summary>
/// <param name="Link">A path of this site; what leads elsewhere is refused.</param>
public sealed record Evidence(SentFile? File = null, string? Link = null)
{
    public static readonly Evidence None = new();

    public bool Is => File is not null || !string.IsNullOrWhiteSpace(Link);
}

/// <summary>Keeps the evidence of notes and gives it out again, within the scope.</summary>
public sealed class EvidenceFiles(AppDbContext db, FileStore files)
{
    /// <summary>A scanned report of some dozen pages.</summary>
    public const int LargestMegabytes = 10;

    private const string FileField = "Scan";

    private const int LongestLink = 300;

    /// <summary>The file of a note of the assignment; none when it is not one of them, or not in the scope.</summary>
    public async Task<(StoredFile File, byte[] Bytes)?> FindAsync(long assignmentId, long fileId, CancellationToken cancel = default) =>
        await db.Set<AssignmentNote>().AnyAsync(n => n.AssignmentId == assignmentId && n.FileId == fileId, cancel) ? await files.FindAsync(fileId, cancel) : null;

    /// <summary>Why the file is not taken; none when it is.</summary>
    public static string? FaultOf(SentFile file) => file.Bytes.Length switch
    {
        0 => "Tệp không có nội dung; chọn tệp khác",
        > LargestMegabytes * 1_000_000 => $"Tệp lớn hơn {LargestMegabytes} MB; quét lại với cỡ nhỏ hơn",
        _ when file.Kind() is null => $"Nội dung tệp “{file.SafeName("")}” không phải .pdf, .jpg, .png, .docx hay .xlsx (hoặc có macro); lưu lại đúng loại rồi gửi",
        _ => null,
    };

    internal async Task<(long? FileId, string? Link)> KeepAsync(Assignment assignment, Evidence evidence, CancellationToken cancel)
    {
        var link = string.IsNullOrWhiteSpace(evidence.Link) ? null : evidence.Link.Trim();
        Rule.Check(link is null || IsOfThisSite(link), nameof(Evidence.Link), "Chỉ nhận đường dẫn của trang này, bắt đầu bằng “/”, như /thanh-lap/12");
        Rule.Check((link?.Length ?? 0) <= LongestLink, nameof(Evidence.Link), $"Đường dẫn dài quá {LongestLink} chữ");
        if (evidence.File is not { } file) return (null, link);
        var fault = FaultOf(file);
        Rule.Check(fault is null, FileField, fault ?? "");
        Rule.StopIfBroken();
        var (extension, type) = file.Kind()!.Value;
        return ((await files.KeepAsync(assignment.OrgUnitId, file.SafeName(extension), type, file.Bytes, cancel)).Id, link);
    }

    /// <summary>"//elsewhere" and "/\elsewhere" lead a browser away.</summary>
    private static bool IsOfThisSite(string link) => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !link.Any(c => c is '\\' || char.IsControl(c) || char.IsWhiteSpace(c));
}
