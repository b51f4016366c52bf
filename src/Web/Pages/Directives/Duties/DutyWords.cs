using DoanKet.App.Directives.Duties;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;

namespace DoanKet.Web.Pages.Directives.Duties;

/// <summary>How often and for whom, in words.</summary>
internal static class DutyWords
{
    public static string Often(RecurringDuty duty) => new Frequency(duty.Months).Words;

    public static string For(RecurringDuty duty) => duty is { For: DutyFor.KindBelow, Kind: { } kind } ? $"{UnitKinds.LabelOf(kind)} bên dưới" : Labels.Of(duty.For);
}
