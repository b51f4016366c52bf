using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace DoanKet.App.Sqlite;

/// <summary>
/// Microsoft.Data.Sqlite 10 asks for SQLitePCLRaw 2.1; version 2.0.6 has every call it makes.
/// The system's SQLite is preferred to the old one in the package, when there is one.
/// </summary>
internal static class SqliteBinding
{
    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "Must run before the first use of SQLite.")]
    internal static void Initialize()
    {
        AssemblyLoadContext.Default.Resolving += static (context, name) => name.Name is "SQLitePCLRaw.core"
            ? context.LoadFromAssemblyPath(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator).First(path => Path.GetFileName(path) == "SQLitePCLRaw.core.dll"))
            : null;
        Bind();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Bind()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, static (name, assembly, path) =>
            name is "e_sqlite3" && NativeLibrary.TryLoad("libsqlite3.so.0", assembly, path, out var system) ? system : IntPtr.Zero);
        SQLitePCL.Batteries_V2.Init();
    }
}
