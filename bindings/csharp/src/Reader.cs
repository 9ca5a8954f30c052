using System;
using System.Collections.Generic;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>What a card says about extended-length commands.</summary>
  public enum ExtendedLength
  {
    /// <summary>It announces that it has none.</summary>
    Absent = -1,

    /// <summary>It does not say.</summary>
    Unknown = 0,

    /// <summary>It announces them.</summary>
    Offered = 1,
  }

  /// <summary>A PC/SC reader of this computer at one moment.</summary>
  public sealed class Reader
  {
    private Reader(NativeReader native)
    {
      Name = Borrowed.Text(native.Name);
      CardPresent = native.CardPresent != 0;
      InUse = native.InUse != 0;
      Shared = native.Shared != 0;
      Mute = native.Mute != 0;
      Atr = Borrowed.Bytes(native.Atr, native.AtrSize);
      ExtendedLength = (ExtendedLength)native.ExtendedLength;
      Driver = Borrowed.Text(native.Driver);
    }

    /// <summary>As PC/SC names it.</summary>
    public string Name { get; }

    /// <summary>A card is in it.</summary>
    public bool CardPresent { get; }

    /// <summary>Another program holds the card for itself alone.</summary>
    public bool InUse { get; }

    /// <summary>Another program has a connection but lets others in.</summary>
    public bool Shared { get; }

    /// <summary>There is a card but it does not answer: turn it over.</summary>
    public bool Mute { get; }

    /// <summary>The card's answer to reset; empty without a card.</summary>
    public byte[] Atr { get; }

    /// <summary>What the card announces.</summary>
    public ExtendedLength ExtendedLength { get; }

    /// <summary>Vendor and version, where the reader tells them.</summary>
    public string Driver { get; }

    /// <summary>The readers that are connected; none is an empty list.</summary>
    /// <exception cref="DeviceException">The smart-card service does not run.</exception>
    public static IReadOnlyList<Reader> List()
    {
      Failure.ThrowIf(NativeMethods.chipid_list_readers(out ReadersHandle readers));
      using (readers)
      {
        return Rows.Read(NativeMethods.chipid_readers_count(readers), index => At(readers, index));
      }
    }

    private static Reader At(ReadersHandle readers, UIntPtr index)
    {
      var native = new NativeReader { Size = SizeOf<NativeReader>.Value };
      Failure.ThrowIf(NativeMethods.chipid_readers_get(readers, index, ref native));
      return new Reader(native);
    }
  }
}
