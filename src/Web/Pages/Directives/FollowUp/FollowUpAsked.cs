using DoanKet.App.Directives.FollowUp;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Directives.FollowUp;

/// <summary>The questions of the follow-up as they stand in the address.</summary>
internal sealed class FollowUpAsked
{
    private const string Entry = "van-ban", Unit = "don-vi", Body = "co-quan", Branch = "tu", Unions = "co-so-cua", SignerKey = "nguoi-ky", Fan = "dot", Giver = "giao", QuarterKey = "quy", First = "goc", PartKey = "loai";

    [FromQuery(Name = Entry)]
    public long? EntryId { get; set; }

    [FromQuery(Name = Unit)]
    public long? UnitId { get; set; }

    [FromQuery(Name = Body)]
    public long? BodyId { get; set; }

    /// <summary>A unit and all below it.</summary>
    [FromQuery(Name = Branch)]
    public long? BranchId { get; set; }

    /// <summary>The grassroots unions directly below a unit.</summary>
    [FromQuery(Name = Unions)]
    public long? UnionsOf { get; set; }

    [FromQuery(Name = SignerKey)]
    public string? Signer { get; set; }

    [FromQuery(Name = Fan)]
    public long? FanOutId { get; set; }

    [FromQuery(Name = Giver)]
    public long? GiverId { get; set; }

    [FromQuery(Name = QuarterKey)]
    public string? Quarter { get; set; }

    /// <summary>Without what was handed on.</summary>
    [FromQuery(Name = First)]
    public string? FirstHand { get; set; }

    [FromQuery(Name = PartKey)]
    public string? Part { get; set; }

    public FollowUpQuestion Question(DateOnly day, string? words = null) => new(day)
    {
        EntryId = EntryId, UnitId = UnitId, BodyId = BodyId, BranchId = BranchId, UnionsOf = UnionsOf, FanOutId = FanOutId, GiverId = GiverId, Quarter = App.Directives.FollowUp.Quarter.Read(Quarter), FirstHand = FirstHand == "co",
        // An empty name is asked for too: those without a signer.
        Signer = Signer ?? (IsAskedFor ? "" : null), Part = FollowUpWords.PartOf(Part), Words = words,
    };

    /// <summary>Set by the page, which sees the address itself: an empty value is bound as none.</summary>
    public bool IsAskedFor { get; set; }

    public static bool AsksForSigner(HttpRequest request) => request.Query.ContainsKey(SignerKey);

    /// <summary>The list behind a figure.</summary>
    public static string List(FollowUpQuestion of, FollowUpPart part, FollowUpBy? by = null, string? key = null, bool dated = false)
    {
        var address = new QueryBuilder();
        void Add(string name, string? value) { if (value is not null) address.Add(name, value); }
        Add(Entry, by is FollowUpBy.Entry ? key : Text(of.EntryId));
        Add(Unit, by is FollowUpBy.Unit ? key : Text(of.UnitId));
        Add(Body, by is FollowUpBy.Body ? key : Text(of.BodyId));
        Add(Branch, Text(of.BranchId));
        Add(Unions, Text(of.UnionsOf));
        Add(SignerKey, by is FollowUpBy.Signer ? key : of.Signer);
        Add(Fan, Text(of.FanOutId));
        Add(Giver, Text(of.GiverId));
        Add(QuarterKey, of.Quarter?.ToString());
        Add(First, of.FirstHand ? "co" : null);
        Add(PartKey, part is FollowUpPart.Given ? null : FollowUpWords.CodeOf(part));
        Add(ViewedDay.Key, dated ? ViewedDay.Written(of.Day) : null);
        return $"/viec/theo-doi/danh-sach{address}";
    }

    private static string? Text(long? id) => id?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What the parts and the ways of grouping are called, on screen and in addresses.</summary>
internal static class FollowUpWords
{
    public static readonly IReadOnlyList<(FollowUpBy By, string Code, string Label, string Head)> Groups =
    [
        (FollowUpBy.Entry, "van-ban", "Theo văn bản", "Văn bản"), (FollowUpBy.Unit, "don-vi", "Theo đơn vị", "Đơn vị"),
        (FollowUpBy.Signer, "nguoi-ky", "Theo người ký", "Người ký văn bản"), (FollowUpBy.Body, "co-quan", "Theo cơ quan ngoài công đoàn", "Cơ quan"),
    ];

    public static readonly IReadOnlyList<(FollowUpPart Part, string Code, string Label)> Parts =
    [
        (FollowUpPart.Given, "da-giao", "Đã giao"), (FollowUpPart.Done, "xong", "Đã xong"), (FollowUpPart.Open, "dang-lam", "Chưa xong"), (FollowUpPart.Late, "qua-han", "Quá hạn"),
        (FollowUpPart.Unacknowledged, "chua-nhan", "Chưa nhận"), (FollowUpPart.Unseen, "chua-mo", "Chưa mở xem"),
    ];

    public static string CodeOf(FollowUpPart part) => Parts.First(p => p.Part == part).Code;

    public static string LabelOf(FollowUpPart part) => Parts.First(p => p.Part == part).Label;

    public static FollowUpPart PartOf(string? code) => Parts.FirstOrDefault(p => p.Code == code).Part;

    public static FollowUpBy ByOf(string? code) => Groups.FirstOrDefault(g => g.Code == code).By;
}
