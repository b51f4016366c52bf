using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Duties;
using DoanKet.App.Directives.FollowUp;
using DoanKet.App.Directives.Outside;
using DoanKet.App.Directives.Register;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Mail;
using DoanKet.App.Platform.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Directives;

public static class DirectivesModule
{
    public static IServiceCollection AddDirectives(this IServiceCollection services) => services.AddRegister().AddOutside().AddDuties().AddAssignments();

    /// <summary>Documents in and out, and what was read in them.</summary>
    private static IServiceCollection AddRegister(this IServiceCollection services) => services
        .AddScoped<EntrySight>()
        .AddScoped<KnownPapers>()
        .AddScoped<SentPapers>()
        .AddScoped<EntryBook>()
        .AddScoped<ForceBook>()
        .AddScoped<DocumentEnds>()
        .AddScoped<CitedPapers>()
        .AddScoped<OutgoingNumber>()
        .AddScoped<EntryList>()
        .AddScoped<EntryContent>()
        .AddScoped<PlanBasis>()
        .AddScoped<ReadingBook>()
        .AddScoped<CitationGraph>()
        .AddScoped<TextSearch>()
        .AddScoped<SigningDesk>()
        .AddScoped<INames, NamesOfEntries>();

    /// <summary>Tasks given to units, what comes of them, and who is told. The reminders stand before the letters: both come up at the same moment of the night.</summary>
    private static IServiceCollection AddAssignments(this IServiceCollection services) => services
        .AddScoped<AssignmentSides>().AddScoped<Receivers>().AddScoped<AssignmentNotices>().AddScoped<AssignmentGiving>()
        .AddScoped<EvidenceFiles>().AddScoped<AssignmentActs>().AddScoped<AssignmentDesk>().AddScoped<AssignmentAnswers>().AddScoped<FirstOpening>()
        .AddScoped<AssignmentList>().AddScoped<AssignmentFiles>().AddScoped<AssignmentBoard>()
        .AddScoped<Mailer>()
        .AddScoped<IJob, AssignmentReminders>().AddScoped<IJob, MailDigest>().AddScoped<IJob, MailLetter>();

    /// <summary>What bodies outside the union issue and do, and the accounts that see it.</summary>
    private static IServiceCollection AddOutside(this IServiceCollection services) => services
        .AddScoped<BodyAccounts>()
        .AddScoped<BodyWork>();

    /// <summary>What comes up again and again, and what measures itself; who has done what. It stands before the reminders: nobody is reminded of what closes itself in the same night.</summary>
    private static IServiceCollection AddDuties(this IServiceCollection services) => services
        .AddScoped<DutyBook>()
        .AddScoped<TargetTies>()
        .AddScoped<MeasureBook>()
        .AddScoped<FollowUpQuery>()
        .AddScoped<PressingLetters>()
        .AddScoped<IJob, DutyJob>()
        .AddScoped<IJob, MeasureAssignments>();
}
