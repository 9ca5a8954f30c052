using System;
using System.Runtime.InteropServices;

namespace ChipId.Interop
{
  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeTrust
  {
    internal UIntPtr Size, Anchors;
    internal IntPtr NewestList;
    internal UIntPtr ProblemCount;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeImportOptions
  {
    internal UIntPtr Size;
    internal IntPtr Roots;
    internal UIntPtr RootCount;
    internal int Citizen, AllowUnsigned, AllowOlder, Preview;
    internal long Now;
    internal int SignedOnly;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeVerifyOptions
  {
    internal UIntPtr Size;
    internal IntPtr Trust, Policy;
    internal long At;
    internal IntPtr Enrolled;
  }
}
