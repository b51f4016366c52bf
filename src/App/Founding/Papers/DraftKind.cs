using System.ComponentModel;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Founding.Papers;

/// <summary>The papers that come out of a case as .docx, in the order in which they are needed. Decisions, the notice of a return and a refusal that have a number are official documents.</summary>
public enum DraftKind
{
    [Description("Danh sách ban vận động")]
    CommitteeList,

    [Description("Đơn gia nhập của từng người")]
    Applications,

    [Description("Đơn gia nhập của tập thể")]
    CollectiveApplication,

    [Description("Danh sách đoàn viên")]
    MemberList,

    [Description("Danh sách doanh nghiệp tham gia")]
    EmployerList,

    [Description("Văn bản nêu nghề, địa bàn hoạt động")]
    TradeStatement,

    [Description("Phiếu bầu Ban Chấp hành")]
    Ballot,

    [Description("Biên bản kiểm phiếu")]
    VoteMinutes,

    [Description("Biên bản đại hội thành lập")]
    CongressMinutes,

    [Description("Biên bản họp BCH lần thứ nhất")]
    MeetingMinutes,

    [Description("Trích ngang BCH, UBKT")]
    Extracts,

    [Description("Văn bản đề nghị công nhận")]
    Request,

    [Description("Phiếu thẩm định hồ sơ")]
    AppraisalSlip,

    [Description("Thông báo bổ sung hồ sơ")]
    ReturnNotice,
}

public static class DraftKinds
{
    public static string Label(this DraftKind kind) => Labels.Of(kind);

    /// <summary>Whether the case has come so far that the paper can be written, and has such a paper at all.</summary>
    public static bool IsFor(this DraftKind kind, CaseFile file) => kind switch
    {
        DraftKind.CommitteeList => file.Seats.Count > 0,
        DraftKind.EmployerList => file.Case.Kind is FoundingKind.SeveralEmployers,
        DraftKind.TradeStatement => file.Case.Kind is FoundingKind.Occupation,
        DraftKind.VoteMinutes or DraftKind.CongressMinutes => file.Congress is not null,
        DraftKind.MeetingMinutes or DraftKind.Extracts or DraftKind.Request => Has(file, FoundingStep.FirstMeeting),
        DraftKind.AppraisalSlip => Has(file, FoundingStep.Dossier),
        DraftKind.ReturnNotice => file.Steps.LastOrDefault(s => s.Step is FoundingStep.Returned) is { DocumentId: null },
        _ => file.Eligible > 0,
    };

    private static bool Has(CaseFile file, FoundingStep step) => file.Steps.Any(s => s.Step == step);
}
