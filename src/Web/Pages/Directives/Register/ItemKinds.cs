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

    /// <summary>Whether it may be set as a recurring duty.</summary>
    public bool Repeats { get; init; }
}

/// <summary>What may be done with a whole list.</summary>
internal sealed record KindActs(long EntryId, ItemKind Kind, IReadOnlyList<ReadItem> Items, bool MayEdit);

/// <summary>What was dropped of a list, folded away until somebody wants it back.</summary>
internal sealed record DroppedItems(ItemKind Kind, IReadOnlyList<ReadItem> Items, bool MayEdit);

internal static class ItemKinds
{
    private static readonly Dictionary<ItemKind, (string Address, string Label)> All = new()
    {
        [ItemKind.Citation] = ("vien-dan", "văn bản viện dẫn"), [ItemKind.Target] = ("chi-tieu", "chỉ tiêu"), [ItemKind.Fact] = ("so-lieu", "số liệu đã có"),
        [ItemKind.Task] = ("nhiem-vu", "nhiệm vụ"), [ItemKind.Doubt] = ("chua-chac", "chỗ chưa chắc"),
    };

    public static string InAddress(ItemKind kind) => All[kind].Address;

    public static string Label(ItemKind kind) => All[kind].Label;

    /// <summary>The list that the proposal stands in.</summary>
    public static ItemKind Of(ReadItem item) => item switch
    {
        DocumentCitation => ItemKind.Citation,
        DirectiveTask => ItemKind.Task,
        DocumentDoubt => ItemKind.Doubt,
        DocumentFigure { Kind: FigureKind.Fact } => ItemKind.Fact,
        _ => ItemKind.Target,
    };

    /// <summary>One proposal in words, where it stands without its list.</summary>
    public static string Words(ReadItem item) => item switch
    {
        DocumentCitation cited => string.Join(' ', new[] { cited.Type, cited.Number ?? cited.Subject }.OfType<string>()) is { Length: > 0 } named ? named : cited.As,
        DocumentFigure { Kind: FigureKind.Target } target => FigureWords.Aim(target),
        DocumentFigure fact => FigureWords.Amount(fact),
        DirectiveTask task => $"{task.Path} {task.Text}".Trim(),
        DocumentDoubt { Text.Length: > 0 } doubt => $"“{doubt.Text}”. {doubt.Why}",
        _ => ((DocumentDoubt)item).Why,
    };

    /// <summary>Why the lists of a document say nothing, where nobody has read its text; none where an empty list means that there is nothing.</summary>
    public static string? UnreadBecause(this EntryView view) => !view.IsUnread ? null
        : view.Entry is { Way: DocumentWay.Outgoing, IsDraft: true } ? "Chưa đọc; máy đọc khi ban hành."
        : EntrySight.StateSecrets.Contains(view.Entry.Secrecy) ? "Nội dung bí mật nhà nước không đọc trên hệ thống." : "Chưa đọc nội dung văn bản.";

    /// <summary>None for what is not edited, or is no list.</summary>
    public static ItemKind? Of(string address) => All.Where(k => k.Value.Address == address && k.Key is not ItemKind.Doubt).Select(k => (ItemKind?)k.Key).FirstOrDefault();
}
