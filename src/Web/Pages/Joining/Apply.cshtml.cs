using DoanKet.App.Joining;

namespace DoanKet.Web.Pages.Joining;

/// <summary>One person's application (form 5a).</summary>
internal sealed class ApplyModel(InvitationBook book, Reception reception, TimeProvider time) : JoinFormModel(book, reception, time)
{
    protected override int Lines => 1;
}
