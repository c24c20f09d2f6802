namespace Migrator.Model.Syntax;

/// <summary>A command of a CMake file: its name, where the name starts, and where its arguments lie.</summary>
public readonly record struct CMakeCommand(string Name, int Start, int ArgumentsStart, int ArgumentsEnd);

/// <summary>Finds the commands of a CMake file, with comments, quoted and bracket arguments skipped.</summary>
public static class CMakeLexer
{
    /// <summary>All commands in the order of the text, those in the bodies of blocks included.</summary>
    public static IEnumerable<CMakeCommand> Commands(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '#')
            {
                at = SkipComment(text, at);
            }
            else if (char.IsAsciiLetter(text[at]) || text[at] == '_')
            {
                var start = at;
                at = SkipName(text, at);
                var name = text[start..at];
                while (at < text.Length && text[at] is ' ' or '\t')
                {
                    at++;
                }

                if (at < text.Length && text[at] == '(')
                {
                    var arguments = at + 1;
                    at = SkipArguments(text, at);
                    yield return new CMakeCommand(name, start, arguments, at);
                }
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>The raw text between the parentheses of a command.</summary>
    public static string Arguments(string text, CMakeCommand command) =>
        text[command.ArgumentsStart..Math.Min(command.ArgumentsEnd, text.Length)];

    /// <summary>The arguments of a command as words: quotes and comments gone, variables as they are written.</summary>
    public static List<string> Words(string text, CMakeCommand command)
    {
        var words = new List<string>();
        var end = Math.Min(command.ArgumentsEnd, text.Length) - 1;
        for (var at = command.ArgumentsStart; at < end;)
        {
            if (text[at] == '#') at = SkipComment(text, at);
            else if (text[at] is '(' or ')' or ';' || char.IsWhiteSpace(text[at])) at++;
            else
            {
                var start = at;
                while (at < end && text[at] is not ('#' or '(' or ')' or ';') && !char.IsWhiteSpace(text[at])) at = text[at] == '"' ? SkipQuoted(text, at) : at + 1;
                words.Add(text[start..Math.Min(at, end)].Replace("\"", "", StringComparison.Ordinal));
            }
        }

        return words;
    }

    private static int SkipName(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }

    private static int SkipArguments(string text, int at)
    {
        var depth = 0;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '\\':
                    at += 2;
                    break;
                case '#':
                    at = SkipComment(text, at);
                    break;
                case '"':
                    at = SkipQuoted(text, at);
                    break;
                case '[':
                    at = SkipBracket(text, at) ?? at + 1;
                    break;
                case '(':
                    depth++;
                    at++;
                    break;
                case ')':
                    at++;
                    if (--depth == 0)
                    {
                        return at;
                    }

                    break;
                default:
                    at++;
                    break;
            }
        }

        return text.Length;
    }

    private static int SkipComment(string text, int at)
    {
        if (at + 1 < text.Length && text[at + 1] == '[' && SkipBracket(text, at + 1) is { } end)
        {
            return end;
        }

        var line = text.IndexOf('\n', at);
        return line < 0 ? text.Length : line;
    }

    private static int SkipQuoted(string text, int at)
    {
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
        }

        return Math.Min(at + 1, text.Length);
    }

    // "[", any number of "=", "[", … "]", as many "=", "]".
    private static int? SkipBracket(string text, int at)
    {
        var open = at + 1;
        while (open < text.Length && text[open] == '=')
        {
            open++;
        }

        if (open >= text.Length || text[open] != '[')
        {
            return null;
        }

        var close = "]" + new string('=', open - at - 1) + "]";
        var end = text.IndexOf(close, open + 1, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + close.Length;
    }
}
