using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Tests.Shell.Pages;

public sealed class MembersModel : PageModel
{
    public sealed record Row(int Id, string Name, DateOnly Born, long? Paid, string? Unit, bool Late);

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "dem")]
    public int Counted { get; set; } = 3;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public void OnGet()
    {
        if (List.Q == "khong") return;
        Row[] rows =
        [
            new(1, "Lò Thị Hương", new(1994, 3, 14), 1_200, "CĐCS Hoa Mai", false),
            new(2, "Chang <b>Mé", new(1999, 1, 2), 2_400, null, true),
            new(3, "Lý Xè Hừ", new(1996, 12, 31), null, "CĐCS Hoa Mai", false),
        ];
        Rows = List.Order("ten") is { Key: "dong", Descending: true } ? [.. rows.OrderByDescending(row => row.Paid)] : rows;
    }
}
