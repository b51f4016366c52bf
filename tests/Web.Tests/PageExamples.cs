using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Targets;
using DoanKet.Testing;
using DoanKet.Web.Tests.Directives;
using DoanKet.Web.Tests.Enterprises;
using DoanKet.Web.Tests.Founding;
using DoanKet.Web.Tests.Joining;
using DoanKet.Web.Tests.Members;
using DoanKet.Web.Tests.Organisation;
using DoanKet.Web.Tests.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests;

/// <summary>
/// One line for each page with parameters in its address: the address, for something that belongs to the foreign unit.
/// Whatever the line adds carries <see cref="ForeignUnit.Secret"/> in its name, so that a leak is seen on every other page too.
/// </summary>
internal static class PageExamples
{
    /// <summary>Pages whose parameter names something that belongs to no unit: the law is the same for all.</summary>
    public static readonly string[] OfNoUnit = ["/quy-dinh/{key}", "/quy-dinh/{key}/gia-tri-moi", "/quy-dinh/ngay-nghi/{day}/bo", "/co-quan/{id:long}"];

    public static readonly Dictionary<string, Func<ForeignUnit, Task<string>>> Addresses = new()
    {
        ["/quan-tri/tai-khoan/{id:long}"] = async unit => $"/quan-tri/tai-khoan/{await unit.AccountAsync()}",
        ["/quan-tri/tai-khoan/{id:long}/sua"] = async unit => $"/quan-tri/tai-khoan/{await unit.AccountAsync()}/sua",
        ["/quan-tri/tai-khoan/{id:long}/cap-quyen"] = async unit => $"/quan-tri/tai-khoan/{await unit.AccountAsync()}/cap-quyen",
        ["/don-vi/{code}"] = _ => OrganisationExamples.UnitAsync(),
        ["/don-vi/{code}/mo-don-vi"] = _ => OrganisationExamples.UnitAsync("/mo-don-vi"),
        ["/don-vi/{code}/doi-ten"] = _ => OrganisationExamples.UnitAsync("/doi-ten"),
        ["/don-vi/{code}/chuyen"] = _ => OrganisationExamples.UnitAsync("/chuyen"),
        ["/don-vi/{code}/chuyen-truc-thuoc"] = _ => OrganisationExamples.UnitAsync("/chuyen-truc-thuoc"),
        ["/don-vi/{code}/ket-thuc"] = _ => OrganisationExamples.UnitAsync("/ket-thuc"),
        ["/don-vi/{code}/ban-chap-hanh/them"] = _ => OrganisationExamples.UnitAsync("/ban-chap-hanh/them"),
        ["/don-vi/{code}/ban-chap-hanh/{id:long}/thoi"] = OrganisationExamples.SeatAsync,
        ["/don-vi/{code}/viec/{id:long}/bo"] = OrganisationExamples.WaitingActAsync,
        ["/ban-chi-dao/{code}"] = _ => OrganisationExamples.SteeringAsync(),
        ["/ban-chi-dao/{code}/lap"] = _ => OrganisationExamples.SteeringAsync("/lap"),
        ["/ban-chi-dao/{code}/thanh-vien"] = _ => OrganisationExamples.SteeringAsync("/thanh-vien"),
        ["/ban-chi-dao/{code}/thanh-vien/{id:long}/thoi"] = OrganisationExamples.SteeringMemberAsync,
        ["/ban-chi-dao/{code}/viec"] = _ => OrganisationExamples.SteeringAsync("/viec"),
        ["/ban-chi-dao/{code}/dau-moi"] = _ => OrganisationExamples.SteeringAsync("/dau-moi"),
        ["/doan-vien/{id:long}"] = unit => MemberExamples.MemberAsync(unit),
        ["/doan-vien/{id:long}/sua"] = unit => MemberExamples.MemberAsync(unit, "/sua"),
        ["/doan-vien/{id:long}/chuyen"] = unit => MemberExamples.MemberAsync(unit, "/chuyen"),
        ["/doan-vien/{id:long}/thoi"] = unit => MemberExamples.MemberAsync(unit, "/thoi"),
        ["/doan-vien/{id:long}/so-day-du"] = unit => MemberExamples.MemberAsync(unit, "/so-day-du"),
        ["/doan-vien/nhap/{id:long}"] = unit => MemberExamples.BatchAsync(unit),
        ["/doan-vien/nhap/{id:long}/cong-doan"] = unit => MemberExamples.BatchAsync(unit, "/cong-doan"),
        ["/doan-vien/nhap/{id:long}/cot"] = unit => MemberExamples.BatchAsync(unit, "/cot"),
        ["/doan-vien/nhap/{id:long}/loi.xlsx"] = unit => MemberExamples.BatchAsync(unit, "/loi.xlsx"),
        ["/doan-vien/nhap/{id:long}/hoan-tac"] = unit => MemberExamples.BatchAsync(unit, "/hoan-tac", done: true),
        ["/doan-vien/bang-sua/{id:long}"] = unit => MemberExamples.SheetAsync(unit),
        ["/doan-vien/bang-sua/{id:long}/bang.xlsx"] = unit => MemberExamples.SheetAsync(unit, "/bang.xlsx"),
        ["/doan-vien/{id:long}/dan-toc"] = unit => MemberExamples.MemberAsync(unit, "/dan-toc"),
        ["/doan-vien/{id:long}/dang-vien"] = unit => MemberExamples.MemberAsync(unit, "/dang-vien"),
        ["/doan-vien/{id:long}/dang-vien/ghi"] = unit => MemberExamples.MemberAsync(unit, "/dang-vien/ghi"),
        ["/doan-vien/{id:long}/dang-vien/bo"] = unit => MemberExamples.MemberAsync(unit, "/dang-vien/bo"),
        ["/doan-vien/{id:long}/bien-dong"] = unit => MemberExamples.MemberAsync(unit, "/bien-dong"),
        ["/doan-vien/{id:long}/bien-dong/{movementId:long}"] = unit => MemberExamples.MemberAsync(unit, "/bien-dong/1"),
        ["/doan-vien/{id:long}/da-chuyen"] = unit => MemberExamples.MemberAsync(unit, "/da-chuyen"),
        ["/doan-vien/{id:long}/the"] = unit => MemberExamples.MemberAsync(unit, "/the"),
        ["/doan-vien/{id:long}/tam-dung/{pauseId:long}"] = unit => MemberExamples.MemberAsync(unit, "/tam-dung/1"),
        ["/doan-vien/{id:long}/tam-dung"] = unit => MemberExamples.MemberAsync(unit, "/tam-dung"),
        ["/doan-vien/{id:long}/tro-lai"] = unit => MemberExamples.MemberAsync(unit, "/tro-lai"),
        ["/doan-vien/{id:long}/ket-nap-lai"] = unit => MemberExamples.MemberAsync(unit, "/ket-nap-lai"),
        ["/doan-vien/chuyen-sinh-hoat/{id:long}"] = MemberExamples.ProposalAsync,
        ["/doan-vien/trung/{id:long}"] = unit => MemberExamples.PairAsync(unit),
        ["/doan-vien/trung/{id:long}/tach"] = unit => MemberExamples.PairAsync(unit, "/tach"),
        ["/don-gia-nhap/{id:long}"] = unit => JoiningExamples.ApplicationAsync(unit),
        ["/don-gia-nhap/{id:long}/so-day-du"] = unit => JoiningExamples.ApplicationAsync(unit, "/so-day-du"),
        ["/don-gia-nhap/ma/{id:long}"] = unit => JoiningExamples.CodeAsync(unit),
        ["/don-gia-nhap/ma/{id:long}/to-giay"] = unit => JoiningExamples.CodeAsync(unit, "/to-giay"),
        ["/doan-vien/{id:long}/ma-du-lieu"] = unit => MemberExamples.MemberAsync(unit, "/ma-du-lieu"),
        ["/doan-vien/{id:long}/ma-du-lieu/phieu"] = unit => MemberExamples.MemberAsync(unit, "/ma-du-lieu/phieu"),
        ["/du-lieu-ca-nhan/yeu-cau/{id:long}"] = unit => PrivacyExamples.RequestAsync(unit),
        ["/du-lieu-ca-nhan/yeu-cau/{id:long}/ban-sao"] = unit => PrivacyExamples.RequestAsync(unit, "/ban-sao"),
        ["/du-lieu-ca-nhan/su-co/{id:long}"] = unit => PrivacyExamples.BreachAsync(unit),
        ["/du-lieu-ca-nhan/su-co/{id:long}/sua"] = unit => PrivacyExamples.BreachAsync(unit, "/sua"),
        ["/du-lieu-ca-nhan/su-co/{id:long}/thong-bao.docx"] = unit => PrivacyExamples.BreachAsync(unit, "/thong-bao.docx"),
        ["/gioi-thieu-dang/{id:long}/rut"] = MemberExamples.RecommendationAsync,
        ["/tep/{id:long}"] = OrganisationExamples.FileAsync,
        ["/van-ban/{id:long}"] = OrganisationExamples.DocumentAsync,
        ["/van-ban/so/{id:long}"] = unit => RegisterExamples.EntryAsync(unit),
        ["/van-ban/so/{id:long}/sua"] = unit => RegisterExamples.EntryAsync(unit, "/sua"),
        ["/van-ban/so/{id:long}/muc/{kind}/{itemId:long?}"] = unit => RegisterExamples.EntryAsync(unit, "/muc/nhiem-vu"),
        ["/van-ban/so/{id:long}/thay-the"] = unit => RegisterExamples.EntryAsync(unit, "/thay-the"),
        ["/van-ban/so/{id:long}/can-cu"] = unit => RegisterExamples.EntryAsync(unit, "/can-cu"),
        ["/van-ban/so/{id:long}/tep"] = unit => RegisterExamples.EntryAsync(unit, "/tep"),
        ["/van-ban/so/{id:long}/soan"] = unit => RegisterExamples.DraftAsync(unit, "/soan"),
        ["/van-ban/so/{id:long}/ban-hanh"] = unit => RegisterExamples.DraftAsync(unit, "/ban-hanh"),
        ["/van-ban/so/{id:long}/du-thao.docx"] = unit => RegisterExamples.DraftAsync(unit, "/du-thao.docx"),
        // Regulations belong to no unit: the example is a key that is not there.
        ["/quy-dinh/{key}"] = _ => Task.FromResult("/quy-dinh/khong.co"),
        ["/quy-dinh/{key}/gia-tri-moi"] = _ => Task.FromResult("/quy-dinh/khong.co/gia-tri-moi"),
        ["/quy-dinh/ngay-nghi/{day}/bo"] = _ => Task.FromResult("/quy-dinh/ngay-nghi/1999-01-02/bo"),
        // The names of bodies are no secret: the example is one that is not there. Who keeps them may change them.
        ["/co-quan/{id:long}"] = _ => Task.FromResult("/co-quan/999999"),
        ["/co-quan/{id:long}/sua"] = unit => OrganisationExamples.BodyAsync(unit, "/sua"),
        ["/co-quan/{id:long}/ket-thuc"] = unit => OrganisationExamples.BodyAsync(unit, "/ket-thuc"),
        ["/viec/dinh-ky/{id:long}"] = unit => FollowExamples.DutyAsync(unit),
        ["/viec/dinh-ky/{id:long}/sua"] = unit => FollowExamples.DutyAsync(unit, "/sua"),
        ["/viec/dinh-ky/{id:long}/thoi"] = unit => FollowExamples.DutyAsync(unit, "/thoi"),
        ["/viec/{id:long}/do"] = FollowExamples.MeasureAsync,
        ["/doanh-nghiep/{id:long}"] = unit => EnterpriseExamples.EnterpriseAsync(unit),
        ["/doanh-nghiep/{id:long}/sua"] = unit => EnterpriseExamples.EnterpriseAsync(unit, "/sua"),
        ["/doanh-nghiep/{id:long}/lao-dong"] = unit => EnterpriseExamples.EnterpriseAsync(unit, "/lao-dong"),
        ["/doanh-nghiep/{id:long}/buoc-tiep-theo"] = unit => EnterpriseExamples.EnterpriseAsync(unit, "/buoc-tiep-theo"),
        ["/doanh-nghiep/{id:long}/ngung"] = unit => EnterpriseExamples.EnterpriseAsync(unit, "/ngung"),
        ["/doanh-nghiep/{id:long}/lam-viec/{visitId:long?}"] = EnterpriseExamples.VisitAsync,
        ["/doanh-nghiep/nhap/{id:long}"] = EnterpriseExamples.DraftAsync,
        ["/doanh-nghiep/nhap/{id:long}/de-lai.xlsx"] = async unit => await EnterpriseExamples.DraftAsync(unit) + "/de-lai.xlsx",
        ["/doanh-nghiep/doi-chieu/{id:long}"] = EnterpriseExamples.RefreshAsync,
        ["/khao-sat/{id:long}"] = unit => SurveyExamples.RoundAsync(unit),
        ["/khao-sat/{id:long}/sua"] = unit => SurveyExamples.RoundAsync(unit, "/sua"),
        ["/khao-sat/{id:long}/tien-do"] = unit => SurveyExamples.RoundAsync(unit, "/tien-do"),
        ["/khao-sat/{id:long}/so-sanh"] = unit => SurveyExamples.RoundAsync(unit, "/so-sanh"),
        ["/khao-sat/{id:long}/mang-theo"] = unit => SurveyExamples.RoundAsync(unit, "/mang-theo"),
        ["/khao-sat/{id:long}/bang.xlsx"] = unit => SurveyExamples.RoundAsync(unit, "/bang.xlsx"),
        ["/khao-sat/{id:long}/gui-bang"] = unit => SurveyExamples.RoundAsync(unit, "/gui-bang"),
        ["/khao-sat/{id:long}/gui-bang/{returnId:long}"] = SurveyExamples.ReturnAsync,
        ["/khao-sat/{id:long}/phieu/{entryId:long}"] = SurveyExamples.EntryAsync,
        ["/khao-sat/phi-chinh-thuc/{id:long}"] = unit => SurveyExamples.GroupAsync(unit),
        ["/khao-sat/phi-chinh-thuc/{id:long}/uoc"] = unit => SurveyExamples.GroupAsync(unit, "/uoc"),
        ["/thanh-lap/{id:long}"] = unit => FoundingExamples.CaseAsync(unit),
        ["/thanh-lap/{id:long}/sua"] = unit => FoundingExamples.CaseAsync(unit, "/sua"),
        ["/thanh-lap/{id:long}/rut-buoc"] = unit => FoundingExamples.CaseAsync(unit, "/rut-buoc"),
        ["/thanh-lap/{id:long}/cong-nhan"] = unit => FoundingExamples.CaseAsync(unit, "/cong-nhan"),
        ["/thanh-lap/{id:long}/khong-cong-nhan"] = unit => FoundingExamples.CaseAsync(unit, "/khong-cong-nhan"),
        ["/thanh-lap/{id:long}/giay-to/{kind}"] = unit => FoundingExamples.CaseAsync(unit, "/giay-to/Request"),
        ["/thanh-lap/{id:long}/giay-to/tep/{fileId:long}"] = unit => FoundingExamples.CaseAsync(unit, "/giay-to/tep/1"),
        ["/thanh-lap/{id:long}/mau"] = unit => FoundingExamples.CaseAsync(unit, "/mau"),
        ["/thanh-lap/{id:long}/mau/{kind}"] = unit => FoundingExamples.CaseAsync(unit, "/mau/Ballot"),
        ["/thanh-lap/{id:long}/doanh-nghiep"] = unit => FoundingExamples.CaseAsync(unit, "/doanh-nghiep"),
        ["/thanh-lap/{id:long}/{slug:regex(^(dung|tiep-tuc)$)}"] = unit => FoundingExamples.CaseAsync(unit, "/dung"),
        ["/thanh-lap/{id:long}/viec/{kind}"] = unit => FoundingExamples.CaseAsync(unit, "/viec/Seal"),
        ["/thanh-lap/{id:long}/buoc/{slug}"] = unit => FoundingExamples.CaseAsync(unit, "/buoc/tiep-xuc"),
        ["/thanh-lap/{id:long}/buoc/dai-hoi"] = unit => FoundingExamples.CaseAsync(unit, "/buoc/dai-hoi"),
        ["/thanh-lap/{id:long}/buoc/hop-bch"] = unit => FoundingExamples.CaseAsync(unit, "/buoc/hop-bch"),
        ["/thanh-lap/{id:long}/buoc/{slug:regex(^(tham-dinh|tra-lai)$)}"] = unit => FoundingExamples.CaseAsync(unit, "/buoc/tham-dinh"),
        ["/thanh-lap/{id:long}/don/{handler:regex(^xlsx$)?}"] = unit => FoundingExamples.CaseAsync(unit, "/don/xlsx"),
        ["/thanh-lap/{id:long}/don/them"] = unit => FoundingExamples.CaseAsync(unit, "/don/them"),
        ["/thanh-lap/{id:long}/don/nhap"] = unit => FoundingExamples.CaseAsync(unit, "/don/nhap"),
        ["/thanh-lap/{id:long}/don/{applicantId:long}"] = FoundingExamples.ApplicantAsync,
        ["/viec/{id:long}"] = unit => DirectiveExamples.AssignmentAsync(unit),
        ["/viec/{id:long}/{act:regex(^(nhan|tien-do|nop|xac-nhan|tra-lai|gia-han|don-doc|rut)$)}"] = unit => DirectiveExamples.AssignmentAsync(unit, "/tra-lai"),
        ["/viec/{id:long}/tep/{fileId:long}"] = DirectiveExamples.EvidenceAsync,
        ["/viec/dot/{fanOutId:long}"] = DirectiveExamples.FanOutAsync,
        ["/chi-tieu/{id:long}"] = async unit => $"/chi-tieu/{await unit.TargetPlanAsync()}",
        ["/chi-tieu/{id:long}/de-xuat"] = async unit => $"/chi-tieu/{await unit.TargetPlanAsync()}/de-xuat",
        ["/chi-tieu/{id:long}/de-xuat/{unit:long}/{handler:regex(^xlsx$)?}"] = async unit => $"/chi-tieu/{await unit.TargetPlanAsync()}/de-xuat/{unit.Id}",
        ["/chi-tieu/{id:long}/y-kien"] = async unit => $"/chi-tieu/{await unit.TargetPlanAsync()}/y-kien",
        ["/chi-tieu/{id:long}/soan/{ban}"] = async unit => $"/chi-tieu/{await unit.TargetPlanAsync()}/soan/moi",
        ["/chi-tieu/{id:long}/so-sanh"] = async unit => $"/chi-tieu/{await unit.TargetPlanAsync()}/so-sanh?a=1&b=1",
        ["/chi-tieu/{id:long}/ban-hanh"] = async unit => $"/chi-tieu/{await unit.TargetPlanAsync()}/ban-hanh",
        ["/chi-tieu/{id:long}/sua"] = async unit => $"/chi-tieu/{await unit.TargetPlanAsync()}/sua",
        ["/chi-tieu/{id:long}/nhap"] = async unit => $"/chi-tieu/{await unit.TargetPlanAsync()}/nhap",
        ["/chi-tieu/{id:long}/bieu.{kind:regex(^(xlsx|docx)$)}"] = async unit => $"/chi-tieu/{await unit.TargetPlanAsync()}/bieu.xlsx",
    };
}

/// <summary>A province of which the visitors of the access tests hold nothing.</summary>
internal sealed class ForeignUnit(TestApp app, long id)
{
    /// <summary>Stands in the name of all that belongs to the foreign unit.</summary>
    public const string Secret = "Bí mật tỉnh B";

    private long? _account, _plan;

    public TestApp App => app;

    public long Id => id;

    public async Task<long> AccountAsync()
    {
        if (_account is { } known) return known;
        await app.AddAccountAsync("nguoi-tinh-b", (id, Roles.Organiser));
        return (_account = await app.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var account = await db.Set<Account>().SingleAsync(a => a.UserName == "nguoi-tinh-b");
            account.FullName = Secret;
            await db.SaveChangesAsync();
            return account.Id;
        })).Value;
    }

    /// <summary>Adds something of the unit and says its id: <c>unit.AddAsync(new Enterprise { OrgUnitId = unit.Id, Name = ForeignUnit.Secret, … }, e => e.Id)</c>.</summary>
    public Task<long> AddAsync<T>(T thing, Func<T, long> key) where T : class => app.RunAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        db.Add(thing);
        await db.SaveChangesAsync();
        return key(thing);
    });

    /// <summary>A plan with a table in force for the units of the foreign province.</summary>
    public async Task<long> TargetPlanAsync()
    {
        if (_plan is { } known) return known;
        var below = await app.AddUnitAsync(UnitKind.DistrictFederation, "B.1", $"LĐLĐ huyện {Secret}", id);
        return (_plan = await app.RunAsync(async services =>
        {
            var book = services.GetRequiredService<AllotmentBook>();
            var plan = await services.GetRequiredService<TargetPlans>().CreateAsync(new(id, Secret, new(2024, 1, 1), new(2024, 12, 31), 25, [new(TargetColumns.PartyRecommended, 5)],
                new(1, "KH-LĐLĐ", new(2024, 1, 2), Secret)));
            var (view, figure) = ((await book.PlanAsync(plan.Id))!, new CellChange(new(below.Id, TargetColumns.PartyRecommended), 5));
            await services.GetRequiredService<AllotmentDrafts>().SaveAsync(view, (await book.SheetAsync(view, null)).With([figure]), null, null);
            await services.GetRequiredService<AllotmentDecisions>().PutInForceByPlanAsync((await book.PlanAsync(plan.Id))!);
            return plan.Id;
        })).Value;
    }

    public static async Task<(long Own, ForeignUnit Foreign)> OpenAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var own = await app.AddUnitAsync(UnitKind.Provincial, "A", "LĐLĐ tỉnh A", country.Id);
        var foreign = await app.AddUnitAsync(UnitKind.Provincial, "B", $"LĐLĐ {Secret}", country.Id);
        return (own.Id, new ForeignUnit(app, foreign.Id));
    }
}
