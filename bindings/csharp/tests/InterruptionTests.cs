using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace ChipId.Tests
{
  internal static class InterruptionTests
  {
    private sealed class Listener : IProgress<ReadProgress>
    {
      internal readonly List<ReadProgress> Heard = new List<ReadProgress>();
      internal Action<ReadProgress> Then = progress => { };

      public void Report(ReadProgress progress)
      {
        Heard.Add(progress);
        Then(progress);
      }
    }

    [Test("progress: every step is told before the read ends, the text as soon as it is there")]
    private static void Progress()
    {
      var listener = new Listener();
      using (var card = VirtualCard.Open(Fixture.Citizen))
      using (var keys = Fixture.KeysOf(Fixture.Citizen))
      using (card.Read(keys, Fixture.Trusting, listener))
      {
        Expect.True(listener.Heard.Any(each => each.Kind == EventKind.StepStarted && each.Step.Contains("DG2")), "read DG2");
        var last = listener.Heard.Last(each => each.Kind == EventKind.Progress);
        Expect.Equal(last.Total, last.Done);
        Expect.Equal("Nguyễn Văn A", listener.Heard.Last(each => each.Kind == EventKind.TextReady).Fields[FieldIds.Name]);
      }
    }

    [Test("what a progress receiver throws ends up at the caller")]
    private static void ProgressThrows()
    {
      var listener = new Listener { Then = progress => { throw new FormatException("mine"); } };
      using (var card = VirtualCard.Open(Fixture.Citizen))
      using (var keys = Fixture.KeysOf(Fixture.Citizen))
      {
        Expect.Throws<FormatException>(() => card.Read(keys, Fixture.Trusting, listener));
      }
    }

    [Test("cancel from another thread stops a card that hangs, at once")]
    private static void Cancel()
    {
      using (var card = VirtualCard.Open(Fixture.Citizen + ",fault=card-hangs", new CardOptions { Deadline = TimeSpan.FromMinutes(1) }))
      using (var keys = Fixture.KeysOf(Fixture.Citizen))
      using (var stop = new CancellationTokenSource())
      {
        var clock = Stopwatch.StartNew();
        var reading = card.ReadAsync(keys, Fixture.Trusting, null, stop.Token);
        Thread.Sleep(500);
        Expect.True(!reading.IsCompleted, "the card hangs");
        stop.Cancel();
        var thrown = Expect.Throws<ReadCanceledException>(() => reading.GetAwaiter().GetResult());
        Expect.True(clock.Elapsed.TotalSeconds < 10, "stopped after " + clock.Elapsed);
        Expect.Equal(TaskStatus.Canceled, reading.Status);
        Expect.Equal(ErrorCode.SessionCancelled, thrown.Error.Code);
        Expect.BothLanguages(thrown.Error.Message, "the message");
        Expect.Equal(Verdict.None, thrown.Report.Verdict);
        thrown.Report.Dispose();
      }
    }

    [Test("cancel by the progress receiver: the report holds what was read")]
    private static void CancelInProgress()
    {
      using (var card = VirtualCard.Open(Fixture.Citizen + ",fault=card-hangs"))
      using (var keys = Fixture.KeysOf(Fixture.Citizen))
      using (var stop = new CancellationTokenSource())
      {
        var listener = new Listener { Then = progress => { if (progress.Step.Contains("DG2")) stop.Cancel(); } };
        var thrown = Expect.Throws<ReadCanceledException>(() => card.Read(keys, Fixture.Trusting, listener, stop.Token));
        Expect.True(thrown.Report.Files.Any(file => file.Bytes.Length > 0), "files that came before");
        thrown.Report.Dispose();
      }
    }

    [Test("a token that was cancelled before: nothing is sent")]
    private static void CancelledBefore()
    {
      using (var card = VirtualCard.Open(Fixture.Citizen))
      using (var keys = Fixture.KeysOf(Fixture.Citizen))
      {
        var token = new CancellationToken(true);
        Expect.Throws<OperationCanceledException>(() => card.Read(keys, null, null, token));
        var reading = card.ReadAsync(keys, null, null, token);
        Expect.Soon(() => reading.IsCompleted, "ended");
        Expect.Equal(TaskStatus.Canceled, reading.Status);
      }
    }

    [Test("a card taken away in mid-read is a typed error that carries the report")]
    private static void Removed()
    {
      using (var card = VirtualCard.Open(Fixture.Citizen + ",fault=card-removed"))
      using (var keys = Fixture.KeysOf(Fixture.Citizen))
      {
        var thrown = Expect.Throws<DeviceException>(ErrorCode.PcscCardRemoved, () => card.Read(keys, Fixture.Trusting));
        Expect.Equal(Verdict.None, thrown.Report.Verdict);
        thrown.Report.Dispose();
      }
    }

    [Test("resumes when the card is back, and refuses another card")]
    private static void Resumes()
    {
      using (var report = Resumed(Fixture.Citizen)) Expect.Equal(Verdict.Authentic, report.Verdict);
      var thrown = Expect.Throws<DeviceException>(ErrorCode.CardSwapped, () => Resumed(Fixture.Citizen + ",pki=ecdsa-p384"));
      thrown.Report?.Dispose();
    }

    // The card leaves half way, which is in DG2; then one of the same keys is there.
    private static Report Resumed(string next)
    {
      var channel = new Channel { CarriesMost = CommandsOfARead() / 2 };
      using (var card = Card.Open(channel))
      using (var keys = Fixture.KeysOf(Fixture.Citizen))
      {
        var thrown = Expect.Throws<DeviceException>(ErrorCode.PcscCardRemoved, () => card.Read(keys, Fixture.Trusting));
        using (thrown.Report)
        {
          channel.Insert(next);
          return card.ResumeAsync(keys, thrown.Report, Fixture.Trusting).GetAwaiter().GetResult();
        }
      }
    }

    private static int CommandsOfARead()
    {
      var channel = new Channel();
      using (var card = Card.Open(channel))
      using (var keys = Fixture.KeysOf(Fixture.Citizen))
      using (card.Read(keys, Fixture.Trusting))
      {
        return channel.Carried;
      }
    }
  }
}
