using System.Text.RegularExpressions;

namespace DoanKet.App.Tests;

public partial class ArchitectureTests
{
    /// <summary>Each module and the modules it may use. A line that is hard to write here is a design to think over.</summary>
    private static readonly Dictionary<string, string[]> May = new()
    {
        ["Platform"] = [],
        ["Identity"] = ["Platform"],
        ["Regulations"] = ["Platform"],
        ["Organisation"] = ["Platform"],
        ["Enterprises"] = ["Platform", "Regulations", "Organisation"],
        ["Members"] = ["Platform", "Regulations", "Organisation", "Enterprises"],
        // who is reminded of a task is asked of the grants
        ["Steering"] = ["Platform", "Identity", "Organisation"],
        // which unit answers for whom is asked of the grants
        ["Transfers"] = ["Platform", "Identity", "Regulations", "Organisation", "Members"],
        // who is told of a recognition is asked of the grants
        ["Founding"] = ["Platform", "Identity", "Regulations", "Organisation", "Enterprises", "Members"],
        // who is told of an admission is asked of the grants
        ["Joining"] = ["Platform", "Identity", "Regulations", "Organisation", "Enterprises", "Members", "Founding"],
        // whose drafts an account may read is asked of its grants; what a proposal rests on, of members and cases
        ["Targets"] = ["Platform", "Identity", "Regulations", "Organisation", "Enterprises", "Members", "Founding"],
        ["Reports"] = ["Platform", "Regulations", "Organisation", "Enterprises", "Members", "Founding", "Joining", "Targets"],
        ["PartyReferral"] = ["Platform", "Organisation", "Members", "Reports"],
        // who answers a request, and for which unit somebody looked, is asked of the grants; the log of viewings names the acts of each module
        ["Privacy"] = ["Platform", "Identity", "Regulations", "Organisation", "Members", "Founding", "Joining", "PartyReferral"],
        // whose limited documents an account may read and who is told of a task is asked of the grants; what a task measures itself by, of the targets and counters
        ["Directives"] = ["Platform", "Identity", "Regulations", "Organisation", "Targets", "Reports"],
        ["Demo"] = ["Platform", "Identity", "Regulations", "Organisation", "Enterprises", "Members", "Founding", "Joining", "Targets", "Reports", "PartyReferral", "Transfers", "Privacy", "Steering", "Directives"],
    };

    /// <summary>Bulk updates pass by the audit trail: only where rows are derived, or where the module keeps its own history.</summary>
    private static readonly string[] BulkUpdateAllowed = ["Platform/", "Organisation/", "Reports/", "Identity/Sessions/", "Members/Import/", "Enterprises/Refresh/RefreshLists.cs", "Members/Duplicates/PairBook.cs",
        "Directives/Assignments/FirstOpening.cs", "Directives/Assignments/AssignmentReminders.cs", "Directives/Duties/MeasureBook.cs"];

    [Fact]
    public void Modules_use_only_the_modules_named_for_them()
    {
        var wrong = from file in Sources()
                    let module = file.Split('/')[0]
                    from Match use in Uses().Matches(Text(file))
                    let used = use.Groups[1].Value
                    where used != module && May.ContainsKey(used) && !May[module].Contains(used)
                    select $"{file} uses {used}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_module_folder_is_named_in_the_order() =>
        Assert.Equal(May.Keys.Order(), Sources().Where(f => f.Contains('/')).Select(f => f.Split('/')[0]).Distinct().Order());

    [Fact]
    public void No_module_asks_which_database_it_is_on() =>
        Assert.DoesNotContain(Sources(), f => Database().IsMatch(Text(f)));

    [Fact]
    public void Bulk_updates_stay_where_the_audit_trail_does_not_need_them() =>
        Assert.DoesNotContain(Sources(), f => Bulk().IsMatch(Text(f)) && !BulkUpdateAllowed.Any(f.StartsWith));

    [Fact]
    public void Files_stay_short_enough_to_be_read() =>
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !Skipped().IsMatch(f))
            .Where(f => File.ReadLines(f).Count() > 260).Select(f => Path.GetRelativePath(Root(), f)));

    private static string App => Path.Combine(Root(), "src", "App");

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(App, "*.cs", SearchOption.AllDirectories)
        .Where(f => !Skipped().IsMatch(f)).Select(f => Path.GetRelativePath(App, f).Replace('\\', '/'));

    private static string Text(string file) => File.ReadAllText(Path.Combine(App, file));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DoanKet.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex(@"[/\\](bin|obj|Migrations|node_modules)[/\\]")]
    private static partial Regex Skipped();

    [GeneratedRegex(@"DoanKet\.App\.(\w+)")]
    private static partial Regex Uses();

    [GeneratedRegex(@"\bNpgsql\b|\bSqlite\b|IsNpgsql|IsSqlite")]
    private static partial Regex Database();

    [GeneratedRegex(@"Execute(Update|Delete)(Async)?\(")]
    private static partial Regex Bulk();
}
