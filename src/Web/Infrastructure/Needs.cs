using DoanKet.App.Identity;
using DoanKet.App.Platform.Scope;
using Microsoft.AspNetCore.Authorization;

namespace DoanKet.Web.Infrastructure;

/// <summary>What a page asks of the account. It decides both whether the page opens and which units it shows.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsAttribute(Permission permission) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public Permission Permission => permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new HeldSomewhere()];

    internal sealed class HeldSomewhere : IAuthorizationRequirement;

    /// <summary>The middleware has already reduced the scope to the units where the permission is held.</summary>
    internal sealed class Handler(CurrentWork work) : AuthorizationHandler<HeldSomewhere>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, HeldSomewhere requirement)
        {
            if (work.Scope.Roots.Length > 0) context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }
}

/// <summary>A page of the account itself (password, sessions): open to everybody who is signed in, shows no unit's data.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SignedInAttribute : AuthorizeAttribute;
