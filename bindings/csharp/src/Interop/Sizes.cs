using System;
using System.Runtime.InteropServices;

namespace ChipId.Interop
{
  /// <summary>The size that a struct of the library begins with.</summary>
  internal static class SizeOf<T> where T : struct
  {
    internal static readonly UIntPtr Value = (UIntPtr)Marshal.SizeOf(typeof(T));
  }

  internal static class Sizes
  {
    internal static UIntPtr Size(this byte[] bytes) => (UIntPtr)(bytes == null ? 0 : bytes.Length);

    internal static UIntPtr Count<T>(this T[] items) => (UIntPtr)items.Length;
  }
}
