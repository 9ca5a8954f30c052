using System;
using System.Collections.Generic;

/// <summary>Options with a value each, and one word.</summary>
internal sealed class CommandLine
{
  private readonly Dictionary<string, string> options = new Dictionary<string, string>();

  private CommandLine(string[] arguments, string usage)
  {
    for (int at = 0; at < arguments.Length; ++at)
    {
      bool isOption = arguments[at].StartsWith("--");
      if (isOption && (at + 1 == arguments.Length || !usage.Contains(arguments[at] + " "))) throw new FormatException();
      if (!isOption && Word != null) throw new FormatException();
      if (isOption) options[arguments[at]] = arguments[++at];
      else Word = arguments[at];
    }
    if (Word == null || Number("--count", 1) < 1) throw new FormatException();
  }

  internal string Word { get; }

  /// <summary>The value of an option, or null.</summary>
  internal string this[string option] => options.TryGetValue(option, out string value) ? value : null;

  internal long Number(string option, long without) => this[option] == null ? without : long.Parse(this[option]);

  /// <summary>Null where the arguments do not fit; the usage was told then.</summary>
  internal static CommandLine Parse(string[] arguments, string usage)
  {
    try
    {
      return new CommandLine(arguments, usage);
    }
    catch (FormatException)
    {
      Console.Error.WriteLine("Cách dùng / Usage: " + usage);
      return null;
    }
  }
}
