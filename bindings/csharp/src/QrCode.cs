using System;
using System.Collections.Generic;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>One QR code in a picture.</summary>
  public sealed class QrCode
  {
    private unsafe QrCode(NativeCode native)
    {
      Text = Utf8.Decode(native.Text, checked((int)native.TextSize));
      Repaired = native.Repaired != 0;
      var corners = new double[8];
      for (int index = 0; index < corners.Length; ++index) corners[index] = native.Corners[index];
      Corners = Array.AsReadOnly(corners);
    }

    /// <summary>What it says; may hold zero characters.</summary>
    public string Text { get; }

    /// <summary>The symbol held no plain UTF-8, and one way to read it made sense.</summary>
    public bool Repaired { get; }

    /// <summary>x, y of its own top left, top right, bottom right, bottom left; all 0 in a picture file.</summary>
    public IReadOnlyList<double> Corners { get; }

    internal static QrCode At(CodesHandle codes, UIntPtr index)
    {
      var native = new NativeCode { Size = SizeOf<NativeCode>.Value };
      Failure.ThrowIf(NativeMethods.chipid_codes_at(codes, index, ref native));
      return new QrCode(native);
    }
  }
}
