using System.Text;

namespace Migrator.Cli.Input;

/// <summary>Splits a command as a POSIX shell does, without running or expanding anything.</summary>
public static class ShellWords
{
    /// <summary>Words of a command. A quote that is never closed ends with the text: nothing fails.</summary>
    public static List<string> Split(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var inWord = false;
        for (var i = 0; i < command.Length; i++)
        {
            switch (command[i])
            {
                case ' ' or '\t' or '\n' or '\r':
                    if (inWord) words.Add(word.ToString());
                    word.Clear();
                    inWord = false;
                    break;
                case '\'':
                    var close = command.IndexOf('\'', i + 1);
                    if (close < 0) close = command.Length;
                    word.Append(command, i + 1, close - i - 1);
                    i = close;
                    inWord = true;
                    break;
                case '"':
                    i = ReadDoubleQuoted(command, i + 1, word);
                    inWord = true;
                    break;
                case '\\' when i + 1 < command.Length:
                    if (command[++i] != '\n') word.Append(command[i]);
                    inWord = true;
                    break;
                default:
                    word.Append(command[i]);
                    inWord = true;
                    break;
            }
        }

        if (inWord) words.Add(word.ToString());
        return words;
    }

    /// <summary>Reads up to the closing quote and returns its index.</summary>
    private static int ReadDoubleQuoted(string command, int from, StringBuilder word)
    {
        for (; from < command.Length && command[from] != '"'; from++)
        {
            if (command[from] == '\\' && from + 1 < command.Length && command[from + 1] is '"' or '\\' or '$' or '`' or '\n')
            {
                from++;
                if (command[from] == '\n') continue;
            }

            word.Append(command[from]);
        }

        return from;
    }
}
