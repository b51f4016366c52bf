using System.Diagnostics;
using System.Globalization;
using DoanKet.Docx;

// usage: DoanKet.Docx FOLDER COUNT    run by bench/docx.mjs: writes mau.docx and three of the decisions to the folder, and prints how many a second were written, by the clock and by the time of processors, and their mean size
var (folder, count) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
File.WriteAllBytes(Path.Combine(folder, "mau.docx"), Decisions.Template());
for (var n = 0; n < 3; n++) File.WriteAllBytes(Path.Combine(folder, $"doanket-{n}.docx"), Decisions.Number(n));
for (var n = 0; n < count / 2; n++) Decisions.Number(n);
var (watch, before, bytes) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, 0L);
for (var n = 0; n < count; n++) bytes += Decisions.Number(n).Length;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count / watch.Elapsed.TotalSeconds:0.0} {count / (Environment.CpuUsage.TotalTime - before).TotalSeconds:0.0} {bytes / count}"));
