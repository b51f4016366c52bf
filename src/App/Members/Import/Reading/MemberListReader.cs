using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Reads lists of members as units keep them: any order of columns, header of one or more levels, Unicode or fonts of before.</summary>
public static class MemberListReader
{
    /// <summary>A full sheet of Excel must be read or refused in words; rows pass by one at a time, so their number needs no other limit.</summary>
    private static readonly TableLimits Limits = new(MaxFileBytes: 200_000_000, MaxUnpackedBytes: 2_000_000_000, MaxRatio: 400);

    /// <summary>Opens a list; nothing is read before its lines are asked for.</summary>
    /// <param name="file">Left open by the caller until the reading is disposed of.</param>
    /// <param name="minAge">Years a person must have when joining (Regulations).</param>
    /// <param name="remembered">By <see cref="MemberHeaders.KeyOf"/>: what the unit chose for a label before, null for "do not take".</param>
    /// <exception cref="TableRefused">The file is no list that can be read.</exception>
    public static ListReading Open(Stream file, string fileName, DateOnly today, int minAge, IReadOnlyDictionary<string, MemberField?>? remembered = null) =>
        new(RowFile.Open(file, fileName, Limits), Path.GetFileName(fileName.Replace('\\', '/')), today, minAge, remembered);
}
