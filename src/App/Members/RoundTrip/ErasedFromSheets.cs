using DoanKet.App.Members.Import;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;

namespace DoanKet.App.Members.RoundTrip;

/// <summary>Sheets that are still out forget what is erased; what had come back of them is to be sent again.</summary>
internal sealed class ErasedFromSheets(AppDbContext db, TimeProvider time) : IHandle<PeopleErased>
{
    private static readonly SheetField[] Staying = [SheetField.FullName, SheetField.Born, SheetField.Sex, SheetField.CitizenId];

    public async Task HandleAsync(PeopleErased happened, CancellationToken cancel)
    {
        var since = time.Today.AddDays(-EditSheets.DaysKept);
        var ids = await db.Set<Membership>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(m => happened.PersonIds.Contains(m.PersonId) && m.To >= since).Select(m => m.PersonId).Distinct().ToListAsync(cancel);
        foreach (var id in ids)
        {
            var named = $"\"PersonId\":{id},";
            foreach (var sheet in await db.Set<EditSheet>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(s => s.Lines.Contains(named)).ToListAsync(cancel))
            {
                sheet.Lines = BatchJson.Write(SheetLine.Read(sheet).Select(l => l.PersonId == id ? l with { Values = l.Values.Where(v => Staying.Contains(v.Key)).ToDictionary() } : l));
                if (sheet.Rows is not null) (sheet.Rows, sheet.State) = (null, EditSheetState.Taken);
            }
        }
    }
}
