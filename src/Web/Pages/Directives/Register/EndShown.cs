using DoanKet.App.Directives.Register;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>How a document ended, as it stood on a day.</summary>
internal sealed record EndShown(DocumentEnd End, DateOnly Day)
{
    public bool IsAhead => End.On > Day;

    public string Word => (End.By, IsAhead) switch { (null, false) => "Hết hiệu lực", (null, true) => "Sắp hết hiệu lực", (_, false) => "Đã thay thế", _ => "Sắp được thay thế" };

    /// <summary>The kind of badge that tells a state.</summary>
    public static string? KindOf(DocumentState state) => state switch
    {
        DocumentState.InForce => "ok",
        DocumentState.Issued => "now",
        DocumentState.Replaced or DocumentState.Expired => "late",
        _ => null,
    };
}
