using System;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>The native library as a whole.</summary>
  public static class ChipIdLibrary
  {
    /// <summary>The binary interface this assembly was made for.</summary>
    public const int ExpectedAbiVersion = 1;

    /// <summary>Its version, such as "0.1.0".</summary>
    public static string Version => Borrowed.Text(NativeMethods.chipid_version());

    /// <summary>The binary interface it has; compare it with <see cref="ExpectedAbiVersion"/>.</summary>
    public static int AbiVersion => NativeMethods.chipid_abi_version();

    /// <summary>How many things of the library this process holds at the moment.</summary>
    public static long OwnedCount => (long)NativeMethods.chipid_owned_count();
  }
}
