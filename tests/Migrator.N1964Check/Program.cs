using System.Text;
using Migrator.N1964Check;

// Checks the n1964 output in a folder: one line a violation on stdout, and exit code 1 when there is one.
if (args is not [var folder] || !File.Exists(Path.Combine(folder, "cppmod.json")))
{
    Console.Error.WriteLine("usage: check-n1964 <folder of an n1964 output, where its cppmod.json is>");
    return 2;
}

var texts = new Dictionary<string, string>(StringComparer.Ordinal);
foreach (var path in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
    texts.Add(Path.GetRelativePath(folder, path).Replace('\\', '/'), Encoding.Latin1.GetString(File.ReadAllBytes(path)));
var (violations, partitions) = TreeChecker.Check(texts);
foreach (var violation in violations) Console.WriteLine(violation);
Console.Error.WriteLine($"{partitions} partitions, {violations.Count} violations");
return violations.Count == 0 ? 0 : 1;
