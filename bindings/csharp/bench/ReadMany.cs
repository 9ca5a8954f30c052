using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using ChipId;

/// <summary>Reads the virtual card many times, for benchmarks and for the tests of leaks and threads.</summary>
internal static class ReadMany
{
  private const int WarmUp = 50;

  private static int Main(string[] arguments)
  {
    var options = new Dictionary<string, string> { { "--specimen", "vn-citizen-2021" }, { "--reads", "1000" }, { "--threads", "0" }, { "--seconds", Soak } };
    for (int index = 0; index + 1 < arguments.Length; index += 2) options[arguments[index]] = arguments[index + 1];
    using (var trust = Trust.Load(options["--trust"]))
    {
      var reading = new ReadOptions { Trust = trust };
      var specimen = Specimen.Find(options["--specimen"]);
      int threads = int.Parse(options["--threads"]);
      return threads > 0 ? SideBySide(specimen, reading, threads, double.Parse(options["--seconds"], CultureInfo.InvariantCulture))
                         : OneByOne(specimen, reading, int.Parse(options["--reads"]));
    }
  }

  private static string Soak => Environment.GetEnvironmentVariable("CHIPID_SOAK_SECONDS") ?? "10";

  private static int OneByOne(Specimen specimen, ReadOptions options, int reads)
  {
    for (int index = 0; index < WarmUp; ++index) Read(specimen, options);
    long start = ResidentKb(), owned = ChipIdLibrary.OwnedCount;
    var times = Enumerable.Range(0, reads).Select(_ => Timed(specimen, options)).OrderBy(time => time).ToList();
    long end = ResidentKb(), left = ChipIdLibrary.OwnedCount;
    Console.WriteLine(FormattableString.Invariant(
      $"{{\"reads\": {reads}, \"median_ms\": {times[reads / 2]:F3}, \"rss_start_kb\": {start}, \"rss_end_kb\": {end}, \"owned\": {left}}}"));
    return left == owned ? 0 : 1;
  }

  private static int SideBySide(Specimen specimen, ReadOptions options, int threads, double seconds)
  {
    int reads = 0, failures = 0;
    var clock = Stopwatch.StartNew();
    var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
    {
      while (clock.Elapsed.TotalSeconds < seconds)
      {
        Interlocked.Increment(ref reads);
        if (!Succeeds(specimen, options)) Interlocked.Increment(ref failures);
      }
    })).ToList();
    workers.ForEach(worker => worker.Start());
    workers.ForEach(worker => worker.Join());
    Console.WriteLine(FormattableString.Invariant(
      $"{{\"reads\": {reads}, \"seconds\": {clock.Elapsed.TotalSeconds:F1}, \"failures\": {failures}}}"));
    return failures == 0 && reads > 0 ? 0 : 1;
  }

  private static double Timed(Specimen specimen, ReadOptions options)
  {
    var clock = Stopwatch.StartNew();
    Read(specimen, options);
    return clock.Elapsed.TotalMilliseconds;
  }

  private static bool Succeeds(Specimen specimen, ReadOptions options)
  {
    try
    {
      Read(specimen, options);
      return true;
    }
    catch (Exception thrown)
    {
      Console.Error.WriteLine(thrown);
      return false;
    }
  }

  private static void Read(Specimen specimen, ReadOptions options)
  {
    using (var card = VirtualCard.Open(specimen.Name))
    using (var keys = new Keys().AddCan(specimen.Can))
    using (var report = card.Read(keys, options))
    {
      int said = report.Fields.Sum(field => field.Shown.Vi.Length) + report.Checks.Sum(check => check.Reason.Vi.Length + check.Reason.En.Length);
      if (report.Verdict != Verdict.Authentic || said == 0) throw new InvalidOperationException(report.VerdictId);
    }
  }

  /// <summary>What the process has in memory, after the garbage is gone.</summary>
  private static long ResidentKb()
  {
    GC.Collect();
    GC.WaitForPendingFinalizers();
    string line = File.ReadLines("/proc/self/status").First(each => each.StartsWith("VmRSS:"));
    return long.Parse(line.Split(new[] { ' ', '\t' }, StringSplitOptions.RemoveEmptyEntries)[1]);
  }
}
