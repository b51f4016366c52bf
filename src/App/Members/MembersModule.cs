using DoanKet.App.Members.Duplicates;
using DoanKet.App.Members.Import;
using DoanKet.App.Members.Party;
using DoanKet.App.Members.RoundTrip;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Members;

public static class MembersModule
{
    public static IServiceCollection AddMembers(this IServiceCollection services) => services
        .AddScoped<MemberLookup>()
        .AddScoped<NamesInUse>()
        .AddScoped<MemberArrivals>()
        .AddScoped<MemberRegister>()
        .AddScoped<MemberSearch>()
        .AddScoped<MemberList>()
        .AddScoped<NumberGuesses>()
        .AddScoped<MemberStrength>()
        .AddScoped<MemberFile>()
        .AddScoped<GoneMembers>()
        .AddScoped<MemberDecisions>()
        .AddScoped<PersonCorrection>()
        .AddScoped<MovementCorrection>()
        .AddScoped<Suspensions>()
        .AddScoped<MemberCards>()
        .AddScoped<JoiningAge>()
        .AddScoped<DuesGroups>()
        .AddScoped<MemberWorkbook>()
        .AddScoped<MemberTrial>()
        .AddScoped<RegisterChecks>()
        .AddScoped<ColumnMemory>()
        .AddScoped<BatchLedger>()
        .AddScoped<MemberBatches>()
        .AddScoped<ImportedLines>()
        .AddSingleton<RunningImports>()
        .AddScoped<ImportStops>()
        .AddScoped<IJob, ImportJob>()
        .AddScoped<MemberImport>()
        .AddScoped<MarkedList>()
        .AddScoped<MemberUndo>()
        .AddScoped<DuplicateSearch>()
        .AddScoped<PairBook>()
        .AddScoped<SearchDesk>()
        .AddScoped<IJob, SearchJob>()
        .AddScoped<IJob, DailySearchJob>()
        .AddScoped<PairList>()
        .AddScoped<PairFile>()
        .AddScoped<PairDecisions>()
        .AddScoped<SpellSettlement>()
        .AddScoped<PeopleMerge>()
        .AddScoped<PeopleParting>()
        .AddScoped<MergedPeople>()
        .AddScoped<EditSheets>()
        .AddScoped<EditWorkbook>()
        .AddScoped<IJob, OldSheets>()
        .AddScoped<SheetNumbers>()
        .AddScoped<SheetComparison>()
        .AddScoped<SheetReturn>()
        .AddScoped<INames, NamesOfPeople>()
        .AddScoped<IJob, OldFiles>()
        .AddScoped<IHandle<PeopleErased>, ErasedFromSheets>()
        .AddScoped<IHandle<PeopleErased>, ErasedFromBatches>()
        .AddScoped<IHandle<PeopleErased>, ErasedFromMerges>()
        .AddScoped<IHandle<PeopleErased>, ErasedFromParty>()
        .AddScoped<IHandle<PeopleMerging>, PartyWhenMerged>()
        .AddScoped<PartyRecords>()
        .AddScoped<IHandle<UnitClosing>, ClosingUnions>();
}
