using DoanKet.App.Identity;
using DoanKet.App.Platform.Scope;

namespace DoanKet.Web.Infrastructure;

/// <summary>Who is signed in on this request, with the grants that hold today.</summary>
internal sealed class Visitor
{
    public long? AccountId { get; set; }

    /// <summary>The session in which the account sits; 0 for a stranger.</summary>
    public long SessionId { get; set; }
    public string FullName { get; set; } = "";
    public IReadOnlyList<Grant> Grants { get; set; } = [];

    /// <summary>As the request began.</summary>
    public int UnreadNotices { get; set; }

    /// <summary>Whether the permission is held anywhere.</summary>
    public bool Can(Permission permission) => Grants.Any(g => Roles.Allows(g.Role, permission));

    public OrgScope ScopeFor(Permission permission) => App.Identity.Grants.ScopeFor(Grants, permission);

    /// <summary>The first page this account may open.</summary>
    public string StartPage => Can(Permission.CampaignView) ? "/" : Can(Permission.AccountsManage) ? "/quan-tri/tai-khoan" : Can(Permission.PrivacyRequests) ? "/du-lieu-ca-nhan"
        : Can(Permission.OutsideTasks) ? "/co-quan/viec" : "/tai-khoan";
}
