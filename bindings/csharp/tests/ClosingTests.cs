using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace ChipId.Tests
{
  internal static class ClosingTests
  {
    [Test("closing twice is fine; use after closing is ObjectDisposedException")]
    private static void Twice()
    {
      var card = VirtualCard.Open(Fixture.Citizen);
      var keys = Fixture.KeysOf(Fixture.Citizen);
      var report = card.Read(keys, Fixture.Trusting);
      foreach (var closed in new ChipIdObject[] { card, keys, report })
      {
        closed.Dispose();
        closed.Dispose();
        Expect.True(closed.IsDisposed, "disposed");
      }
      Expect.Throws<ObjectDisposedException>(() => card.Read(keys));
      Expect.Throws<ObjectDisposedException>(() => card.Reset());
      Expect.Throws<ObjectDisposedException>(() => keys.AddCan("000123"));
      Expect.Throws<ObjectDisposedException>(() => report.Fields.Count.ToString());
      Expect.Throws<ObjectDisposedException>(() => report.ToJson());
    }

    [Test("closed keys or a closed trust in the options are ObjectDisposedException")]
    private static void ClosedOptions()
    {
      using (var card = VirtualCard.Open(Fixture.Citizen))
      using (var keys = Fixture.KeysOf(Fixture.Citizen))
      {
        var trust = Trust.Load(Fixture.TrustFolder());
        trust.Dispose();
        Expect.Throws<ObjectDisposedException>(() => card.Read(keys, new ReadOptions { Trust = trust }));
        using (card.Read(keys, Fixture.Trusting)) { }
      }
    }

    [Test("disposing everything while a read uses it is safe")]
    private static void DuringRead()
    {
      for (int round = 0; round < 20; ++round)
      {
        var card = VirtualCard.Open(Fixture.Citizen);
        var keys = Fixture.KeysOf(Fixture.Citizen);
        var trust = Trust.Load(Fixture.TrustFolder());
        var reading = card.ReadAsync(keys, new ReadOptions { Trust = trust });
        Thread.Sleep(round / 2);
        card.Dispose();
        keys.Dispose();
        trust.Dispose();
        try
        {
          reading.GetAwaiter().GetResult().Dispose();
        }
        catch (ObjectDisposedException)
        {
          // It had not begun yet.
        }
      }
    }

    [Test("disposing a report while others walk it is safe")]
    private static void DuringWalk()
    {
      for (int round = 0; round < 20; ++round)
      {
        var report = Fixture.Read();
        var walks = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Walk(report))).ToArray();
        Thread.Sleep(1);
        report.Dispose();
        Task.WaitAll(walks);
      }
    }

    [Test("the finaliser gives back what was forgotten")]
    private static void Finaliser()
    {
      Fixture.Trust.Anchors.ToString();
      Settle();
      long before = ChipIdLibrary.OwnedCount;
      Forget();
      Expect.True(ChipIdLibrary.OwnedCount > before, "held");
      Expect.Soon(() =>
      {
        Settle();
        return ChipIdLibrary.OwnedCount <= before;
      }, "given back");
    }

    [Test("nothing is left over after reads, failures and walks")]
    private static void NothingLeft()
    {
      Fixture.Read().Dispose();
      long before = ChipIdLibrary.OwnedCount;
      using (var report = Fixture.Read()) Walk(report);
      Expect.Throws<UsageException>(() => VirtualCard.Open("no-such-card"));
      Expect.Throws<UsageException>(() => Keys.FromTyped("no mrz"));
      Expect.Throws<UsageException>(() => QrText.Parse("other"));
      Expect.Equal(before, ChipIdLibrary.OwnedCount);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget()
    {
      // On a thread of its own, so that no stack that is still in use mentions them.
      var thread = new Thread(() =>
      {
        for (int index = 0; index < 20; ++index) Fixture.Read();
      });
      thread.Start();
      thread.Join();
    }

    private static void Settle()
    {
      GC.Collect();
      GC.WaitForPendingFinalizers();
    }

    private static void Walk(Report report)
    {
      try
      {
        for (int round = 0; round < 50; ++round)
        {
          Expect.True((report[FieldIds.Name] ?? "").StartsWith("Nguyễn"), "the name");
          Expect.True(report.FindFile("DG1").Bytes.Length > 0, "DG1");
          Expect.True(report.FindCheck("ds.chain").Reason.En != "", "a reason");
        }
      }
      catch (ObjectDisposedException)
      {
        // As it should be.
      }
    }
  }
}
