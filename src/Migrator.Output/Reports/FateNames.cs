using Migrator.Model.Plans;

namespace Migrator.Output.Reports;

/// <summary>What becomes of files, in the words of reports.</summary>
internal static class FateNames
{
    /// <summary>In the order in which reports list them, each with one sentence for who reads of it for the first time.</summary>
    public static readonly (FileFate Fate, string Name, string Plural, string Doc)[] All =
    [
        (FileFate.Partition, "interface unit", "interface units", "a header that becomes a partition of its module; a forwarding header beside it keeps every #include working"),
        (FileFate.Implementation, "implementation unit", "implementation units", "a source that becomes an implementation partition and imports what it needs"),
        (FileFate.Macros, "macro part", "macro parts", "a header of directives only; its macros stay text, because no module exports a macro"),
        (FileFate.Forward, "forwarding header", "forwarding headers", "a header of includes only; units import what it includes"),
        (FileFate.Fragment, "fragment", "fragments", "text that a unit includes in its middle"),
        (FileFate.Client, "client", "clients", "a program or test that uses the modules through headers, or imports them"),
        (FileFate.Text, "stays text", "stay text", "a file of the library that stays as it is, for the reason that stands beside it"),
        (FileFate.Copy, "copied", "copied", "a file that stays as it is"),
    ];
}
