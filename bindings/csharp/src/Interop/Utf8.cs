using System;
using System.Text;

namespace ChipId.Interop
{
  /// <summary>Text as the library has it: UTF-8 that ends with a zero byte. Written out: UnmanagedType.LPUTF8Str is newer
  /// than some of the runtimes that load a netstandard2.0 assembly.</summary>
  internal static unsafe class Utf8
  {
    private static readonly UTF8Encoding Strict = new UTF8Encoding(false, true);

    /// <summary>Null stays null: a parameter left out.</summary>
    internal static byte[] Encode(string text)
    {
      if (text == null) return null;
      if (text.IndexOf('\0') >= 0) throw new ArgumentException("The text holds a zero character. / Văn bản có ký tự số không.");
      var bytes = new byte[Strict.GetByteCount(text) + 1];
      Strict.GetBytes(text, 0, text.Length, bytes, 0);
      return bytes;
    }

    internal static string Decode(IntPtr text)
    {
      if (text == IntPtr.Zero) return null;
      int size = 0;
      while (((byte*)text)[size] != 0) ++size;
      return Decode(text, size);
    }

    internal static string Decode(IntPtr text, int size) =>
      size == 0 ? "" : Encoding.UTF8.GetString((byte*)text, size);
  }
}
