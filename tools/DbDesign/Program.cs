Console.WriteLine("Used by `dotnet ef`; see README, \"How to add a column\".");
