using System.Globalization;

namespace DoanKet.Web.Cli;

/// <summary>A command line that cannot be understood.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The words after the command: plain ones in order, options with a value, flags.</summary>
internal sealed class Arguments(string[] words)
{
    public string[] All => words;

    /// <summary>The plain words, knowing which options take a value and which do not; anything else that begins with "--" is refused.</summary>
    public List<string> Plain(string[] options, string[] flags)
    {
        var plain = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            if (options.Contains(words[i])) i++;
            else if (!flags.Contains(words[i])) plain.Add(words[i].StartsWith("--", StringComparison.Ordinal) ? throw new UsageException($"Không có tùy chọn “{words[i]}”.") : words[i]);
        }
        return plain;
    }

    /// <summary>The word after the option; none when it is not given.</summary>
    public string? Option(string name)
    {
        var at = Array.IndexOf(words, name);
        if (at < 0) return null;
        return at + 1 < words.Length ? words[at + 1] : throw new UsageException($"Tùy chọn “{name}” thiếu giá trị.");
    }

    /// <summary>The day after the option, yyyy-MM-dd; none when it is not given.</summary>
    public DateOnly? Day(string name) => Option(name) is not { } word ? null
        : DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new UsageException($"Ngày “{word}” không đọc được; ghi yyyy-MM-dd.");

    public bool Flag(string name) => words.Contains(name);
}
