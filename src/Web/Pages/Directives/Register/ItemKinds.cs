using DoanKet.App.Directives.Register;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>The lists of what was read in a document.</summary>
public enum ItemKind { Citation, Target, Fact, Task, Doubt }

/// <summary>What may be done with one proposal.</summary>
/// <param name="Words">Which one, for those who hear the page.</param>
internal sealed record ItemActs(long EntryId, ItemKind Kind, ReadItem Item, bool MayEdit, string Words)
{
    /// <summary>Whether it may be given to units as a task.</summary>
    public bool Gives { get; init; }
}

/// <summary>What may be done with a whole list.</summary>
internal sealed record KindActs(long EntryId, ItemKind Kind, IReadOnlyList<ReadItem> Items, bool MayEdit);

internal static class ItemKinds
{
    private static readonly Dictionary<ItemKind, (string Address, string Label)> All = new()
    {
        [ItemKind.Citation] = ("vien-dan", "văn bản viện dẫn"), [ItemKind.Target] = ("chi-tieu", "chỉ tiêu"), [ItemKind.Fact] = ("so-lieu", "số liệu đã có"),
        [ItemKind.Task] = ("nhiem-vu", "nhiệm vụ"), [ItemKind.Doubt] = ("chua-chac", "chỗ chưa chắc"),
    };

    public static string InAddress(ItemKind kind) => All[kind].Address;

    public static string Label(ItemKind kind) => All[kind].Label;

    /// <summary>None for what is not edited, or is no list.</summary>
    public static ItemKind? Of(string address) => All.Where(k => k.Value.Address == address && k.Key is not ItemKind.Doubt).Select(k => (ItemKind?)k.Key).FirstOrDefault();
}
