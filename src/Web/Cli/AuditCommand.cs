using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Cli;

/// <summary>audit verify: checks the chain of the audit trail.</summary>
internal static class AuditCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        if (arguments.Plain(["--db"], []) is not ["verify"]) throw new UsageException("Lệnh audit cần từ “verify”.");
        await using var app = Site.Build([], new SiteOptions(arguments.Option("--db")));
        return await app.WorkAsync(async services =>
        {
            var chain = services.GetRequiredService<AuditChain>();
            var sealedNow = await chain.SealAsync();
            var wrong = await chain.VerifyAsync();
            foreach (var finding in wrong) Console.WriteLine(finding);
            Console.WriteLine(wrong.Count == 0 ? $"Nhật ký nguyên vẹn; vừa niêm phong thêm {VietFormat.Number(sealedNow)} thao tác." : $"{wrong.Count} chỗ không khớp.");
            return wrong.Count == 0 ? CommandLine.Done : CommandLine.Refused;
        });
    }
}
