using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;

namespace Migrator.Cli.Input;

/// <summary>
/// Finds the loadable targets of a CMake project in its own words: a compilation database does not tell them from other
/// libraries. Nothing is evaluated but plain variables, and functions that pass the name of the target on.
/// </summary>
public static partial class PlugInFinder
{
    /// <summary>The loadable targets, in the order of their names.</summary>
    public static ImmutableArray<PlugIn> Find(IEnumerable<InputFile> files)
    {
        var scripts = files.Where(file => file.Text is not null && FileKinds.IsCMake(file.Path))
            .OrderBy(file => file.Path.Count(c => c == '/')).ThenBy(file => file.Path, StringComparer.Ordinal).ToList();
        var search = new Search();
        foreach (var script in scripts) search.Read(script); // functions and variables may stand in a file that another one includes
        foreach (var script in scripts) search.Read(script);
        return [.. search.Found.Select(target => new PlugIn(target.Key, [.. target.Value.Order(StringComparer.Ordinal)])).OrderBy(target => target.Target, StringComparer.Ordinal)];
    }

    private sealed class Search
    {
        private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

        /// <summary>Functions that make a loadable target, with the number of the parameter that is its name.</summary>
        private readonly Dictionary<string, int> _makers = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, SortedSet<string>> Found { get; } = new(StringComparer.Ordinal);

        public void Read(InputFile script)
        {
            var text = script.Text!.Text;
            var folder = PathNames.Folder(script.Path);
            List<string> function = [];
            foreach (var command in CMakeLexer.Commands(text))
            {
                var words = CMakeLexer.Words(text, command);
                var name = command.Name.ToLowerInvariant();
                if (words.Count == 0) function = name is "endfunction" or "endmacro" ? [] : function;
                else if (name is "function" or "macro") function = words;
                else if (name is "endfunction" or "endmacro") function = [];
                else if (name == "project") _variables["PROJECT_NAME"] = words[0];
                else if (name == "set" && words.Count == 2) _variables[words[0]] = Expand(words[1]);
                else if (name == "add_library" && words.IndexOf("MODULE") == 1) Add(function, words, folder);
                else if (_makers.TryGetValue(name, out var parameter) && parameter < words.Count) Add(words[parameter], words, folder);
            }
        }

        private void Add(List<string> function, List<string> words, string folder)
        {
            var parameter = function.Skip(1).ToList().FindIndex(name => words[0] == $"${{{name}}}");
            if (parameter < 0) Add(words[0], words, folder);
            else _makers[function[0]] = parameter;
        }

        private void Add(string target, List<string> words, string folder)
        {
            target = Expand(target);
            if (target.Contains('$', StringComparison.Ordinal)) return;
            if (!Found.TryGetValue(target, out var sources)) Found.Add(target, sources = new SortedSet<string>(StringComparer.Ordinal));
            sources.UnionWith(words.Select(Expand).Where(word => FileKinds.Of(word) is FileKind.Source).Select(word => PathNames.Combine(folder, word)).OfType<string>());
        }

        private string Expand(string word) =>
            Variable().Replace(word, match => _variables.GetValueOrDefault(match.Groups[1].Value) ?? (match.Groups[1].Value == "CMAKE_CURRENT_SOURCE_DIR" ? "." : match.Value));
    }

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Variable();
}
