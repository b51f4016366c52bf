var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
var app = builder.Build();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
await app.RunAsync();

/// <summary>Named so that the test host can start it.</summary>
public partial class Program;
