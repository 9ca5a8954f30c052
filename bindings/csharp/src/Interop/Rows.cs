using System;
using System.Collections.Generic;

namespace ChipId.Interop
{
  /// <summary>Lists that the library gives entry by entry.</summary>
  internal static class Rows
  {
    internal static IReadOnlyList<T> Read<T>(UIntPtr count, Func<UIntPtr, T> entry)
    {
      var rows = new T[checked((int)count)];
      for (int index = 0; index < rows.Length; ++index) rows[index] = entry((UIntPtr)index);
      return Array.AsReadOnly(rows);
    }
  }
}
