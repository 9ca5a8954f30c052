using System;
using System.Runtime.InteropServices;

namespace ChipId.Interop
{
  /// <summary>What a struct of the library points to, copied while its owner lives.</summary>
  internal static class Borrowed
  {
    private static readonly byte[] None = new byte[0];

    internal static byte[] Bytes(IntPtr from, UIntPtr size)
    {
      if (from == IntPtr.Zero || size == UIntPtr.Zero) return None;
      var bytes = new byte[checked((int)size)];
      Marshal.Copy(from, bytes, 0, bytes.Length);
      return bytes;
    }

    /// <summary>The text, or null where the pointer is.</summary>
    internal static string Text(IntPtr from) => Utf8.Decode(from);

    internal static Words Words(IntPtr en, IntPtr vi) => new Words(Utf8.Decode(en), Utf8.Decode(vi));

    /// <summary>A point in time in seconds since 1970; 0 is none.</summary>
    internal static DateTimeOffset? Time(long seconds) =>
      seconds == 0 ? (DateTimeOffset?)null : DateTimeOffset.FromUnixTimeSeconds(seconds);
  }
}
