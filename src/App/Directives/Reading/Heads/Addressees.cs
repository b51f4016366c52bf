namespace DoanKet.App.Directives.Reading.Heads;

/// <summary>To whom a letter goes, one by one: dashes and semicolons part them, a line without a dash goes on with the one above.</summary>
internal static class Addressees
{
    public static IReadOnlyList<string> Of(IReadOnlyList<Fragment> lines)
    {
        var found = new List<string>();
        foreach (var line in lines)
        {
            var isNew = found.Count == 0 || line.Shown[0] is '-' or '+' or '•' || found[^1].EndsWith(';') || found[^1].EndsWith('.');
            if (isNew) found.Add(line.Shown);
            else found[^1] = $"{found[^1]} {line.Shown}";
        }
        return [.. found.SelectMany(f => f.Split(';')).Select(f => f.Trim().TrimStart('-', '+', '•', ' ').TrimEnd(',', '.', ';', ' ')).Where(f => f.Length > 1)];
    }
}
