using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Duties;

namespace DoanKet.Web.Tests.Directives;

/// <summary>Duties and assignments of the foreign unit.</summary>
internal static class FollowExamples
{
    public static async Task<string> DutyAsync(ForeignUnit unit, string below = "") => $"/viec/dinh-ky/{await unit.AddAsync(new RecurringDuty
    {
        OrgUnitId = unit.Id, Text = ForeignUnit.Secret, Months = 3, FirstDue = new DateOnly(2024, 9, 30), DaysBefore = 10, For = DutyFor.Itself,
    }, d => d.Id)}{below}";

    public static async Task<string> MeasureAsync(ForeignUnit unit) => $"/viec/{await AssignmentAsync(unit)}/do";

    public static async Task<long> AssignmentAsync(ForeignUnit unit)
    {
        var fan = await unit.AddAsync(new FanOut { OrgUnitId = unit.Id, Text = ForeignUnit.Secret, On = new DateOnly(2024, 7, 1), Units = 1 }, f => f.Id);
        return await unit.AddAsync(new Assignment
        {
            OrgUnitId = unit.Id, GiverUnitId = unit.Id, FanOutId = fan, Role = AssignmentRole.Lead, Text = ForeignUnit.Secret, GivenOn = new DateOnly(2024, 7, 1), Due = new DateOnly(2024, 7, 10),
        }, a => a.Id);
    }
}
