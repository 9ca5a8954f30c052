using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace ChipId.Tests
{
  internal static class LibraryTests
  {
    [Test("tells version and binary interface")]
    private static void Versions()
    {
      Expect.True(Regex.IsMatch(ChipIdLibrary.Version, @"^[0-9]+\.[0-9]+\.[0-9]+$"), "a version: " + ChipIdLibrary.Version);
      Expect.Equal(ChipIdLibrary.ExpectedAbiVersion, ChipIdLibrary.AbiVersion);
    }

    [Test("every code has a name, sentences and a hint in both languages")]
    private static void Codes()
    {
      foreach (ErrorCode code in Enum.GetValues(typeof(ErrorCode)))
      {
        if (code == ErrorCode.Ok) continue;
        var error = Error.Of(code);
        Expect.Equal(code, error.Code);
        Expect.NotEmpty(error.Id, "the name of " + code);
        Expect.BothLanguages(error.Message, code + "'s message");
        Expect.BothLanguages(error.Hint, code + "'s hint");
      }
    }

    [Test("every function of the headers is declared, with as many parameters")]
    private static void EveryFunction()
    {
      var declared = typeof(Card).Assembly.GetType("ChipId.Interop.NativeMethods")
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic).Where(method => method.Name.StartsWith("chipid_"))
        .ToDictionary(method => method.Name, method => method.GetParameters().Length);
      var functions = HeaderFunctions();
      Expect.True(functions.Count > 100, "the headers are found");
      foreach (var function in functions)
      {
        Expect.True(declared.ContainsKey(function.Key), function.Key + " is declared");
        Expect.Equal(function.Key + " " + function.Value, function.Key + " " + declared[function.Key]);
      }
      Expect.Equal("", string.Join(" ", declared.Keys.Except(functions.Keys)));
    }

    [Test("structs lie in memory as in C")]
    private static void Sizes()
    {
      foreach (string line in ToldBy(Environment.GetEnvironmentVariable("CHIPID_TEST_SIZES")))
      {
        var words = line.Split(' ');
        var type = typeof(Card).Assembly.GetType("ChipId.Interop." + words[0], true);
        Expect.Equal(line, $"{words[0]} {Marshal.SizeOf(type)} {Marshal.OffsetOf(type, words[3])} {words[3]}");
      }
    }

    private static Dictionary<string, int> HeaderFunctions()
    {
      string headers = Environment.GetEnvironmentVariable("CHIPID_TEST_HEADERS");
      var functions = new Dictionary<string, int>();
      foreach (string path in headers.Split(':').SelectMany(folder => Directory.GetFiles(folder, "*.h", SearchOption.AllDirectories)))
      {
        string text = File.ReadAllText(path);
        foreach (System.Text.RegularExpressions.Match found in Regex.Matches(text, @"^CHIPID_C_API[^;]*?(chipid_\w+)\(([^;]*)\);", RegexOptions.Multiline))
        {
          string parameters = found.Groups[2].Value;
          functions[found.Groups[1].Value] = parameters == "void" ? 0 : parameters.Split(',').Length;
        }
      }
      return functions;
    }

    private static string[] ToldBy(string program)
    {
      using (var process = Process.Start(new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false }))
      {
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Expect.Equal(0, process.ExitCode);
        return text.Split(new[] { '\n' }, StringSplitOptions.RemoveEmptyEntries);
      }
    }
  }
}
