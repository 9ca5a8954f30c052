using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace ChipId.Tests
{
  /// <summary>A test: a static method, of the group that its class is named after.</summary>
  [AttributeUsage(AttributeTargets.Method)]
  internal sealed class TestAttribute : Attribute
  {
    internal TestAttribute(string name)
    {
      Name = name;
    }

    internal string Name { get; }
  }

  /// <summary>Usage: ChipId.Tests [GROUP [PART-OF-A-NAME]]. Without a group it lists the tests.</summary>
  internal static class Runner
  {
    private static int Main(string[] arguments)
    {
      if (arguments.Length == 0) return List();
      var tests = Tests().Where(test => Group(test) == arguments[0] && Name(test).Contains(arguments.ElementAtOrDefault(1) ?? "")).ToList();
      int failures = tests.Count(test => !Passes(test));
      Fixture.End();
      Console.WriteLine($"{tests.Count} tests, {failures} failed");
      return tests.Count > 0 && failures == 0 ? 0 : 1;
    }

    private static int List()
    {
      foreach (var test in Tests()) Console.WriteLine($"{Group(test)}: {Name(test)}");
      return 0;
    }

    private static IEnumerable<MethodInfo> Tests() =>
      typeof(Runner).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
        .Where(method => method.GetCustomAttribute<TestAttribute>() != null);

    private static string Name(MethodInfo test) => test.GetCustomAttribute<TestAttribute>().Name;

    private static string Group(MethodInfo test) => test.DeclaringType.Name.Replace("Tests", "").ToLowerInvariant();

    private static bool Passes(MethodInfo test)
    {
      try
      {
        test.Invoke(null, null);
        Console.WriteLine($"ok      {Name(test)}");
        return true;
      }
      catch (TargetInvocationException thrown)
      {
        Console.WriteLine($"FAILED  {Name(test)}\n{thrown.InnerException}");
        return false;
      }
    }
  }
}
