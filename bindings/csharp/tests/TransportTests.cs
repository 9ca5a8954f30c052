using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace ChipId.Tests
{
  internal static class TransportTests
  {
    [Test("reads over the caller's own channel, while memory is moved about")]
    private static void Reads()
    {
      int before = Channel.Closed;
      using (var card = Card.Open(new Channel(() => GC.Collect(0))))
      {
        Expect.Equal("Đầu đọc của tôi", card.Reader);
        using (var report = Read(card)) Expect.Equal(Verdict.Authentic, report.Verdict);
      }
      Expect.Equal(before + 1, Channel.Closed);
    }

    [Test("with a deadline too, where a thread of the library calls")]
    private static void Deadline()
    {
      using (var card = Card.Open(new Channel(), new CardOptions { Deadline = TimeSpan.FromSeconds(5) }))
      using (var report = Read(card))
      {
        Expect.Equal(Verdict.Authentic, report.Verdict);
      }
    }

    [Test("an exception of the channel is a typed error with it inside; the code of a ChipIdException is kept")]
    private static void Throws()
    {
      using (var card = Card.Open(new Channel(() => { throw new IOException("mine"); })))
      {
        var thrown = Expect.Throws<DeviceException>(ErrorCode.PcscFailure, () => Read(card));
        Expect.Equal("mine", thrown.InnerException.Message);
        thrown.Report.Dispose();
      }
      using (var gone = VirtualCard.Open(Fixture.Citizen + ",fault=card-removed"))
      using (var card = Card.Open(new Channel(() => Read(gone).Dispose())))
      {
        Expect.Throws<DeviceException>(ErrorCode.PcscCardRemoved, () => Read(card));
      }
    }

    [Test("a forgotten card closes its channel, whatever the order of the finalisers")]
    private static void Forgotten()
    {
      int before = Channel.Closed;
      var thread = new System.Threading.Thread(Forget);
      thread.Start();
      thread.Join();
      Expect.Soon(() =>
      {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Channel.Closed >= before + 10;
      }, "closed");
    }

    [Test("raw commands; a record of no conversation is a typed error")]
    private static void Raw()
    {
      using (var card = VirtualCard.Open(Fixture.Citizen))
      {
        var answer = card.Transmit(new byte[] { 0x00, 0xA4, 0x04, 0x0C, 0x07, 0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01 });
        Expect.Equal("90-00", BitConverter.ToString(answer));
        card.Reset();
        Expect.True(card.Atr.Length > 0, "an answer to reset");
      }
      Expect.Throws<UsageException>(ErrorCode.UsageFile, () => Card.OpenRecorded("/nonexistent/record"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget()
    {
      for (int index = 0; index < 10; ++index) Card.Open(new Channel());
    }

    private static Report Read(Card card)
    {
      using (var keys = Fixture.KeysOf(Fixture.Citizen)) return card.Read(keys, Fixture.Trusting);
    }
  }
}
