using System;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>
  /// A powered card: in a reader, behind your own channel, virtual or recorded. Does one thing at a time; disposing it
  /// ends the connection.
  /// </summary>
  public sealed partial class Card : ChipIdObject
  {
    private readonly TransportAdapter adapter;

    internal Card(CardHandle handle, TransportAdapter adapter = null) : base(handle)
    {
      this.adapter = adapter;
      var native = new NativeCardInfo { Size = SizeOf<NativeCardInfo>.Value };
      Failure.ThrowIf(NativeMethods.chipid_card_get(handle, ref native));
      Reader = Borrowed.Text(native.Reader);
      Atr = Borrowed.Bytes(native.Atr, native.AtrSize);
    }

    /// <summary>The name of its reader.</summary>
    public string Reader { get; }

    /// <summary>Its answer to reset.</summary>
    public byte[] Atr { get; }

    internal CardHandle Handle => Live<CardHandle>();

    /// <summary>The card in a reader.</summary>
    /// <param name="reader">Its name or a part of it that fits one reader only; null: the first with a card in it.</param>
    /// <param name="options">Null for none.</param>
    /// <exception cref="DeviceException">No service, no reader, no card, or the card is in use.</exception>
    public static Card Open(string reader = null, CardOptions options = null)
    {
      var native = CardOptions.Native(options);
      Failure.ThrowIf(NativeMethods.chipid_card_open(Utf8.Encode(reader), ref native, out CardHandle card));
      return new Card(card);
    }

    /// <summary>A card behind your own channel, which it takes over; where this throws, the channel is still yours.</summary>
    public static Card Open(ITransport transport, CardOptions options = null)
    {
      if (transport == null) throw new ArgumentNullException(nameof(transport));
      var adapter = new TransportAdapter(transport);
      return new Card(adapter.Open(CardOptions.Native(options)), adapter);
    }

    /// <summary>A conversation that was recorded (chipid read --apdu-log).</summary>
    public static Card OpenRecorded(string path)
    {
      Failure.ThrowIf(NativeMethods.chipid_card_open_recorded(Utf8.Encode(path), out CardHandle card));
      return new Card(card);
    }

    /// <summary>Sends one command APDU as it is and gives data and status word.</summary>
    public byte[] Transmit(byte[] command)
    {
      int code = NativeMethods.chipid_card_transmit(Handle, command, command.Size(), out Owned answer, out UIntPtr size);
      ThrowIf(code);
      return answer.TakeBytes(size);
    }

    /// <summary>Resets the card so that it forgets every state.</summary>
    public void Reset() => ThrowIf(NativeMethods.chipid_card_reset(Handle));

    private void ThrowIf(int code)
    {
      if (code != 0) throw ChipIdException.From(Error.Last(), null, adapter?.TakeFailure());
    }
  }
}
