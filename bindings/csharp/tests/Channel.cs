using System;

namespace ChipId.Tests
{
  /// <summary>A channel of the caller's own, here to a virtual card that can be taken away and changed for another.</summary>
  internal sealed class Channel : ITransport
  {
    internal static int Closed;

    private readonly Action onTransmit;
    private Card behind = VirtualCard.Open(Fixture.Citizen);

    internal Channel(Action onTransmit = null)
    {
      this.onTransmit = onTransmit;
    }

    public string ReaderName => "Đầu đọc của tôi";

    public byte[] Atr => behind.Atr;

    public int MaxCommandSize => 0;

    /// <summary>How many commands it has carried.</summary>
    internal int Carried { get; private set; }

    /// <summary>After how many commands the card is taken away.</summary>
    internal int CarriesMost { get; set; } = int.MaxValue;

    public byte[] Transmit(byte[] command)
    {
      if (Carried == CarriesMost) throw ChipIdException.Of(ErrorCode.PcscCardRemoved);
      ++Carried;
      onTransmit?.Invoke();
      return behind.Transmit(command);
    }

    public void Reset() => behind.Reset();

    public void Dispose()
    {
      ++Closed;
      behind.Dispose();
    }

    internal void Insert(string specimen)
    {
      behind.Dispose();
      behind = VirtualCard.Open(specimen);
      CarriesMost = int.MaxValue;
    }
  }
}
