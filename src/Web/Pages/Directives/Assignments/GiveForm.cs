using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Directives.Assignments;
using DoanKet.App.Organisation.Units;

namespace DoanKet.Web.Pages.Directives.Assignments;

/// <summary>What is typed to give a task.</summary>
public sealed class GiveForm
{
    [Display(Name = "Đơn vị giao")]
    public long GiverId { get; set; }

    [Display(Name = "Việc phải làm")]
    public string? Text { get; set; }

    [Display(Name = "Hạn")]
    public DateOnly? Due { get; set; }

    [Display(Name = "Lý do hạn muộn hơn")]
    public string? LaterBecause { get; set; }

    [Display(Name = "Giao cho")]
    public Spread Spread { get; set; }

    [Display(Name = "Loại đơn vị")]
    public UnitKind? Kind { get; set; }

    [Display(Name = "Từng đơn vị")]
    public List<long> Units { get; set; } = [];

    [Display(Name = "Phối hợp")]
    public List<long> Supporting { get; set; } = [];

    /// <summary>Days of single units by their ids, as typed.</summary>
    public Dictionary<string, string?> DueOf { get; set; } = [];

    [Display(Name = "Cơ quan ngoài công đoàn")]
    public List<long> Bodies { get; set; } = [];

    public bool OnlyNew { get; set; }

    /// <summary>Words to find a unit by.</summary>
    public string? Find { get; set; }

    /// <summary>Which button: a search, a preview, or none for giving.</summary>
    public string? Step { get; set; }

    /// <summary>Days of units that do not receive it say nothing.</summary>
    internal GivenTo To()
    {
        var days = new Dictionary<long, DateOnly>();
        foreach (var (key, typed) in DueOf.Where(d => !string.IsNullOrWhiteSpace(d.Value)))
        {
            if (!long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var unit) || (Spread is Spread.Chosen && !Units.Contains(unit))) continue;
            var read = VietParse.Day(typed!);
            Rule.Check(read.Ok, nameof(Due), $"Hạn riêng “{typed}”: {read.Problem}");
            if (read.Ok) days[unit] = read.Value;
        }
        return new GivenTo(Spread) { Units = Units, Kind = Kind, Supporting = Supporting, DueOf = days, Bodies = Bodies, OnlyNew = OnlyNew };
    }
}
