using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;

namespace DoanKet.App.Founding;

/// <summary>The papers of a dossier with their files (decision 0005: they live in the database).</summary>
public sealed class CasePapers(AppDbContext db, StepBook steps, FileStore files, RegulationBook regulations, CurrentWork work, TimeProvider time)
{
    /// <summary>The largest file taken, in megabytes: a setting of ours beside the regulations.</summary>
    public const string LargestKey = "founding.paper_file_mb";

    private const int LargestUnset = 10;

    /// <summary>Writes down a paper of the dossier, or what is to be mended in it. Without a new file the former one stays; a former file is kept beside the new one.</summary>
    /// <param name="version">The version that the officer saw; a later one is not overwritten. None for a paper not seen.</param>
    public Task<FoundingCase?> KeepAsync(long caseId, PaperKind kind, string content, string? flaw, SentFile? file, int? version = null, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindOpenAsync(caseId, cancel) is not { } founding) return null;
        Rule.Check(founding.TakesApplications, "Hồ sơ đã nộp; trả lại để bổ sung trước khi sửa giấy tờ");
        Rule.Check(PaperKinds.TakenFor(founding.Kind).Contains(kind), "Hồ sơ này không dùng loại giấy tờ ấy");
        Rule.Check(!string.IsNullOrWhiteSpace(content) && content.Length <= 300, nameof(CasePaper.About), "Ghi số, ngày, số trang của giấy tờ, như: 01/CV-BCH, 10/07/2024; nhiều nhất 300 chữ");
        Rule.Check((flaw?.Length ?? 0) <= 300, nameof(CasePaper.Flaw), "Phần cần sửa dài quá 300 chữ; rút gọn lại");
        steps.Begin(FoundingOperations.Paper, kind.Label());
        await db.HoldAsync<FoundingCase>(caseId, cancel);
        var paper = await db.Set<CasePaper>().SingleOrDefaultAsync(p => p.CaseId == caseId && p.Kind == kind, cancel);
        if (paper is null) db.Add(paper = new CasePaper { OrgUnitId = founding.OrgUnitId, CaseId = caseId, Kind = kind, About = "" });
        else if (version is { } seen) db.Entry(paper).Property(p => p.Version).OriginalValue = seen;
        (paper.About, paper.Flaw) = (VietText.Nfc(content), string.IsNullOrWhiteSpace(flaw) ? null : VietText.Nfc(flaw));
        if (file is not null) paper.FileId = await PutAsync(founding, kind, file, cancel);
        await db.SaveChangesAsync(cancel);
        return founding;
    }, cancel);

    /// <summary>All files of the case, the latest first.</summary>
    public Task<List<PaperFile>> FilesAsync(long caseId, CancellationToken cancel = default) =>
        db.Set<PaperFile>().AsNoTracking().Where(f => f.CaseId == caseId).OrderByDescending(f => f.Id).ToListAsync(cancel);

    /// <summary>A file of a paper of the case with its bytes; none when it is not one of them, or not in the scope.</summary>
    public async Task<(StoredFile File, byte[] Bytes)?> FindAsync(long caseId, long fileId, CancellationToken cancel = default) =>
        await db.Set<PaperFile>().AnyAsync(f => f.CaseId == caseId && f.FileId == fileId, cancel) ? await files.FindAsync(fileId, cancel) : null;

    /// <summary>The largest file taken today, in bytes.</summary>
    public async Task<int> LargestAsync(CancellationToken cancel = default) => (await regulations.NumberAsync(LargestKey, time.Today, cancel) ?? LargestUnset) * 1_000_000;

    private async Task<long> PutAsync(FoundingCase founding, PaperKind kind, SentFile file, CancellationToken cancel)
    {
        const string field = "Scan";
        var largest = await LargestAsync(cancel);
        Rule.Check(file.Bytes.Length > 0, field, "Tệp không có nội dung; chọn tệp khác");
        Rule.Check(file.Bytes.Length <= largest, field, $"Tệp lớn hơn {largest / 1_000_000} MB; chụp hoặc quét lại với cỡ nhỏ hơn");
        var content = file.Kind();
        Rule.Check(content is not null, field, $"Nội dung tệp “{file.SafeName("")}” không phải .pdf, .jpg, .png, .docx hay .xlsx (hoặc có macro); lưu lại đúng loại rồi gửi");
        var (extension, type) = content!.Value;
        var stored = await files.KeepAsync(founding.OrgUnitId, file.SafeName(extension), type, file.Bytes, cancel);
        db.Add(new PaperFile { OrgUnitId = founding.OrgUnitId, CaseId = founding.Id, Kind = kind, FileId = stored.Id, PutBy = work.AccountName, At = time.UtcNow });
        return stored.Id;
    }
}
