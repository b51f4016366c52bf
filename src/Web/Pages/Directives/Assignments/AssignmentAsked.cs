using DoanKet.App.Directives.Assignments;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Directives.Assignments;

/// <summary>The questions that the address asks of the list of assignments, and of its workbook.</summary>
public sealed class AssignmentAsked
{
    public const string OwnBox = "cua-toi", GivenBox = "da-giao", ScopeBox = "pham-vi";

    /// <summary>What of them, by its word in the address.</summary>
    public static readonly IReadOnlyList<(string Value, string Text, AssignmentLook Look)> Looks =
    [
        ("qua-han", "Quá hạn", AssignmentLook.Late), ("sap-den", "Đến hạn trong 7 ngày", AssignmentLook.Soon), ("moi", "Chưa nhận", AssignmentLook.New), ("chua-mo", "Chưa mở xem", AssignmentLook.Unseen),
        ("cho-xac-nhan", "Chờ xác nhận", AssignmentLook.Waiting), ("tra-lai", "Trả lại", AssignmentLook.Returned), ("da-xong", "Đã xong", AssignmentLook.Done), ("da-rut", "Đã rút", AssignmentLook.Withdrawn),
        ("tat-ca", "Tất cả, kể cả đã xong", AssignmentLook.Everything),
    ];

    [FromQuery(Name = "hop")]
    public string? BoxWord { get; set; }

    [FromQuery(Name = "xem")]
    public string? LookWord { get; set; }

    [FromQuery(Name = "don-vi")]
    public long? UnitId { get; set; }

    [FromQuery(Name = "van-ban")]
    public long? EntryId { get; set; }

    /// <summary>Only what this assignment was handed down as.</summary>
    [FromQuery(Name = "tu")]
    public long? ParentId { get; set; }

    /// <summary>Whoever comes from a document, or from what was handed down, asks for all of it.</summary>
    public bool IsNarrowed => (EntryId ?? ParentId) is not null;

    public AssignmentBox Box => BoxWord switch { OwnBox => AssignmentBox.Mine, GivenBox => AssignmentBox.Given, ScopeBox => AssignmentBox.All, _ => IsNarrowed ? AssignmentBox.All : AssignmentBox.Mine };

    public static AssignmentLook LookOf(string? word) => Looks.FirstOrDefault(l => l.Value == word) is { Value: not null } known ? known.Look : AssignmentLook.Open;

    public AssignmentQuestion Question(ListRequest list) => new(Box, LookOf(LookWord), list.Q, UnitId, EntryId) { ParentId = ParentId };
}
