using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Joining;

/// <summary>The decision that makes members of applicants of a union that stands: number, membership, cards, paper and notice, all of it or nothing.</summary>
public sealed class Admission(
    AppDbContext db, CurrentWork work, ApplicationChecks checks, OrgDirectory directory, DocumentRegister numbers, MemberRegister members, CardNumbers cards,
    FileStore files, NoticeBoard notices, TimeProvider time)
{
    /// <summary>Signs one decision for all of them. None when one of them lies outside the scope.</summary>
    /// <param name="day">Of the decision and of the admission.</param>
    public Task<OfficialDocument?> AdmitAsync(IReadOnlyCollection<long> ids, DateOnly day, Signer signer, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await db.WaitingAsync(ids, cancel) is not { } applications) return (OfficialDocument?)null;
        if (await directory.FindAsync(applications[0].OrgUnitId, cancel) is not { } union) return null;
        await CheckAsync(applications, day, signer, cancel);
        work.Begin(JoiningOperations.Accept, $"Kết nạp {applications.Count} người");
        var document = await NumberAsync(union, day, applications.Count, signer, cancel);
        work.RestsOn(document.Id);
        var people = await members.AdmitAsync(union, [.. applications.Select(AsNew)], MovementKind.Admitted, day, document.Id, cancel);
        await GiveCardsAsync(union, people, day, cancel);
        foreach (var (application, person) in applications.Zip(people)) Close(application, person, document);
        var path = await directory.PathAsync(union.Id, day, cancel);
        var above = path is [.., var parent, _] ? parent : null;
        var paper = AdmissionPaper.Write(new(document, union, above?.Name ?? "", above is null ? null : await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(u => u.Id == above.Id).Select(u => u.Place).SingleOrDefaultAsync(cancel), applications, signer));
        document.FileId = (await files.KeepAsync(union.Id, $"Quyết định {document.Number:00} {union.Code}.docx", FileStore.Docx, paper, cancel)).Id;
        await db.SaveChangesAsync(cancel);
        await notices.TellUnitAsync(union.Id, Permission.MembersView, $"{union.Name} kết nạp {VietFormat.Number(people.Count)} đoàn viên theo {document.Citation}", $"/van-ban/{document.Id}", cancel);
        return document;
    }, cancel);

    private async Task CheckAsync(List<JoinApplication> applications, DateOnly day, Signer signer, CancellationToken cancel)
    {
        Rule.Check(applications.TrueForAll(a => a.CaseId is null && a.OrgUnitId == applications[0].OrgUnitId), "Các đơn gửi đến nhiều nơi khác nhau; xét từng nơi một");
        Rule.Check(!string.IsNullOrWhiteSpace(signer.Name), nameof(Signer.Name), "Ghi họ tên người ký");
        Rule.Check(day <= time.Today, "Date", "Ngày quyết định không được sau hôm nay");
        Rule.Check(applications.TrueForAll(a => a.AppliedOn <= day), "Date", $"Có đơn nộp ngày {VietFormat.Date(applications.Max(a => a.AppliedOn))}; quyết định không thể trước ngày ấy");
        var blocked = (await checks.OfAsync(applications, cancel)).Find(c => !c.IsEligible);
        Rule.Check(blocked is null, $"{blocked?.Application.FullName} chưa kết nạp được. {blocked?.Findings.First(f => f.Blocks).Text}. Bỏ đơn ấy ra rồi làm lại");
    }

    private async Task<OfficialDocument> NumberAsync(OrgUnit union, DateOnly day, int count, Signer signer, CancellationToken cancel)
    {
        var symbol = $"QĐ-{union.Symbol ?? "CĐCS"}";
        var document = new OfficialDocument
        {
            OrgUnitId = union.Id, Year = day.Year, Symbol = symbol, Date = day, Number = await numbers.TakeNumberAsync(union.Id, symbol, day.Year, cancel),
            Subject = $"Kết nạp {VietFormat.Number(count)} đoàn viên Công đoàn Việt Nam", SignerCapacity = signer.Capacity, SignerTitle = signer.Title, SignerName = signer.Name.Trim(),
        };
        db.Add(document);
        await db.SaveChangesAsync(cancel);
        return document;
    }

    private async Task GiveCardsAsync(OrgUnit union, IReadOnlyList<Person> people, DateOnly day, CancellationToken cancel)
    {
        var ids = people.Select(p => p.Id).ToList();
        var spells = await db.Set<Membership>().Where(m => m.OrgUnitId == union.Id && m.To == Membership.Open && ids.Contains(m.PersonId)).ToDictionaryAsync(m => m.PersonId, cancel);
        foreach (var (person, card) in people.Zip(await cards.TakeAsync(union, people.Count, day.Year, cancel))) spells[person.Id].CardNumber = card;
    }

    /// <summary>What the register knows already stays; the application fills what it does not.</summary>
    private void Close(JoinApplication application, Person person, OfficialDocument document)
    {
        person.Address ??= application.Address;
        person.Ethnicity ??= application.Ethnicity;
        person.OtherId ??= application.OtherId;
        (application.State, application.DecidedOn, application.MemberId, application.DocumentId) = (ApplicationState.Accepted, time.Today, person.Id, document.Id);
    }

    private static NewMember AsNew(JoinApplication a) => new(a.FullName, a.BirthDate, a.BirthYear, a.Sex, a.CitizenId, a.Phone, a.JobTitle);
}
