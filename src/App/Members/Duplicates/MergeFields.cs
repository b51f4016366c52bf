using System.ComponentModel;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Members.Duplicates;

public enum MergeSide { First, Second }

/// <summary>What is chosen, one by one, when two records become one. The ethnicity is not among it: not everybody who merges may see it, and a known one is kept.</summary>
public enum MergeField
{
    [Description("Họ và tên")]
    FullName,

    [Description("Ngày sinh")]
    Born,

    [Description("Giới tính")]
    Sex,

    [Description("Số định danh")]
    CitizenId,

    [Description("Số giấy tờ khác")]
    OtherId,

    [Description("Ngày cấp căn cước")]
    IdIssuedOn,

    [Description("Điện thoại")]
    Phone,

    [Description("Thư điện tử")]
    Email,

    [Description("Địa chỉ")]
    Address,

    [Description("Vị trí công việc")]
    JobTitle,

    [Description("Ngày vào công đoàn")]
    UnionSince,

    [Description("Ghi chú")]
    Note,
}

public static class MergeFields
{
    public static IReadOnlyList<MergeField> All { get; } = Enum.GetValues<MergeField>();

    public static string Label(this MergeField field) => Labels.Of(field);

    /// <summary>As it is read on screen, numbers masked; none when it is not known.</summary>
    public static string? Shown(this Person person, MergeField field) => field switch
    {
        MergeField.CitizenId => person.CitizenId is { } number ? CitizenId.Mask(number) : null,
        MergeField.OtherId => person.OtherIdMasked,
        MergeField.Phone => person.Phone is { } phone ? PhoneNumber.Mask(phone) : null,
        MergeField.Born => person.Born?.ToString(),
        MergeField.Sex => person.Sex?.Label(),
        MergeField.IdIssuedOn => person.IdIssuedOn is { } day ? VietFormat.Date(day) : null,
        MergeField.UnionSince => person.UnionSince is { } day ? VietFormat.Date(day) : null,
        _ => Of(person, field) as string,
    };

    /// <summary>Whether the two records say different things; one that says nothing differs from none.</summary>
    public static bool Differ(Person first, Person second, MergeField field) =>
        Of(first, field) is { } one && Of(second, field) is { } other && !one.Equals(other);

    /// <summary>What would be chosen without looking closer: what is known, the fuller, else the record that was opened later.</summary>
    public static MergeSide Usual(Person first, Person second, MergeField field) => (Of(first, field), Of(second, field)) switch
    {
        (_, null) => MergeSide.First,
        (null, _) => MergeSide.Second,
        (TypedDate { Day: not null }, TypedDate { Day: null }) => MergeSide.First,
        (string one, string other) when field is MergeField.CitizenId => Fits(first, one) && !Fits(second, other) ? MergeSide.First : MergeSide.Second,
        (string one, string other) when field is MergeField.FullName => Fullness(one) > Fullness(other) ? MergeSide.First : MergeSide.Second,
        (string one, string other) when field is MergeField.Address or MergeField.Note => one.Length > other.Length ? MergeSide.First : MergeSide.Second,
        ({ } one, { } other) => one.Equals(other) ? MergeSide.First : MergeSide.Second,
    };

    internal static object? Of(Person person, MergeField field) => field switch
    {
        MergeField.FullName => person.FullName,
        MergeField.Born => person.Born,
        MergeField.Sex => person.Sex,
        MergeField.CitizenId => person.CitizenId,
        MergeField.OtherId => person.OtherId,
        MergeField.IdIssuedOn => person.IdIssuedOn,
        MergeField.Phone => person.Phone,
        MergeField.Email => person.Email,
        MergeField.Address => person.Address,
        MergeField.JobTitle => person.JobTitle,
        MergeField.UnionSince => person.UnionSince,
        _ => person.Note,
    };

    internal static void Take(Person into, Person from, MergeField field)
    {
        switch (field)
        {
            case MergeField.FullName: into.Rename(from.FullName); break;
            case MergeField.Born: (into.BirthDate, into.BirthYear) = (from.BirthDate, from.BirthYear); break;
            case MergeField.Sex: into.Sex = from.Sex; break;
            case MergeField.CitizenId: into.CitizenId = from.CitizenId; break;
            case MergeField.OtherId: into.OtherId = from.OtherId; break;
            case MergeField.IdIssuedOn: into.IdIssuedOn = from.IdIssuedOn; break;
            case MergeField.Phone: into.Phone = from.Phone; break;
            case MergeField.Email: into.Email = from.Email; break;
            case MergeField.Address: into.Address = from.Address; break;
            case MergeField.JobTitle: into.JobTitle = from.JobTitle; break;
            case MergeField.UnionSince: into.UnionSince = from.UnionSince; break;
            default: into.Note = from.Note; break;
        }
    }

    private static bool Fits(Person person, string number) => Kernel.CitizenId.Parse(number) is { Value: var read } && read.Problem(person.Born?.Year, person.Sex) is null;

    /// <summary>More words first, then more accents: "Lò Thị Hương" says more than "LO THI HUONG".</summary>
    private static int Fullness(string name) => 100 * name.Split(' ').Length + name.Count(c => c > 'z');
}
