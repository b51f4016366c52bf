using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Transfers;

/// <summary>What is agreed on: the first day in the new unit, why, and on which paper.</summary>
public sealed record TransferTerms(DateOnly Day, string Reason, long? DocumentId = null);

/// <summary>Proposals of transfer between two units: made by one, confirmed by the other. Only then both movements are posted, together.</summary>
public sealed class TransferDesk(AppDbContext db, CurrentWork work, MemberRegister register, TransferLimits limits, TransferNotices notices, NumberGuesses guesses, TimeProvider time)
{
    /// <summary>The unit of the member proposes that he goes to another, anywhere in the country.</summary>
    /// <returns>None when there is no such person in the scope.</returns>
    public Task<TransferProposal?> ProposeAsync(long personId, OrgUnit toUnit, TransferTerms terms, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        work.Begin(TransferOperations.Propose, terms.Reason, terms.DocumentId);
        return await ReleaseAsync(personId, toUnit, terms, cancel) is { } proposal ? await SendAsync(proposal, cancel) : null;
    }, cancel);

    /// <summary>The same for several members of the scope at once: all are proposed or none, and the other unit is told once.</summary>
    public Task<int> ProposeManyAsync(IReadOnlyCollection<long> personIds, OrgUnit toUnit, TransferTerms terms, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        work.Begin(TransferOperations.Propose, terms.Reason, terms.DocumentId);
        await db.HoldAllAsync<Person>(HeldFor.Change, personIds, cancel);
        var proposals = new List<TransferProposal>();
        foreach (var id in personIds)
            if (await ReleaseAsync(id, toUnit, terms, cancel) is { } proposal) proposals.Add(proposal);
        db.AddRange(proposals);
        await db.SaveChangesAsync(cancel);
        if (proposals.Count > 0) await notices.SentManyAsync(proposals, cancel);
        return proposals.Count;
    }, cancel);

    private async Task<TransferProposal?> ReleaseAsync(long personId, OrgUnit toUnit, TransferTerms terms, CancellationToken cancel)
    {
        if (await db.HeldPersonAsync(personId, cancel) is not { } person) return null;
        var spell = await db.Set<Membership>().SingleOrDefaultAsync(m => m.PersonId == personId && m.To == Membership.Open, cancel);
        Rule.Check(spell is not null, $"{person.FullName} hiện không sinh hoạt ở đơn vị nào trong phạm vi");
        CheckTerms(terms, toUnit, spell!);
        Rule.Check(!await db.Set<TransferProposal>().AnyAsync(p => p.PersonId == personId && p.State == ProposalState.Waiting && p.Side == TransferSide.Releasing, cancel),
            $"{person.FullName} đã có một đề nghị chuyển đang chờ trả lời; rút đề nghị ấy trước");
        return new()
        {
            PersonId = personId, FullName = person.FullName, Born = person.Born?.ToString(), MaskedNumber = person.CitizenId is { } number ? CitizenId.Mask(number) : null,
            FromUnitId = spell!.OrgUnitId, ToUnitId = toUnit.Id, Side = TransferSide.Releasing, Day = terms.Day, Reason = terms.Reason, DocumentId = terms.DocumentId,
            ProposedOn = time.Today, ProposedBy = work.AccountName, DueOn = await limits.DueAsync(time.Today, cancel),
        };
    }

    /// <summary>A unit asks for somebody who works with it now. Whether the number is known, and where, is not told: the answer comes from the unit that keeps the member.</summary>
    public Task<TransferProposal> AskAsync(OrgUnit toUnit, string fullName, string citizenId, TransferTerms terms, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (!await db.IsInScopeAsync(toUnit.Id, cancel)) throw new OutOfScopeException(toUnit.Id);
        CheckTerms(terms, toUnit, null);
        guesses.Ask(citizenId, nameof(Person.CitizenId));
        Rule.Check(!await db.Set<Membership>().AnyAsync(m => m.OrgUnitId == toUnit.Id && m.To == Membership.Open
            && db.Set<Person>().Any(p => p.Id == m.PersonId && p.CitizenId == citizenId), cancel), nameof(Person.CitizenId), "Người có số này đang sinh hoạt ở chính đơn vị");
        await CheckAskedOnceAsync(toUnit, fullName, citizenId, cancel);
        var holder = await HolderAsync(fullName, citizenId, cancel);
        work.Begin(TransferOperations.Ask, terms.Reason, terms.DocumentId);
        return await SendAsync(new TransferProposal
        {
            PersonId = holder?.PersonId, FullName = VietText.TitleName(fullName), MaskedNumber = CitizenId.Mask(citizenId), FromUnitId = holder?.OrgUnitId, ToUnitId = toUnit.Id,
            Side = TransferSide.Receiving, Day = terms.Day, Reason = terms.Reason, DocumentId = terms.DocumentId,
            ProposedOn = time.Today, ProposedBy = work.AccountName, DueOn = await limits.DueAsync(time.Today, cancel),
        }, cancel);
    }, cancel);

    /// <summary>The other unit confirms: both movements are posted with the day of the proposal, or nothing at all.</summary>
    /// <returns>False when there is no such proposal for a unit of the scope to answer.</returns>
    public Task<bool> AcceptAsync(long id, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await ToAnswerAsync(id, cancel) is not { } proposal) return false;
        await db.HoldAllAsync<Person>(HeldFor.Change, [proposal.PersonId!.Value], cancel);
        work.Begin(TransferOperations.Accept, proposal.Reason, proposal.DocumentId);
        Close(proposal, ProposalState.Accepted, null);
        await db.SaveChangesAsync(cancel);
        await PostAsync(proposal, cancel);
        await notices.AcceptedAsync(proposal, cancel);
        return true;
    }, cancel);

    /// <inheritdoc cref="AcceptAsync"/>
    public async Task<bool> RefuseAsync(long id, string why, CancellationToken cancel = default)
    {
        if (await ToAnswerAsync(id, cancel) is not { } proposal) return false;
        Rule.Check(!string.IsNullOrWhiteSpace(why), nameof(TransferProposal.Answer), "Ghi lý do không nhận; bên gửi đọc được");
        work.Begin(TransferOperations.Refuse, why);
        Close(proposal, ProposalState.Refused, VietText.Nfc(why));
        await db.SaveChangesAsync(cancel);
        await notices.RefusedAsync(proposal, cancel);
        return true;
    }

    /// <summary>The unit that has made the proposal takes it back.</summary>
    public async Task<bool> WithdrawAsync(long id, CancellationToken cancel = default)
    {
        if (await db.Set<TransferProposal>().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } proposal || !await db.IsInScopeAsync(proposal.ProposingUnitId, cancel)) return false;
        CheckWaits(proposal);
        work.Begin(TransferOperations.Withdraw);
        Close(proposal, ProposalState.Withdrawn, null);
        await db.SaveChangesAsync(cancel);
        await notices.WithdrawnAsync(proposal, cancel);
        return true;
    }

    private async Task<TransferProposal> SendAsync(TransferProposal proposal, CancellationToken cancel)
    {
        db.Add(proposal);
        await db.SaveChangesAsync(cancel);
        await notices.SentAsync(proposal, cancel);
        return proposal;
    }

    private async Task<TransferProposal?> ToAnswerAsync(long id, CancellationToken cancel)
    {
        if (await db.Set<TransferProposal>().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { AnsweringUnitId: { } unit } proposal || !await db.IsInScopeAsync(unit, cancel)) return null;
        CheckWaits(proposal);
        return proposal;
    }

    /// <summary>Reaches over the border of the scope for this one act, which both units have agreed on; nothing else is unsaved.</summary>
    private async Task PostAsync(TransferProposal proposal, CancellationToken cancel)
    {
        var (scope, person) = (work.Scope, proposal.PersonId!.Value);
        work.Scope = OrgScope.Everything;
        try
        {
            Rule.Check(await db.Set<Membership>().AnyAsync(m => m.PersonId == person && m.To == Membership.Open && m.OrgUnitId == proposal.FromUnitId, cancel),
                $"{proposal.FullName} không còn sinh hoạt ở nơi đi của đề nghị này; từ chối hoặc rút đề nghị");
            var toUnit = await db.Set<OrgUnit>().SingleAsync(u => u.Id == proposal.ToUnitId, cancel);
            await register.TransferAsync(person, toUnit, proposal.Day, proposal.Reason, proposal.DocumentId, cancel);
        }
        finally { work.Scope = scope; }
    }

    /// <summary>By what was typed, not by whom it means: else the refusal would tell whether the number is known.</summary>
    private async Task CheckAskedOnceAsync(OrgUnit toUnit, string fullName, string citizenId, CancellationToken cancel)
    {
        await db.HoldAsync<OrgUnit>(toUnit.Id, cancel);
        var (name, masked) = (VietText.TitleName(fullName), CitizenId.Mask(citizenId));
        Rule.Check(!await db.Set<TransferProposal>().AnyAsync(p => p.ToUnitId == toUnit.Id && p.State == ProposalState.Waiting && p.Side == TransferSide.Receiving && p.FullName == name && p.MaskedNumber == masked, cancel),
            nameof(Person.CitizenId), $"Đơn vị đã có một đề nghị xin {name} về đang chờ trả lời; rút đề nghị ấy trước");
    }

    /// <summary>Whose name and number agree, where he is a member now.</summary>
    private async Task<Membership?> HolderAsync(string fullName, string citizenId, CancellationToken cancel)
    {
        var bearer = db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().Where(p => p.CitizenId == citizenId);
        await db.HoldAllAsync<Person>(HeldFor.Change, await bearer.Select(p => p.Id).ToListAsync(cancel), cancel);
        var person = await bearer.SingleOrDefaultAsync(cancel);
        if (person is null || VietText.Fold(person.FullName) != VietText.Fold(fullName)) return null;
        return await db.Set<Membership>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking()
            .SingleOrDefaultAsync(m => m.PersonId == person.Id && m.To == Membership.Open, cancel);
    }

    private void CheckTerms(TransferTerms terms, OrgUnit toUnit, Membership? spell)
    {
        Rule.Check(!string.IsNullOrWhiteSpace(terms.Reason), nameof(terms.Reason), "Ghi lý do chuyển");
        Rule.Check(terms.Day <= time.Today, nameof(terms.Day), $"Ngày chuyển không được sau hôm nay, {VietFormat.Date(time.Today)}");
        Rule.Check(spell is null || terms.Day >= spell.From, nameof(terms.Day), $"Đoàn viên sinh hoạt ở đơn vị từ ngày {VietFormat.Date(spell?.From ?? terms.Day)}; chọn ngày bằng hoặc sau ngày ấy");
        Rule.Check(toUnit.IsGrassroots && toUnit.ClosedOn is null, "Union", $"{toUnit.Name} không phải là công đoàn cơ sở đang hoạt động");
        Rule.Check(spell?.OrgUnitId != toUnit.Id, "Union", "Đoàn viên đang ở chính đơn vị này; chọn đơn vị khác");
    }

    private static void CheckWaits(TransferProposal proposal) => Rule.Check(proposal.State is ProposalState.Waiting,
        $"Đề nghị này đã kết thúc ngày {VietFormat.Date(proposal.AnsweredOn ?? proposal.ProposedOn)}; tải lại trang để xem");

    private void Close(TransferProposal proposal, ProposalState state, string? answer) => proposal.Close(state, answer, time.Today, work.AccountName);
}
