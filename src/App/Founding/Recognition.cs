using DoanKet.App.Enterprises;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Founding;

/// <summary>What the decision is to say beyond what the case holds.</summary>
/// <param name="CommitteeName">"Ban Chấp hành khóa I", "Ban Chấp hành lâm thời".</param>
public sealed record DecisionFacts(DateOnly Date, string UnionName, string CommitteeName, Signer Signer);

public sealed record Signer(string Capacity, string Title, string Name);

/// <summary>The decision that makes a union of a case: number, unit, members, committee, tie to the employer and paper, all of it or nothing.</summary>
public sealed class Recognition(
    AppDbContext db, CurrentWork work, StepBook steps, RecognitionPlanner planner, FoundingLimits limits, DocumentRegister numbers,
    OrgTree tree, MemberRegister members, EnterpriseRegister enterprises, Employers employers, AppraisalDesk desk, FirstDuties duties, FileStore files, Events events)
{
    /// <summary>Signs the decision. Every part is in one transaction: when the last one fails, no number is taken and nobody admitted.</summary>
    public Task<OfficialDocument?> RecogniseAsync(long caseId, DecisionFacts facts, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        // Whoever signs second waits here, and reads that the case has ended.
        await db.HoldAsync<FoundingCase>(caseId, cancel);
        if (await steps.FindForAsync(caseId, FoundingStep.Recognised, facts.Date, cancel) is not { } founding) return null;
        Check(facts);
        var plan = await planner.PlanAsync(founding, facts.Date, cancel);
        await CheckAsync(founding, plan, facts.Date, cancel);
        work.Begin(FoundingOperations.Recognise, founding.Number);
        var document = await NumberAsync(plan, facts, cancel);
        work.RestsOn(document.Id);
        var union = await OpenUnionAsync(founding, plan, facts, cancel);
        var people = await members.AdmitAsync(union, [.. plan.Members.Select(m => AsNew(m.Applicant))], MovementKind.Admitted, facts.Date, document.Id, cancel);
        Seat(plan, people, union, document);
        foreach (var employer in await employers.OfAsync(founding, cancel)) await enterprises.LinkUnionAsync(employer.Id, union.Id, facts.Date, cancel);
        (founding.UnionId, founding.DocumentId, founding.Group) = (union.Id, document.Id, plan.Placing.Group);
        await duties.SetAsync(founding, facts.Date, cancel);
        await steps.RecordAsync(founding, FoundingStep.Recognised, facts.Date, $"{document.Citation}: {union.Name}, {people.Count} đoàn viên", cancel);
        var paper = RecognitionPaper.Write(new(plan, document, facts, union));
        document.FileId = (await files.KeepAsync(document.OrgUnitId, $"Quyết định {document.Number:00} {union.Code}.docx", FileStore.Docx, paper, cancel)).Id;
        await db.SaveChangesAsync(cancel);
        await events.PublishAsync(new UnionRecognised(union.Id, founding.Id, union.Kind, plan.Placing.Group, facts.Date), cancel);
        return document;
    }, cancel);

    private static void Check(DecisionFacts facts)
    {
        Rule.Check(!string.IsNullOrWhiteSpace(facts.UnionName) && facts.UnionName.Length <= 200, nameof(facts.UnionName), "Ghi tên công đoàn được công nhận, nhiều nhất 200 chữ");
        Rule.Check(!string.IsNullOrWhiteSpace(facts.CommitteeName), nameof(facts.CommitteeName), "Ghi tên Ban Chấp hành, như: Ban Chấp hành khóa I");
        Rule.Check(!string.IsNullOrWhiteSpace(facts.Signer.Name), nameof(Signer.Name), "Ghi họ tên người ký");
    }

    private async Task CheckAsync(FoundingCase founding, RecognitionPlan plan, DateOnly day, CancellationToken cancel)
    {
        if (plan.Issuer is null) throw new OutOfScopeException(plan.Decider.Id);
        Rule.Check(!string.IsNullOrWhiteSpace(plan.Issuer.Symbol), $"{plan.Issuer.Name} chưa có ký hiệu văn bản; ghi ở trang đơn vị trước");
        await desk.CheckFitAsync(founding.Id, cancel);
        await limits.CheckEnoughAsync(founding, plan.Members.Count, day, cancel);
        var fallen = plan.LeftOut.FirstOrDefault(m => m.Applicant.ElectedSeat is not null || m.Applicant.InspectionSeat is not null);
        Rule.Check(fallen is null, $"{fallen?.Applicant.FullName} đã trúng cử nhưng không đủ điều kiện kết nạp: {fallen?.Findings.First(f => f.Blocks).Text}");
        Rule.Check(plan.Members.Any(m => m.Applicant.ElectedSeat is OfficerPosition.Chair), "Hồ sơ chưa có chủ tịch; ghi lại họp Ban Chấp hành lần thứ nhất");
    }

    private async Task<OfficialDocument> NumberAsync(RecognitionPlan plan, DecisionFacts facts, CancellationToken cancel)
    {
        var document = new OfficialDocument
        {
            OrgUnitId = plan.Issuer!.Id, Year = facts.Date.Year, Symbol = plan.Symbol, Date = facts.Date,
            Number = await numbers.TakeNumberAsync(plan.Issuer.Id, plan.Symbol, facts.Date.Year, cancel),
            Subject = $"Công nhận đoàn viên, {facts.UnionName.Trim()} và {facts.CommitteeName.Trim()}",
            SignerCapacity = facts.Signer.Capacity, SignerTitle = facts.Signer.Title, SignerName = facts.Signer.Name.Trim(),
        };
        db.Add(document);
        await db.SaveChangesAsync(cancel);
        return document;
    }

    private Task<OrgUnit> OpenUnionAsync(FoundingCase founding, RecognitionPlan plan, DecisionFacts facts, CancellationToken cancel) => tree.AddAsync(new OrgUnit
    {
        ParentId = founding.OrgUnitId, Kind = founding.UnionKind, Code = plan.UnionCode, Name = VietText.Nfc(facts.UnionName),
        Group = plan.Placing.Group, Position = plan.UnionPosition, OpenedOn = facts.Date,
    }, cancel);

    private void Seat(RecognitionPlan plan, IReadOnlyList<Person> people, OrgUnit union, OfficialDocument document)
    {
        foreach (var (member, person) in plan.Members.Zip(people))
        {
            if (member.Applicant.ElectedSeat is { } seat) db.Add(New(CommitteeBody.Executive, seat));
            if (member.Applicant is { OnStanding: true, ElectedSeat: { } standing }) db.Add(New(CommitteeBody.Standing, standing));
            if (member.Applicant.InspectionSeat is { } inspection) db.Add(New(CommitteeBody.Inspection, inspection));

            Officer New(CommitteeBody body, OfficerPosition position) => new()
            {
                OrgUnitId = union.Id, PersonId = person.Id, FullName = person.FullName, Body = body, Position = position, From = document.Date, DocumentId = document.Id,
            };
        }
    }

    private static NewMember AsNew(Applicant a) => new(a.FullName, a.BirthDate, a.BirthYear, a.Sex, a.CitizenId, a.Phone, a.JobTitle);
}
