using DoanKet.Web.Cli;

return await CommandLine.RunAsync(args);

/// <summary>Named so that the test host can start it.</summary>
public partial class Program;
