using System.ComponentModel.DataAnnotations;
using DoanKet.App.Members;

namespace DoanKet.Web.Pages.Members;

/// <summary>The fields of a person that stand in papers other than the identity card's front; none of them is required.</summary>
internal sealed class PaperFields
{
    /// <summary>Stands in the field of the ethnicity for one that is known and not told.</summary>
    public const string Hidden = "•••••";

    [Display(Name = "Số giấy tờ khác"), StringLength(20, ErrorMessage = "Số giấy tờ dài quá 20 ký tự")]
    public string? OtherId { get; set; }

    [Display(Name = "Ngày cấp căn cước")]
    public DateOnly? IdIssuedOn { get; set; }

    [Display(Name = "Thư điện tử"), StringLength(200, ErrorMessage = "Thư điện tử dài quá 200 chữ")]
    public string? Email { get; set; }

    [Display(Name = "Nơi ở"), StringLength(300, ErrorMessage = "Nơi ở dài quá 300 chữ")]
    public string? Address { get; set; }

    [Display(Name = "Dân tộc"), StringLength(50, ErrorMessage = "Dân tộc dài quá 50 chữ")]
    public string? Ethnicity { get; set; }

    [Display(Name = "Ngày vào công đoàn")]
    public DateOnly? UnionSince { get; set; }

    [Display(Name = "Ghi chú"), StringLength(500, ErrorMessage = "Ghi chú dài quá 500 chữ")]
    public string? Note { get; set; }

    public static PaperFields Of(Person person) => new()
    {
        OtherId = person.OtherIdMasked, IdIssuedOn = person.IdIssuedOn, Email = person.Email, Address = person.Address,
        Ethnicity = person.Ethnicity is null ? null : Hidden, UnionSince = person.UnionSince, Note = person.Note,
    };

    /// <param name="known">Numbers that still show as they were masked stay.</param>
    public PersonPapers Read(Person known, bool withEthnicity) => new(
        OtherId == known.OtherIdMasked ? known.OtherId : VietText.Typed(OtherId), IdIssuedOn, VietText.Typed(Email), VietText.Typed(Address), UnionSince, VietText.Typed(Note),
        Ethnicity == Hidden ? known.Ethnicity : VietText.Typed(Ethnicity), withEthnicity);
}
