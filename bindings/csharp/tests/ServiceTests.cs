using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace ChipId.Tests
{
  /// <summary>Match services: none answers here; those that do have tests of their own.</summary>
  internal static class ServiceTests
  {
    [Test("a profile that is wrong or absent is a typed error")]
    private static void Profiles()
    {
      File.WriteAllText(Fixture.File("wrong.json"), "{}");
      Expect.Throws<UsageException>(ErrorCode.MatchProvider, () => MatchProvider.Load(Fixture.File("wrong.json")));
      Expect.Throws<UsageException>(() => MatchProvider.Load("/nonexistent/provider.json"));
    }

    [Test("a service that cannot be reached: unavailable, with the trouble, never a no")]
    private static void Unreachable()
    {
      using (var provider = Provider(1))
      using (var report = Fixture.Read())
      using (var match = provider.Ask(Request(report)))
      {
        Expect.Equal("Commercial, upload then compare", provider.Name);
        Expect.Equal(MatchDecision.Unavailable, match.Decision);
        Expect.Equal(MatchMethod.Remote, match.Method);
        Expect.Equal("visit-7", match.TransactionId);
        Expect.True(match.Trouble != ErrorCode.Ok && match.Score == null, "a trouble and no score");
        Expect.BothLanguages(match.Text, "the outcome");
      }
    }

    [Test("cancel from another thread stops a service that hangs, at once")]
    private static void Cancel()
    {
      var silent = new TcpListener(IPAddress.Loopback, 0);
      silent.Start();
      try
      {
        using (var provider = Provider(((IPEndPoint)silent.LocalEndpoint).Port))
        using (var report = Fixture.Read())
        using (var stop = new CancellationTokenSource())
        {
          var asking = provider.AskAsync(Request(report), stop.Token);
          Thread.Sleep(300);
          Expect.True(!asking.IsCompleted, "the service hangs");
          var clock = Stopwatch.StartNew();
          stop.Cancel();
          Expect.Throws<OperationCanceledException>(() => asking.GetAwaiter().GetResult());
          Expect.Equal(TaskStatus.Canceled, asking.Status);
          Expect.True(clock.Elapsed.TotalSeconds < 5, "stopped after " + clock.Elapsed);
        }
      }
      finally
      {
        silent.Stop();
      }
    }

    private static MatchRequest Request(Report report)
    {
      using (var portrait = report.DecodePortrait())
      {
        return new MatchRequest { Report = report, Probe = portrait.Encoded, TransactionId = "visit-7", PadLevel = PadLevel.Attended };
      }
    }

    private static MatchProvider Provider(int port)
    {
      string profile = Path.Combine(Environment.GetEnvironmentVariable("CHIPID_TEST_PROFILES"), "commercial-upload.json");
      File.WriteAllText(Fixture.File("provider.json"), File.ReadAllText(profile).Replace("https://ekyc.example", "https://127.0.0.1:" + port));
      File.WriteAllText(Fixture.File("token"), "secret");
      Expect.Equal(0, chmod(Fixture.File("token"), 0x180));  // rw-------
      return MatchProvider.Load(Fixture.File("provider.json"));
    }

    [DllImport("libc")]
    private static extern int chmod(string path, uint mode);
  }
}
