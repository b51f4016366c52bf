using DoanKet.App.Organisation.Bodies;

namespace DoanKet.Web.Infrastructure;

/// <summary>The field in which a body outside the union is chosen: by what the field offers, or by words of its name. Only bodies that are there on the day.</summary>
internal sealed class BodyField(BodyList bodies)
{
    private const int MostOffered = 300, MostNamed = 3, LongestTyped = 200;

    private const string Between = " · ";

    /// <summary>The names of those near: of the place and of the centre.</summary>
    public async Task<List<string>> OffersAsync(DateOnly day, CancellationToken cancel) =>
        (await bodies.ReadAsync(new(null, null, BodyPresence.There, day), null, MostOffered, cancel)).ConvertAll(b => b.Name);

    /// <summary>The one body that is meant, none when nothing was typed, or a broken rule at the field that says how to name it.</summary>
    public async Task<long?> FindAsync(string? typed, DateOnly day, string field, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var tooLong = typed.Length > LongestTyped;
        Rule.Check(!tooLong, field, $"Dài quá {LongestTyped} chữ; ghi tên cơ quan");
        if (tooLong) return null;
        var words = typed.Split(Between)[0].Trim();
        var found = await FindAsync(words, day, everywhere: false, cancel);
        if (found.Count == 0) found = await FindAsync(words, day, everywhere: true, cancel);
        if (typed.Split(Between) is [_, var number]) found = found.FindAll(b => $"{b.Id}" == number.Trim());
        Rule.Check(found.Count == 1, field, Problem(words, day, found));
        return found is [var one] ? one.Id : null;
    }

    /// <summary>Bodies with exactly this name, else those with all its words.</summary>
    private async Task<List<BodyList.Row>> FindAsync(string words, DateOnly day, bool everywhere, CancellationToken cancel)
    {
        var found = await bodies.ReadAsync(new(words, null, BodyPresence.There, day, everywhere), null, MostOffered, cancel);
        var exact = found.FindAll(b => VietText.Fold(b.Name) == VietText.Fold(words));
        return exact.Count > 0 ? exact : found;
    }

    private static string Problem(string typed, DateOnly day, List<BodyList.Row> found) => found.Count == 0
        ? $"Ngày {VietFormat.Date(day)} không có cơ quan nào là “{typed}”. Chọn trong danh mục, hoặc thêm cơ quan ở trang Cơ quan ngoài công đoàn."
        : $"Nhiều cơ quan có tên như vậy: {string.Join("; ", found.Take(MostNamed).Select(b => b.Name + Between + b.Id))}. Ghi đủ tên.";
}
