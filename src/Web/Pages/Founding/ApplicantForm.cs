using DoanKet.App.Founding;
using Microsoft.AspNetCore.Mvc.ModelBinding;

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

    public string? Workplace { get; set; }

    /// <summary>The employers of a case of several, to choose from; empty where nothing is asked.</summary>
    [BindNever]
    public IReadOnlyList<string> Workplaces { get; set; } = [];

    public ApplicantFacts Facts => new(FullName ?? "", Birth, Sex, CitizenId, Phone, JobTitle, AppliedOn, Workplace);

    /// <summary>Numbers are not shown again; an empty field keeps the one that is known.</summary>
    public static ApplicantForm Of(Applicant a) => new()
    {
        FullName = a.FullName, Birth = a.BirthDate is { } day ? VietFormat.Date(day) : $"{a.BirthYear}", JobTitle = a.JobTitle, Workplace = a.Workplace, AppliedOn = VietFormat.Date(a.AppliedOn),
        Sex = a.Sex switch { Kernel.Sex.Male => "nam", Kernel.Sex.Female => "nữ", _ => "" },
    };
}
