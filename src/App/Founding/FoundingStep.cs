using System.ComponentModel;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Founding;

/// <summary>The steps of founding a grassroots union, in their order (DOMAIN 3.1); a dossier may be returned and handed in again.</summary>
public enum FoundingStep
{
    [Description("Khảo sát")]
    Survey,

    [Description("Tiếp xúc, tuyên truyền")]
    Contact,

    [Description("Ban vận động")]
    FoundingCommittee,

    [Description("Thu đơn gia nhập")]
    Applications,

    [Description("Đại hội thành lập")]
    Congress,

    [Description("Họp BCH lần thứ nhất")]
    FirstMeeting,

    [Description("Nộp hồ sơ")]
    Dossier,

    [Description("Thẩm định")]
    Appraisal,

    [Description("Công nhận")]
    Recognised,

    [Description("Không công nhận")]
    Refused,

    [Description("Trả lại để bổ sung")]
    Returned,

    [Description("Dừng hồ sơ")]
    Stopped,
}

public static class FoundingSteps
{
    /// <summary>The steps on the way to recognition, in their order.</summary>
    public static readonly IReadOnlyList<FoundingStep> Way =
    [
        FoundingStep.Survey, FoundingStep.Contact, FoundingStep.FoundingCommittee, FoundingStep.Applications, FoundingStep.Congress,
        FoundingStep.FirstMeeting, FoundingStep.Dossier, FoundingStep.Appraisal, FoundingStep.Recognised,
    ];

    public static bool IsEnd(this FoundingStep step) => step is FoundingStep.Recognised or FoundingStep.Refused or FoundingStep.Stopped;

    /// <summary>What may be recorded after the step. A contact may be followed by another one.</summary>
    public static IReadOnlyList<FoundingStep> Next(this FoundingStep step) => step switch
    {
        FoundingStep.Survey => [FoundingStep.Contact],
        FoundingStep.Contact => [FoundingStep.FoundingCommittee, FoundingStep.Contact],
        FoundingStep.FoundingCommittee => [FoundingStep.Applications],
        FoundingStep.Applications => [FoundingStep.Congress],
        FoundingStep.Congress => [FoundingStep.FirstMeeting],
        FoundingStep.FirstMeeting or FoundingStep.Returned => [FoundingStep.Dossier],
        FoundingStep.Dossier => [FoundingStep.Appraisal, FoundingStep.Returned],
        FoundingStep.Appraisal => [FoundingStep.Recognised, FoundingStep.Refused, FoundingStep.Returned],
        _ => [],
    };

    /// <summary>How far along the way the step is, from 1 to 9; a returned dossier stands before the handing in.</summary>
    public static int Rank(this FoundingStep step) => step switch
    {
        FoundingStep.Returned => FoundingStep.FirstMeeting.Rank(),
        FoundingStep.Refused or FoundingStep.Stopped => FoundingStep.Recognised.Rank(),
        _ => (int)step + 1,
    };

    /// <summary>The label inside a sentence: "họp BCH lần thứ nhất".</summary>
    public static string LabelWithin(this FoundingStep step) => Labels.Within(step);

    public static string Label(this FoundingStep step) => Labels.Of(step);
}
