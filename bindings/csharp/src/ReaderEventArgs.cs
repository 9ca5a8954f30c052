using System;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>Something that happened at the readers.</summary>
  public sealed class ReaderEventArgs : EventArgs
  {
    internal ReaderEventArgs(NativeEvent native)
    {
      Kind = (EventKind)native.Kind;
      Reader = Borrowed.Text(native.Reader);
      ReaderId = native.ReaderId;
      Atr = Borrowed.Bytes(native.Atr, native.AtrSize);
      Error = native.Error == 0 ? null : Error.Of((ErrorCode)native.Error);
    }

    /// <summary>What happened.</summary>
    public EventKind Kind { get; }

    /// <summary>The reader's name as PC/SC gives it.</summary>
    public string Reader { get; }

    /// <summary>The reader's number in this watch, from 1: tells two of one name apart.</summary>
    public long ReaderId { get; }

    /// <summary>Of an inserted card: its answer to reset; empty where it does not answer (turn it over).</summary>
    public byte[] Atr { get; }

    /// <summary>Why the smart-card service went away; else null.</summary>
    public Error Error { get; }
  }
}
