using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Organisation.Officers;

/// <summary>Who sits in the committees of a unit, and when.</summary>
public sealed class OfficerBook(AppDbContext db, CurrentWork work)
{
    /// <summary>The seats held on the day: chair first, then deputies and members, each by the day they came.</summary>
    public async Task<List<Officer>> CommitteeAsync(long unitId, DateOnly asOf, CancellationToken cancel = default) =>
        [.. (await db.Set<Officer>().AsNoTracking()
            .Where(o => o.OrgUnitId == unitId && o.From <= asOf && (o.To == null || asOf < o.To)).ToListAsync(cancel))
            .OrderBy(o => o.Body).ThenBy(o => o.Position).ThenBy(o => o.From).ThenBy(o => o.Id)];

    public Task<Officer?> FindAsync(long unitId, long seatId, CancellationToken cancel = default) =>
        db.Set<Officer>().SingleOrDefaultAsync(o => o.Id == seatId && o.OrgUnitId == unitId, cancel);

    /// <summary>Gives a person a seat. Refused when the body has a chair already, or the person already sits in it, at any time from that day on.</summary>
    public async Task<Officer> SeatAsync(Officer seat, string? reason = null, CancellationToken cancel = default)
    {
        Rule.Check(seat.FullName.Trim().Length > 0, nameof(Officer.FullName), "Nhập họ và tên");
        Rule.Check(seat.To is null || seat.From < seat.To, nameof(Officer.To), "Ngày thôi giữ chức phải sau ngày bắt đầu");
        var later = await db.Set<Officer>().AsNoTracking()
            .Where(o => o.OrgUnitId == seat.OrgUnitId && o.Body == seat.Body && (o.To == null || seat.From < o.To) && (seat.To == null || o.From < seat.To)).ToListAsync(cancel);
        var chair = seat.Position is OfficerPosition.Chair ? later.Find(o => o.Position is OfficerPosition.Chair) : null;
        Rule.Check(chair is null, nameof(Officer.Position), $"{chair?.FullName} đang là người đứng đầu từ ngày {chair?.From:dd/MM/yyyy}; ghi thôi giữ chức trước");
        var same = later.Find(o => IsSamePerson(o, seat));
        Rule.Check(same is null, nameof(Officer.FullName), $"{seat.FullName} đã có trong cơ quan này từ ngày {same?.From:dd/MM/yyyy}");
        work.Begin(OrganisationOperations.SeatOfficer, reason, seat.DocumentId);
        db.Add(seat);
        await db.SaveChangesAsync(cancel);
        return seat;
    }

    /// <summary>Ends a seat; the day given is the first on which it is no longer held.</summary>
    public async Task EndAsync(long seatId, DateOnly day, string? reason = null, CancellationToken cancel = default)
    {
        var seat = await db.Set<Officer>().SingleOrDefaultAsync(o => o.Id == seatId, cancel);
        Rule.Check(seat is not null, "Không tìm thấy chức vụ này; tải lại trang");
        Rule.Check(seat!.To is null, nameof(Officer.To), $"Chức vụ này đã thôi từ ngày {seat.To:dd/MM/yyyy}");
        Rule.Check(day > seat.From, nameof(Officer.To), $"Chức vụ bắt đầu ngày {seat.From:dd/MM/yyyy}; ngày thôi phải sau ngày ấy");
        work.Begin(OrganisationOperations.EndSeat, reason);
        seat.To = day;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>By the person in the register where both are known there, else by the name as written.</summary>
    private static bool IsSamePerson(Officer one, Officer other) => one.PersonId is { } person && other.PersonId is { } same
        ? person == same
        : VietText.Fold(one.FullName) == VietText.Fold(other.FullName);
}
