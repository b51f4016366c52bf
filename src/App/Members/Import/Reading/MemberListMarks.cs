namespace DoanKet.App.Members.Import.Reading;
public static class MemberListMarks { public static void Write(Stream original, string fileName, Stream to, IEnumerable<(string Sheet, int Row, IReadOnlyList<Finding> Findings)> lines) => throw new NotSupportedException(); }
