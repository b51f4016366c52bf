using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members;

[Needs(Permission.MembersView), ToldByDay]
internal sealed class IndexModel(MemberList members, MemberSearch search, MemberQuestions questions, ShellModel shell, OrgDirectory directory, CurrentWork work, Visitor visitor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public MemberAsked Asked { get; set; } = new();

    public List<MemberRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public int Counted { get; private set; }

    public int CountedUpTo { get; private set; }

    /// <summary>Members of a former day whose records have left the scope since.</summary>
    public int Gone { get; private set; }

    /// <summary>How many who have left answer, where none of the present does.</summary>
    public int LeftFound { get; private set; }

    public string LeftAddress => PageAddress.With(Request, ("trangthai", MemberAsked.LeftStatus));

    public Filter[] Units { get; private set; } = [];

    /// <summary>Political data: offered only to who may see it.</summary>
    public Filter[] Party => MaySeeParty ? [new ChoiceFilter("dang", "Đảng", [.. MemberAsked.Standings.Select(s => (s.Word, Labels.Of(s.Standing))), (MemberAsked.Recommended, "Đã giới thiệu vào Đảng")])] : [];

    public bool MayEdit => visitor.Can(Permission.MembersEdit);

    public bool MaySeeApplications => visitor.Can(Permission.JoiningView);

    public bool MaySeeParty => visitor.Can(Permission.PartyView);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Units = await directory.UnitFilterAsync(work.Scope, Asked.Unit, cancel: cancel);
        if (Asked is { From: { } from, To: { } to } && from > to) ModelState.AddModelError("den", $"Ngày đầu {VietFormat.Date(from)} sau ngày cuối {VietFormat.Date(to)}; đổi lại hai ngày.");
        if (!ModelState.IsValid) return;
        await questions.AskAsync(Asked, List, shell.Day?.Former, question => ReadAsync(question, cancel), cancel);
    }

    private async Task<bool> ReadAsync(MemberQuestion question, CancellationToken cancel)
    {
        (Rows, Next) = await members.PageAsync(question, List.After, cancel: cancel);
        (CountedUpTo, Counted) = (MemberList.CountedUpTo(question), List.After is null && Next is null ? Rows.Count : await members.CountAsync(question, cancel));
        if (Rows.Count == 0 && List.After is null && question is { Day: null, Status: MemberStatus.Active, Text: not (null or "") }) LeftFound = await members.CountAsync(question with { Status = MemberStatus.Left }, cancel);
        if (question is { Day: { } day, Text: null or "", Sex: null, AgeFrom: null, AgeTo: null, Group: null, Missing: null, Among: null, Party: null, Status: MemberStatus.Active }) Gone = await search.CountGoneAsync(question, day, cancel);
        return true;
    }
}
