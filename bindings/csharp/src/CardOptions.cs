using System;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>How a card is used.</summary>
  public sealed class CardOptions
  {
    /// <summary>No other program may connect meanwhile; else others may, but wait with their commands.</summary>
    public bool Exclusive { get; set; }

    /// <summary>Longest wait for one command; zero: 20 seconds in a reader, none over the caller's own channel.</summary>
    public TimeSpan Deadline { get; set; }

    internal static NativeCardOptions Native(CardOptions options) => new NativeCardOptions
    {
      Size = SizeOf<NativeCardOptions>.Value,
      Exclusive = options != null && options.Exclusive ? 1 : 0,
      DeadlineMs = options == null ? 0 : checked((int)options.Deadline.TotalMilliseconds),
    };
  }
}
