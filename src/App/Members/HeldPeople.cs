using DoanKet.App.Platform.Data;

namespace DoanKet.App.Members;

/// <summary>
/// The rule of all who write to the register: whoever writes anything that rests on a person (a spell, a movement, a pause, a card, a proposal, what is known of him)
/// holds the person first, and only then reads what he decides by. Who takes records away (a merge, an import undone) holds them for removal.
/// So one of two comes after the other, and meets what the first has left: a changed person, or none.
/// </summary>
public static class HeldPeople
{
    /// <summary>The person, held until the transaction ends. Who has been read before in the same work, and changed by somebody since, is refused by his version when he is saved.</summary>
    /// <returns>None when there is no such person in the scope.</returns>
    /// <exception cref="RuleBroken">Somebody has taken the record away while this waited for it.</exception>
    public static async Task<Person?> HeldPersonAsync(this AppDbContext db, long id, CancellationToken cancel = default)
    {
        if (!await db.Set<Person>().AnyAsync(p => p.Id == id, cancel)) return null;
        await db.HoldAllAsync<Person>(HeldFor.Change, [id], cancel);
        return await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id, cancel)
            ?? throw new RuleBroken("", "Hồ sơ này vừa được gộp, chuyển đi hoặc đã mất theo lô nhập được hoàn tác. Mở lại danh sách đoàn viên để xem");
    }

    /// <summary>Two people who change the spells of one person at once: the row's version lets only the first through.</summary>
    public static void GuardSpells(this AppDbContext db, Person person) => db.Entry(person).Property(p => p.Version).IsModified = true;
}
