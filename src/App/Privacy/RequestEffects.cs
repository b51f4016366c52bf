using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Privacy;

/// <summary>What the carrying out of a request changes in the register, and what must have been done before it may be called done.</summary>
public sealed class RequestEffects(AppDbContext db, CurrentWork work, ConsentList consents, PersonCorrection correction, ReadLog log, Events events)
{
    internal async Task CarryOutAsync(PrivacyRequest request, CancellationToken cancel)
    {
        switch (request.Kind)
        {
            case RequestKind.Withdraw:
                await consents.WithdrawAsync(request, cancel);
                break;
            case RequestKind.Leave:
                Rule.Check(!await IsMemberAsync(request.PersonId, cancel), "Người này còn đang sinh hoạt; ghi giảm “Xin ra khỏi công đoàn” trước rồi trả lời");
                break;
            case RequestKind.Correct when request.Fact is { } fact and not WrongFact.Other:
                await CheckCorrectedAsync(request, fact, cancel);
                break;
            case RequestKind.Delete:
                await EraseAsync(request.PersonId, cancel);
                break;
        }
    }

    /// <summary>Writes the right value of a correction into the record, as the page of the person would.</summary>
    /// <returns>False when the request, or the person, does not lie in the scope.</returns>
    public async Task<bool> ApplyAsync(long id, CancellationToken cancel = default)
    {
        if (await db.Set<PrivacyRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { Kind: RequestKind.Correct } request
            || await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PersonId, cancel) is not { } person) return false;
        Rule.Check(request.IsOpen, "Yêu cầu này đã kết thúc; tải lại trang để xem");
        Rule.Check(request.Fact is not WrongFact.Other, "Điều cần sửa không nằm trong một ô; mở trang sửa nhân thân");
        var (facts, papers) = Corrected(person, request.Fact!.Value, request.RightValue!);
        await correction.CorrectAsync(person.Id, facts, person.Version, $"Theo yêu cầu của chính đoàn viên ngày {VietFormat.Date(PrivacyLimits.DayOf(request.ReceivedAt))}", papers, cancel);
        return true;
    }

    /// <summary>Nobody is told that a value was put right while the record says another.</summary>
    private async Task CheckCorrectedAsync(PrivacyRequest request, WrongFact fact, CancellationToken cancel)
    {
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == request.PersonId, cancel);
        var (facts, papers) = Corrected(person, fact, request.RightValue!);
        var isDone = facts == new PersonFacts(person.FullName, person.Born, person.Sex, person.CitizenId, person.Phone, person.JobTitle)
            && (papers is null || (papers.Email, papers.Address) == (person.Email, person.Address));
        Rule.Check(isDone, "Hồ sơ chưa ghi giá trị đúng mà người yêu cầu đã nêu; ghi vào hồ sơ trước rồi trả lời. Nếu giá trị ấy không đúng thì chọn không thực hiện và nêu lý do");
    }

    private static (PersonFacts Facts, PersonPapers? Papers) Corrected(Person person, WrongFact fact, string value)
    {
        var facts = new PersonFacts(person.FullName, person.Born, person.Sex, person.CitizenId, person.Phone, person.JobTitle);
        var papers = new PersonPapers(person.OtherId, person.IdIssuedOn, person.Email, person.Address, person.UnionSince, person.Note);
        return fact switch
        {
            WrongFact.FullName => (facts with { FullName = VietText.TitleName(value) }, null),
            WrongFact.Born => (facts with { Born = Read(VietParse.Date(value)) }, null),
            WrongFact.CitizenId => (facts with { CitizenId = Read(CitizenId.Parse(value, person.Born?.Year, person.Sex))?.Number }, null),
            WrongFact.Phone => (facts with { Phone = Read(PhoneNumber.Parse(value))?.Number }, null),
            WrongFact.JobTitle => (facts with { JobTitle = value }, null),
            WrongFact.Email => (facts, papers with { Email = value }),
            _ => (facts, papers with { Address = value }),
        };
    }

    private static T? Read<T>(Parsed<T> parsed) where T : struct
    {
        Rule.Check(parsed.Ok, $"Giá trị người yêu cầu ghi chưa dùng được: {parsed.Problem.TrimEnd('.')}. Mở trang sửa nhân thân để ghi cho đúng");
        return parsed.Value;
    }

    /// <summary>
    /// Of somebody who has left, what the years of membership do not need goes: how to reach him, what he is. Name, birth, identity number and spells stay,
    /// and so does the history, which the law has the union keep.
    /// </summary>
    private async Task EraseAsync(long personId, CancellationToken cancel)
    {
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == personId, cancel);
        Rule.Check(person is not null, "Hồ sơ của người này nay do đơn vị khác giữ; báo người yêu cầu gửi lại cho đơn vị ấy");
        Rule.Check(!await IsMemberAsync(personId, cancel), "Người này đang là đoàn viên, hồ sơ còn cần cho việc quản lý đoàn viên; không thực hiện và ghi căn cứ, hoặc giải quyết việc ra khỏi công đoàn trước");
        await log.NoteAsync<Person>(PrivacyOperations.Erase, "Điện thoại, thư điện tử, nơi ở, dân tộc, công việc, giấy tờ khác, ngày cấp căn cước, ghi chú, đảng viên (nếu có)", personId, cancel);
        // No old values: to write down what is erased would keep it.
        work.BeginBatch(PrivacyOperations.Erase, "Theo yêu cầu của chính người ấy");
        Clear(person!);
        await events.PublishAsync(new PeopleErased([personId]), cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What the years of membership do not need.</summary>
    internal static void Clear(Person person)
    {
        (person.Phone, person.Email, person.Address, person.Ethnicity) = (null, null, null, null);
        (person.JobTitle, person.OtherId, person.IdIssuedOn, person.Note) = (null, null, null, null);
    }

    private Task<bool> IsMemberAsync(long personId, CancellationToken cancel) =>
        db.Set<Membership>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AnyAsync(m => m.PersonId == personId && m.To == Membership.Open, cancel);
}
