using System.Globalization;
using DoanKet.App.Members;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Pages.Members;

/// <summary>The history of a person in words. Units and groups are left out: spells and movements on the page tell them by name.</summary>
internal static class MemberHistoryWords
{
    internal sealed record Act(string At, string Who, string What, string? Why, IReadOnlyList<string> Changes);

    private static readonly string[] Told = ["Đơn vị", "Nhóm chỉ tiêu"];

    public static Act Say(History.Act act) => new(Moments.At(act.At), act.Who, act.What, act.Why,
        [.. act.Values.Where(v => !Told.Contains(v.Name) && v.New != Ends).Select(Say)]);

    private static readonly string Ends = Membership.Open.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Say(History.Value value) => (Shown(value.Old), Shown(value.New)) switch
    {
        (null, { } now) => $"{value.Name}: {now}",
        ({ } before, null) => $"{value.Name}: bỏ “{before}”",
        var (before, now) => $"{value.Name}: “{before}” thành “{now}”",
    };

    private static string? Shown(string? value)
    {
        if (value is null || value == Ends) return null;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return VietFormat.Date(day);
        if (Enum.TryParse<MovementKind>(value, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(value[0])) return kind.Label();
        return Enum.TryParse<Sex>(value, out var sex) && !char.IsAsciiDigit(value[0]) ? sex.Label() : value;
    }
}
