using System.ComponentModel;
using System.Reflection;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Platform;

/// <summary>What is recorded can be told in Vietnamese, whatever entity or choice is added.</summary>
public class HistoryWordsTests
{
    /// <summary>Recorded, and not told: keys of the whole and of the owning unit, the decision (it stands with the act), what another line tells, and what Identity keeps for itself.</summary>
    private static readonly string[] Silent =
    [
        "AccountId", "AllotmentId", "CaseId", "EnterpriseId", "OrgUnitId", "PersonId", "PlanId", "RegisterUnitId", "DocumentId", "VisitId", "InvitationId", "ApplicantId", "MembershipId", "BatchId", "StepId",
        "Enterprise.Workers", "OfficialDocument.Year", "OrgUnit.Position",
        "EnterpriseBatch.FileId", "EnterpriseBatch.UploadedBy", "EnterpriseBatch.UploadedAt", "EnterpriseBatch.DoneAt", "EnterpriseBatch.Same", "EnterpriseBatch.LeftOut",
        "RefreshList.FileId", "RefreshList.SentBy", "RefreshList.SentAt", "RefreshList.Elsewhere", "RefreshList.Known", "RefreshList.Faulty",
        "RefreshItem.Row", "RefreshItem.TaxCode", "RefreshItem.Place", "RefreshItem.Address", "RefreshItem.Trade", "RefreshItem.Ownership", "RefreshItem.ContactName", "RefreshItem.ContactPhone", "RefreshItem.UnitId", "RefreshItem.Workers", "RefreshItem.WorkersBefore", "RefreshItem.Was", "RefreshItem.DecidedAt",
        "SurveyEntry.EnterpriseId", "SurveyReturn.FileId", "SurveyReturn.SentBy", "SurveyReturn.SentAt", "SurveyReturn.DoneAt", "InformalEstimate.GroupId",
        "MemberBatch.FileId", "MemberBatch.UploadedBy", "MemberBatch.UploadedAt", "MemberBatch.DoneAt", "MemberBatch.UndoneAt",
        "ConsentWithdrawal.ApplicationId", "ConsentWithdrawal.RequestId",
        "EntryId", "DocumentEntry.BookYear", "DocumentEntry.PaperId", "ReadItem.Line", "DocumentCitation.Line", "DocumentFigure.Line", "DirectiveTask.Line", "DocumentDoubt.Line", "DocumentFigure.Path",
        "FanOut.TaskId", "FanOut.HandsDownId", "Assignment.GiverUnitId", "Assignment.FanOutId", "Assignment.TaskId", "Assignment.ParentId", "Assignment.DutyId", "Assignment.PeriodFrom",
        "AssignmentNote.AssignmentId", "AssignmentNote.At", "OutsideBody.KeeperUnitId",
        "SteeringMember.CommitteeId", "SteeringTask.CommitteeId", "SteeringTask.MemberId",
        "EditSheet.TakenAt", "EditSheet.ReturnedAt", "EditSheet.DoneAt",
        "TransferProposal.ProposedOn", "TransferProposal.ProposedBy", "TransferProposal.AnsweredOn", "TransferProposal.AnsweredBy",
        "FanOut.TaskId", "FanOut.HandsDownId", "FanOut.EntryId", "Assignment.GiverUnitId", "Assignment.FanOutId", "Assignment.EntryId", "Assignment.TaskId", "Assignment.ParentId", "Assignment.DutyId", "Assignment.PeriodFrom",
        "AssignmentNote.AssignmentId", "AssignmentNote.At",
        "RecurringDuty.TaskId", "BodyAccount.BodyId", "OutsideBody.KeeperUnitId",
        "StoredFile.Name", "StoredFile.ContentType", "StoredFile.Length", "StoredFile.Sha256", "StoredFile.At",
        "Account.NormalizedUserName", "Account.NormalizedEmail", "Account.EmailConfirmed", "Account.PhoneNumber", "Account.PhoneNumberConfirmed", "Account.LockoutEnd", "Account.LockoutEnabled",
    ];

    private static readonly List<Type> Audited = [.. typeof(IAudited).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IAudited)))];

    [Fact]
    public void Every_choice_in_a_history_has_vietnamese_words() => Assert.Empty(
        from property in Audited.SelectMany(Told)
        let kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
        where kind.IsEnum
        from choice in Enum.GetNames(kind)
        where Labels.Find(kind, choice) is not { Length: > 0 }
        select $"{property.DeclaringType!.Name}.{property.Name}: {choice}");

    [Fact]
    public async Task Every_recorded_property_is_told_or_kept_silent_on_purpose()
    {
        await using var app = new TestApp("sqlite");
        var untold = await app.RunAsync(s =>
        {
            var model = s.GetRequiredService<AppDbContext>().Model;
            return Task.FromResult((from type in Audited
                                    from property in model.FindEntityType(type)!.GetProperties()
                                    where property.PropertyInfo is { } info && info.GetCustomAttribute<NotRecordedAttribute>() is null
                                        && info.GetCustomAttribute<DisplayNameAttribute>() is null && !property.IsPrimaryKey() && property.Name != nameof(IVersioned.Version)
                                    where !Silent.Contains(property.Name) && !Silent.Contains($"{type.Name}.{property.Name}")
                                    select $"{type.Name}.{property.Name}").ToList());
        });
        Assert.Empty(untold);
    }

    [Fact]
    public void Every_part_of_something_larger_says_what_it_is() =>
        Assert.Empty(Audited.Where(t => t.IsAssignableTo(typeof(IPartOf)) && t.GetCustomAttribute<DisplayNameAttribute>() is null).Select(t => t.Name));

    [Fact]
    public async Task Every_id_in_a_history_has_somebody_who_knows_its_name()
    {
        await using var app = new TestApp("sqlite");
        var named = await app.RunAsync(s => Task.FromResult(s.GetServices<INames>().Select(n => n.Of).ToList()));
        Assert.Empty(
            from property in Audited.SelectMany(Told)
            let kind = property.GetCustomAttribute<RefersToAttribute>()?.Kind
            let type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
            where kind is null ? type == typeof(long) : named.Count(n => n.IsAssignableFrom(kind)) != 1
            select $"{property.DeclaringType!.Name}.{property.Name}");
    }

    private static IEnumerable<PropertyInfo> Told(Type type) => type.GetProperties().Where(p => p.GetCustomAttribute<DisplayNameAttribute>() is not null);
}
