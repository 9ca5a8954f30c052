using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq;
using System.Threading;

namespace ChipId.Tests
{
  /// <summary>Run under scripts/with-pcscd with one citizen card.</summary>
  internal static class ReadersTests
  {
    [Test("lists readers; reads the card in one, by part of its name or none")]
    private static void Lists()
    {
      var reader = Reader.List().Single(each => each.CardPresent);
      Expect.True(reader.Atr.Length > 0 && !reader.Mute, reader.Name);
      foreach (string name in new[] { null, reader.Name })
      {
        using (var card = Card.Open(name))
        using (var keys = Fixture.KeysOf(Fixture.Citizen))
        using (var report = card.Read(keys, Fixture.Trusting))
        {
          Expect.Equal(Verdict.Authentic, report.Verdict);
          Expect.Equal(reader.Name, report.Reader);
        }
      }
      Expect.Throws<DeviceException>(ErrorCode.PcscReaderNotFound, () => Card.Open("no such reader"));
      Expect.Throws<DeviceException>(ErrorCode.PcscNoCard, () => Card.Open(Reader.List().First(each => !each.CardPresent).Name));
    }

    [Test("the watcher tells cards and readers that are there, that come, that go")]
    private static void Watches()
    {
      var inserted = new ConcurrentQueue<ReaderEventArgs>();
      var removed = new ConcurrentQueue<ReaderEventArgs>();
      var readers = new ConcurrentQueue<ReaderEventArgs>();
      using (var watcher = new Watcher())
      {
        watcher.CardInserted += (sender, happened) => inserted.Enqueue(happened);
        watcher.CardRemoved += (sender, happened) => removed.Enqueue(happened);
        watcher.ReaderAdded += (sender, happened) => readers.Enqueue(happened);
        watcher.Start();
        watcher.Start();
        Expect.Soon(() => inserted.Count == 1 && readers.Count >= 2, "what is there already");
        using (var card = InsertedCard())
        {
          Expect.Soon(() => inserted.Count == 2, "the card that comes");
          Expect.True(inserted.Last().Atr.Length > 0, "its answer to reset");
          card.Kill();
          card.WaitForExit();
        }
        Expect.Soon(() => removed.Count == 1, "the card that goes");
        Expect.Equal(inserted.Last().ReaderId, removed.Single().ReaderId);
      }
    }

    [Test("a card taken out of the reader in mid-read")]
    private static void RemovedInRead()
    {
      using (var process = InsertedCard("--timing", "contactless-106"))
      using (var keys = Fixture.KeysOf(Fixture.Citizen))
      {
        Expect.Soon(() => Reader.List().Count(reader => reader.CardPresent) == 2, "two cards");
        string name = Reader.List().Last(reader => reader.CardPresent).Name;
        using (var card = Card.Open(name))
        {
          var reading = card.ReadAsync(keys, Fixture.Trusting);
          Thread.Sleep(200);
          process.Kill();
          process.WaitForExit();
          var thrown = Expect.Throws<DeviceException>(() => reading.GetAwaiter().GetResult());
          Expect.Equal(ErrorCode.PcscCardRemoved, thrown.Code);
          Expect.Equal(Verdict.None, thrown.Report.Verdict);
          thrown.Report.Dispose();
        }
      }
    }

    [Test("a watcher may be disposed by its own handler, twice, and never started")]
    private static void DisposedByHandler()
    {
      using (var ended = new ManualResetEvent(false))
      {
        var watcher = new Watcher();
        int after = 0;
        watcher.Changed += (sender, happened) =>
        {
          if (ended.WaitOne(0)) Interlocked.Increment(ref after);
          watcher.Dispose();
          ended.Set();
        };
        watcher.Start();
        Expect.True(ended.WaitOne(10000), "the handler ran");
        watcher.Dispose();
        Thread.Sleep(100);
        Expect.Equal(0, after);
        Expect.Throws<ObjectDisposedException>(() => watcher.Start());
      }
      new Watcher().Dispose();
    }

    [Test("a handler that throws is told, and the watch goes on")]
    private static void HandlerThrows()
    {
      int failures = 0;
      using (var watcher = new Watcher())
      {
        watcher.Changed += (sender, happened) => { throw new FormatException("mine"); };
        watcher.HandlerFailed += (sender, failed) => failures += failed.GetException() is FormatException ? 1 : 0;
        watcher.Start();
        Expect.Soon(() => failures >= 3, "two readers and a card");
      }
    }

    [Test("events come on the SynchronizationContext that made the watcher")]
    private static void Synchronised()
    {
      var home = new Window();
      SynchronizationContext.SetSynchronizationContext(home);
      using (var watcher = new Watcher())
      {
        SynchronizationContext.SetSynchronizationContext(null);
        int raised = 0;
        watcher.Changed += (sender, happened) => ++raised;
        watcher.Start();
        Expect.Soon(() => home.Posted.Count >= 3, "posted");
        Expect.Equal(0, raised);
        while (home.Posted.TryDequeue(out Action post)) post();
        Expect.True(raised >= 3, "raised");
      }
    }

    private sealed class Window : SynchronizationContext
    {
      internal readonly ConcurrentQueue<Action> Posted = new ConcurrentQueue<Action>();

      public override void Post(SendOrPostCallback callback, object state) => Posted.Enqueue(() => callback(state));
    }

    private static Process InsertedCard(params string[] options) => Process.Start(new ProcessStartInfo(
      Environment.GetEnvironmentVariable("CHIPID_BIN"),
      $"card run {Fixture.Citizen} --vpcd 127.0.0.1:{Environment.GetEnvironmentVariable("CHIPID_VPCD_PORT")} " + string.Join(" ", options))
    { UseShellExecute = false, RedirectStandardOutput = true });
  }
}
