using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Operations;
using static DoanKet.App.Founding.Papers.DraftPapers;

namespace DoanKet.App.Founding.Papers;

/// <summary>What the deciding unit writes before it decides: the appraisal slip, and the notice of a return while it has no number.</summary>
internal static class OfficePapers
{
    public static WordPaper Slip(CaseFile file, DraftSetting setting)
    {
        var step = file.Steps.LastOrDefault(s => s.Step is FoundingStep.Appraisal or FoundingStep.Returned);
        var paper = new WordPaper(OfficeHead(setting, step?.Day), "PHIẾU THẨM ĐỊNH", $"Hồ sơ số {file.Case.Number} đề nghị công nhận {Union(file)}")
            .Paragraph($"Hồ sơ nộp ngày {VietFormat.Date(DayOf(file, FoundingStep.Dossier))}{(file.ClockOf(FoundingStep.Recognised) is { StoppedOn: null } clock ? $"; hạn quyết định {VietFormat.Date(clock.Due)} ({clock.Days} ngày làm việc, {clock.Rule.Source})" : "")}.")
            .Paragraph($"Đoàn viên đề nghị công nhận: {file.Eligible} người. Giấy tờ: {file.ReadyPapers}/{file.Needed.Count}.")
            .Table(new PrintTable(
                [new("TT", PrintKind.Ordinal, 5), new("Nội dung thẩm định", PrintKind.Text, 36), new("Đạt", PrintKind.Text, 7), new("Chưa đạt", PrintKind.Text, 8), new("Ý kiến", PrintKind.Text, 26)],
                [.. Lines(file).Select((l, at) => PrintRow.Of(at + 1, l.Text, l.Fits is true ? "X" : "", l.Fits is false ? "X" : "", l.Remark))]))
            .Paragraph($"Kết luận: {OrDots(step?.Note)}");
        return paper.SignBoth(new Signature("", "NGƯỜI THẨM ĐỊNH", OrDots(step?.Officer), []), new Signature("", "LÃNH ĐẠO BAN", Dots, []));
    }

    /// <summary>Of the last return; the flaws of papers are those that still stand.</summary>
    public static WordPaper Return(CaseFile file, DraftSetting setting)
    {
        var step = file.Steps.Last(s => s.Step is FoundingStep.Returned);
        var flaws = file.Papers.Where(p => p.Flaw is not null).ToDictionary(p => p.Kind, p => p.Flaw!);
        var head = new PaperHead(OfficialName.Of(setting.DeciderAbove), OfficialName.Of(setting.Decider), "", "TB-LĐLĐ", setting.DeciderPlace, null);
        return ReturnPaper.Build(new(file.Case, head, setting.Decider, $"Bổ sung hồ sơ {file.Case.Number} đề nghị công nhận {Union(file)}", step,
            [.. file.Slip.Where(m => m.StepId == step.Id)], flaws, new Signer("TM. BAN THƯỜNG VỤ", "", "")));
    }

    private static PaperHead OfficeHead(DraftSetting setting, DateOnly? day) => new(OfficialName.Of(setting.DeciderAbove), OfficialName.Of(setting.Decider), "", "", setting.DeciderPlace, day);

    /// <summary>As it was filled in; before that all points, to be filled in by hand.</summary>
    private static IEnumerable<(string Text, bool? Fits, string? Remark)> Lines(CaseFile file) => file.Slip.Count > 0
        ? file.Slip.Select(m => (Labels.Of(m.Point), (bool?)m.Fits, m.Remark))
        : Enum.GetValues<AppraisalPoint>().Select(p => (Labels.Of(p), (bool?)null, (string?)null));
}
