using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.PartyReferral;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;

namespace DoanKet.Web.Pages.Members;

/// <summary>Makes the question of the address whole with what stands in other modules, each under its own permission: the page and its workbook ask the same.</summary>
internal sealed class MemberQuestions(PermittedReading permitted, RecommendationList recommendations)
{
    /// <param name="day">None for today.</param>
    public async Task<MemberQuestion> ReadAsync(MemberAsked asked, ListRequest list, DateOnly? day, CancellationToken cancel)
    {
        var question = asked.Question(list, day);
        if (asked.Party is not MemberAsked.Recommended) return question;
        var people = await permitted.WithAsync(Permission.PartyView, () => recommendations.PeopleAsync("Lọc danh sách đoàn viên", cancel));
        return question with { Among = people, AmongWords = "đã được giới thiệu vào Đảng" };
    }
}
