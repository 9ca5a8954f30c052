using System;

namespace ChipId.Interop
{
  /// <summary>A string or bytes that belong to the caller: copied, then given back.</summary>
  internal sealed class Owned : LibraryHandle
  {
    /// <summary>The text, or null where the library gave none.</summary>
    internal string TakeText()
    {
      using (this)
      {
        return Utf8.Decode(handle);
      }
    }

    internal byte[] TakeBytes(UIntPtr size)
    {
      using (this)
      {
        return Borrowed.Bytes(handle, size);
      }
    }
  }
}
