using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;

namespace ChipId.Tests
{
  internal static class Expect
  {
    internal static void True(bool condition, string what)
    {
      if (!condition) throw new InvalidOperationException("not so: " + what);
    }

    internal static void Equal<T>(T expected, T actual)
    {
      True(EqualityComparer<T>.Default.Equals(expected, actual), $"expected <{expected}>, got <{actual}>");
    }

    internal static void NotEmpty(string text, string what) => True(!string.IsNullOrEmpty(text), what + " is not empty");

    /// <summary>Both languages say something, and not the same.</summary>
    internal static void BothLanguages(Words words, string what) =>
      True(words.En != "" && words.Vi != "", what + " is in both languages");

    internal static T Throws<T>(Action action) where T : Exception
    {
      try
      {
        action();
      }
      catch (T thrown)
      {
        return thrown;
      }
      throw new InvalidOperationException("expected " + typeof(T).Name);
    }

    internal static T Throws<T>(ErrorCode code, Action action) where T : ChipIdException
    {
      var thrown = Throws<T>(action);
      Equal(code, thrown.Code);
      return thrown;
    }

    internal static void Soon(Func<bool> condition, string what, int seconds = 20)
    {
      var clock = Stopwatch.StartNew();
      while (!condition())
      {
        True(clock.Elapsed.TotalSeconds < seconds, what + " within " + seconds + " s");
        Thread.Sleep(10);
      }
    }
  }
}
