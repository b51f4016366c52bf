using System.Globalization;
using DoanKet.App.Enterprises;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

/// <summary>What the address asks of the list of members. Without a status it is those who are members now.</summary>
internal sealed class MemberAsked
{
    public const string LeftStatus = "thoi";
    public const string AllStatuses = "tatca";
    public const string SuspendedStatus = "tam-dung";

    [FromQuery(Name = "don-vi")]
    public long? Unit { get; set; }

    [FromQuery(Name = "trangthai")]
    public string? Status { get; set; }

    [FromQuery(Name = "tu")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "den")]
    public DateOnly? To { get; set; }

    [FromQuery(Name = "gioi")]
    public string? Sex { get; set; }

    /// <summary>"30-39", "60-", "-29".</summary>
    [FromQuery(Name = "tuoi")]
    public string? Age { get; set; }

    [FromQuery(Name = "nhom")]
    public string? Group { get; set; }

    /// <summary>The form of ownership of the employer.</summary>
    [FromQuery(Name = "loai-hinh")]
    public Ownership? Ownership { get; set; }

    [FromQuery(Name = "thieu")]
    public string? Missing { get; set; }

    /// <summary>Political data: heard only of who may see it.</summary>
    [FromQuery(Name = "dang")]
    public string? Party { get; set; }

    public const string Recommended = "gioi-thieu";

    /// <summary>Whether somebody is a member of the Party, by the words of the address.</summary>
    public static readonly (string Word, PartyStanding Standing)[] Standings =
        [("dang-vien", PartyStanding.Member), ("du-bi", PartyStanding.Probationary), ("khong", PartyStanding.None)];

    /// <summary>The groups of units and what a record may lack, by the words of the address.</summary>
    public static readonly (string Word, TargetGroup Group)[] Groups =
        [("hcsn", TargetGroup.PublicService), ("dn-nho", TargetGroup.SmallEnterprise), ("dn-lon", TargetGroup.LargeEnterprise), ("phi-chinh-thuc", TargetGroup.Informal)];

    public static readonly (string Word, MissingFact Fact)[] Facts =
        [("sodinhdanh", MissingFact.CitizenId), ("dienthoai", MissingFact.Phone), ("ngaysinh", MissingFact.BirthDate), ("gioitinh", MissingFact.Sex)];

    /// <param name="day">None for today.</param>
    public MemberQuestion Question(ListRequest list, DateOnly? day) => new(
        list.Q, Unit, Status switch { LeftStatus => MemberStatus.Left, AllStatuses => null, SuspendedStatus => MemberStatus.Suspended, _ => MemberStatus.Active }, From, To,
        Sex switch { "nu" => Kernel.Sex.Female, "nam" => Kernel.Sex.Male, _ => null })
    {
        Day = day, AgeFrom = Years(0), AgeTo = Years(1),
        Group = Groups.Where(g => g.Word == Group).Select(g => (TargetGroup?)g.Group).SingleOrDefault(),
        Ownership = Ownership,
        Party = Standings.Where(s => s.Word == Party).Select(s => (PartyStanding?)s.Standing).SingleOrDefault(),
        Missing = Facts.Where(f => f.Word == Missing).Select(f => (MissingFact?)f.Fact).SingleOrDefault(),
    };

    /// <summary>One end of the span; nobody is older than three digits tell.</summary>
    private int? Years(int end) => Age?.Split('-') is [_, _] ends && ends[end].Length is > 0 and < 3 && int.TryParse(ends[end], NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : null;
}
