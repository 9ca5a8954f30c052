using System;
using System.IO;
using System.Text;
using ChipId;

/// <summary>What the samples print, and the exit status that belongs to it.</summary>
internal static class Output
{
  /// <summary>Vietnamese comes out and in as it is, whatever the terminal's settings.</summary>
  internal static void UseUtf8()
  {
    var utf8 = new UTF8Encoding(false);
    Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true });
    Console.SetError(new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true });
    Console.SetIn(new StreamReader(Console.OpenStandardInput(), utf8));
  }

  internal static void PrintFields(Report report)
  {
    foreach (var field in report.Fields) Console.WriteLine($"{field.Label.Vi} / {field.Label.En}: {field.Shown.Vi}");
  }

  internal static int PrintVerdict(Report report)
  {
    Print("", report.VerdictText);
    foreach (var check in report.Attention)
    {
      Console.WriteLine("! " + check.Id);
      Print("  ", check.Reason);
    }
    return report.Accepted ? 0 : 1;
  }

  internal static int PrintError(ChipIdException thrown)
  {
    var error = thrown.Error;
    Console.Error.WriteLine($"{error.Message.Vi} {error.Hint.Vi}\n{error.Message.En} {error.Hint.En}\n[{error.Id}] {error.Step}");
    return 1 + (int)error.Kind;
  }

  private static void Print(string indent, Words words) => Console.WriteLine($"{indent}{words.Vi}\n{indent}{words.En}");
}
