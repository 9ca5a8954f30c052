using System;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>How a card is read and judged.</summary>
  public sealed class ReadOptions
  {
    /// <summary>Null: the user's own store, loaded anew for this read: load it once, in a counter.</summary>
    public Trust Trust { get; set; }

    /// <summary>Null: the default policy.</summary>
    public Policy Policy { get; set; }

    /// <summary>The moment to judge for; null: now.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Just these files, "COM", "SOD", "DG1"; null: all the card lists but fingers and irises.</summary>
    public string[] Files { get; set; }

    /// <summary>Leave the portrait (DG2) out; then the card can at best be inconclusive.</summary>
    public bool NoPortrait { get; set; }

    /// <summary>Open by BAC where the chip offers PACE but it does not succeed.</summary>
    public bool AllowBacFallback { get; set; }

    /// <summary>Text of the card's QR code, to be held against the chip.</summary>
    public string Qr { get; set; }

    /// <summary>What the chip signs in Active Authentication, 8 bytes; null: a random number.</summary>
    public byte[] Challenge { get; set; }

    /// <summary>Shown to the chip before fingerprints are read.</summary>
    public Terminal Terminal { get; set; }

    /// <summary>Finger minutiae record (ISO/IEC 19794-2:2005) for the card to compare.</summary>
    public byte[] Finger { get; set; }

    /// <summary>Ask the card even where one more refusal blocks its finger match for good.</summary>
    public bool LastTry { get; set; }

    /// <summary>
    /// File for the conversation, to be read again by <see cref="Card.OpenRecorded"/>: it holds personal data and the
    /// card's key. Null: none.
    /// </summary>
    public string Record { get; set; }

    internal NativeReadOptions Native(Arguments arguments) => new NativeReadOptions
    {
      Size = SizeOf<NativeReadOptions>.Value,
      Trust = arguments.Handle(Trust?.Handle),
      Policy = arguments.Handle(Policy?.Handle),
      At = At?.ToUnixTimeSeconds() ?? 0,
      Files = arguments.Text(Files == null ? null : string.Join(",", Files)),
      NoPortrait = NoPortrait ? 1 : 0,
      AllowBacFallback = AllowBacFallback ? 1 : 0,
      Qr = arguments.Text(Qr),
      Challenge = arguments.Bytes(Challenge),
      ChallengeSize = Challenge.Size(),
      Terminal = arguments.Handle(Terminal?.Handle),
      Finger = arguments.Bytes(Finger),
      FingerSize = Finger.Size(),
      LastTry = LastTry ? 1 : 0,
      Record = arguments.Text(Record),
    };
  }
}
