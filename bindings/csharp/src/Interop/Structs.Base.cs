using System;
using System.Runtime.InteropServices;

// The structs of chipid.h, member by member; they hold no references, so that the runtime passes them as they lie.
namespace ChipId.Interop
{
  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeError
  {
    internal UIntPtr Size;
    internal int Code, Kind;
    internal IntPtr Id, MessageEn, MessageVi, HintEn, HintVi, Step, Detail;
    internal uint StatusWord;
    internal UIntPtr Offset;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativePair
  {
    internal UIntPtr Size;
    internal IntPtr Name, Value;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeReader
  {
    internal UIntPtr Size;
    internal IntPtr Name;
    internal int CardPresent, InUse, Shared, Mute;
    internal IntPtr Atr;
    internal UIntPtr AtrSize;
    internal int ExtendedLength;
    internal IntPtr Driver;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeContextOptions
  {
    internal UIntPtr Size;
    internal IntPtr OnEvent, User;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeEvent
  {
    internal UIntPtr Size;
    internal int Kind, Error;
    internal IntPtr Reader;
    internal uint ReaderId;
    internal IntPtr Atr;
    internal UIntPtr AtrSize;
    internal IntPtr Step;
    internal UIntPtr Done, Total;
  }
}
