using DoanKet.App.Founding;

namespace DoanKet.Web.Pages.Founding;

/// <summary>The fields of one application, as typed.</summary>
internal sealed class ApplicantForm
{
    public string? FullName { get; set; }

    public string? Birth { get; set; }

    public string? Sex { get; set; }

    public string? CitizenId { get; set; }

    public string? Phone { get; set; }

    public string? JobTitle { get; set; }

    public string? AppliedOn { get; set; }

    public ApplicantFacts Facts => new(FullName ?? "", Birth, Sex, CitizenId, Phone, JobTitle, AppliedOn);

    /// <summary>Numbers are not shown again; an empty field keeps the one that is known.</summary>
    public static ApplicantForm Of(Applicant a) => new()
    {
        FullName = a.FullName, Birth = a.BirthDate is { } day ? VietFormat.Date(day) : $"{a.BirthYear}", JobTitle = a.JobTitle, AppliedOn = VietFormat.Date(a.AppliedOn),
        Sex = a.Sex switch { Kernel.Sex.Male => "nam", Kernel.Sex.Female => "nữ", _ => "" },
    };
}
