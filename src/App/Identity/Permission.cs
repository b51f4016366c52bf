using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Identity;

/// <summary>What a page or command asks of an account. Where it is held is said by the unit of the grant.</summary>
public enum Permission
{
    CampaignView,
    TargetsView, TargetsEdit, TargetsDecide,
    /// <summary>To say, for the unit itself, what it would rather be given.</summary>
    TargetsAnswer,
    EnterprisesView, EnterprisesEdit,
    FoundingView, FoundingEdit, FoundingDecide,
    MembersView, MembersEdit, MembersReveal,
    /// <summary>The ethnicity of members, sensitive by law: to be seen one by one, each time with a note, and to be written.</summary>
    MembersSensitive,
    JoiningView, JoiningDecide,
    PartyView, PartyEdit,
    OrganisationView, OrganisationEdit,
    RegulationsView, RegulationsEdit,
    /// <summary>The register of documents and the tasks that come from them; to enter, confirm, give and accept is <see cref="DirectivesEdit"/>.</summary>
    DirectivesView, DirectivesEdit,
    /// <summary>Limited and secret documents of the very unit where the account stands.</summary>
    DocumentsSecret,
    /// <summary>The tasks of the bodies outside the union that are tied to the account, and nothing else.</summary>
    OutsideTasks,
    AccountsManage,
    /// <summary>Requests of people about their own data: to be seen and answered where their records are kept.</summary>
    PrivacyRequests,
    /// <summary>The registers of privacy and the log of who viewed whom; to change them is <see cref="PrivacyManage"/>.</summary>
    PrivacyView, PrivacyManage,
}

/// <summary>The kinds of account (DESIGN 1) and what each may do, readable on one screen.</summary>
public static class Roles
{
    public const string Organiser = "organiser";
    public const string UnitOfficer = "unit-officer";
    public const string Grassroots = "grassroots";
    public const string Leader = "leader";
    public const string National = "national";
    public const string Admin = "admin";
    public const string Dpo = "dpo";
    public const string Outside = "outside";

    private static readonly Permission[] ReadWork =
    [
        Permission.CampaignView, Permission.TargetsView, Permission.EnterprisesView, Permission.FoundingView, Permission.MembersView,
        Permission.OrganisationView, Permission.RegulationsView,
        Permission.JoiningView, Permission.DirectivesView,
    ];

    private static readonly Dictionary<string, (string Label, HashSet<Permission> Held)> All = new()
    {
        [Organiser] = ("Cán bộ tổ chức cấp tỉnh",
        [
            .. ReadWork, Permission.TargetsEdit, Permission.TargetsDecide, Permission.TargetsAnswer, Permission.EnterprisesEdit, Permission.FoundingEdit, Permission.FoundingDecide,
            Permission.MembersEdit, Permission.MembersReveal, Permission.MembersSensitive, Permission.PartyView, Permission.PartyEdit, Permission.OrganisationEdit, Permission.RegulationsEdit,
            Permission.JoiningDecide, Permission.PrivacyRequests, Permission.PrivacyView, Permission.DirectivesEdit, Permission.DocumentsSecret,
        ]),
        [UnitOfficer] = ("Cán bộ công đoàn cấp trên cơ sở",
        [
            .. ReadWork, Permission.TargetsAnswer, Permission.EnterprisesEdit, Permission.FoundingEdit, Permission.FoundingDecide, Permission.MembersEdit, Permission.MembersReveal,
            Permission.PartyView, Permission.PartyEdit,
            Permission.JoiningDecide, Permission.PrivacyRequests, Permission.DirectivesEdit, Permission.DocumentsSecret,
        ]),
        [Grassroots] = ("Ban chấp hành CĐCS",
        [
            Permission.CampaignView, Permission.MembersView, Permission.MembersEdit, Permission.MembersReveal, Permission.PartyView, Permission.PartyEdit, Permission.OrganisationView,
            Permission.JoiningView, Permission.JoiningDecide, Permission.PrivacyRequests, Permission.DirectivesView, Permission.DirectivesEdit, Permission.RegulationsView,
        ]),
        [Leader] = ("Lãnh đạo (xem)", [.. ReadWork, Permission.PartyView, Permission.DocumentsSecret]),
        [National] = ("Tổng Liên đoàn (xem)", [Permission.CampaignView, Permission.TargetsView, Permission.OrganisationView, Permission.RegulationsView, Permission.DirectivesView]),
        [Admin] = ("Quản trị hệ thống", [Permission.AccountsManage]),
        // Sees members only as far as a request shows them.
        [Dpo] = ("Cán bộ bảo vệ dữ liệu cá nhân", [Permission.PrivacyRequests, Permission.PrivacyView, Permission.PrivacyManage, Permission.OrganisationView, Permission.RegulationsView]),
        [Outside] = ("Cơ quan ngoài công đoàn (xem việc của mình)", [Permission.OutsideTasks]),
    };

    public static IReadOnlyCollection<string> Names => All.Keys;

    public static bool Exists(string role) => All.ContainsKey(role);

    public static string LabelOf(string role) => All.TryGetValue(role, out var known) ? known.Label : role;

    public static bool Allows(string role, Permission permission) => All.TryGetValue(role, out var known) && known.Held.Contains(permission);
}

internal sealed class RoleWordsAttribute : RecordedWordsAttribute
{
    public override string Say(string value, Func<string, string?> other) => Roles.LabelOf(value);
}
