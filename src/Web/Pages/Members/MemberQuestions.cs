using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Members.Party;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;

namespace DoanKet.Web.Pages.Members;

/// <summary>Makes the question of the address whole with what stands in other modules, each under its own permission: the page and its workbook ask the same.</summary>
internal sealed class MemberQuestions(PermittedReading permitted, RecommendationList recommendations, PartyRecords party)
{
    /// <summary>Asks, of political data only where the account may see it, and notes that it was asked.</summary>
    /// <param name="day">None for today.</param>
    public async Task<T> AskAsync<T>(MemberAsked asked, ListRequest list, DateOnly? day, Func<MemberQuestion, Task<T>> read, CancellationToken cancel)
    {
        var question = asked.Question(list, day);
        if (question.Party is { } standing) return await permitted.WithAsync(Permission.PartyView, async () =>
        {
            await party.NoteListAsync($"Lọc danh sách đoàn viên: {Labels.Within(standing)}", cancel);
            return await read(question);
        });
        if (asked.Party is not MemberAsked.Recommended) return await read(question);
        var people = await permitted.WithAsync(Permission.PartyView, () => recommendations.PeopleAsync("Lọc danh sách đoàn viên", cancel));
        return await read(question with { Among = people, AmongWords = "đã được giới thiệu vào Đảng" });
    }
}
