using DoanKet.App.Members.Party;
using DoanKet.App.Privacy;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>What is kept of somebody as a page shows it to him.</summary>
/// <param name="Whole">Whether numbers and day of birth stand whole: to himself after the day of birth has been confirmed, to an officer by his own right to see them.</param>
/// <param name="WithEthnicity">As before, of what the law counts as sensitive.</param>
/// <param name="OnPaper">Made by an officer on request, and not opened by a code.</param>
/// <param name="Party">What is kept of membership of the Party; told on paper only, by an officer who may see it.</param>
internal sealed record OwnShown(OwnSheet Sheet, bool Whole, bool WithEthnicity, bool OnPaper = false, PartyMembership? Party = null)
{
    public string? CitizenIdShown => Sheet.Member.Person.CitizenId is { } number ? Whole ? number : CitizenId.Mask(number) : null;

    public string? PhoneShown => Sheet.Member.Person.Phone is { } phone ? Whole ? phone : PhoneNumber.Mask(phone) : null;

    public string? OtherIdShown => Whole ? Sheet.Member.Person.OtherId : Sheet.Member.Person.OtherIdMasked;
}
