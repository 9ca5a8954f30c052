using System;
using System.Runtime.InteropServices;

namespace ChipId.Interop
{
  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeFaceOptions
  {
    internal UIntPtr Size;
    internal IntPtr Models, Calibration;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeMatch
  {
    internal UIntPtr Size;
    internal int Modality, Decision, Method, PadLevel, HasScore;
    internal double Score;
    internal int HasThreshold;
    internal double Threshold;
    internal IntPtr Model, Calibration, TransactionId;
    internal int TriesLeft, Trouble;
    internal IntPtr TextEn, TextVi;
    internal double Milliseconds;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeMatchRequest
  {
    internal UIntPtr Size;
    internal IntPtr Report;
    internal int Modality;
    internal IntPtr Subtype, Reference;
    internal UIntPtr ReferenceSize;
    internal IntPtr Probe;
    internal UIntPtr ProbeSize;
    internal IntPtr TransactionId;
    internal int PadLevel;
    internal IntPtr Cancel;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativePixels
  {
    internal UIntPtr Size;
    internal IntPtr Bytes;
    internal UIntPtr ByteCount, Width, Height, Stride;
    internal int Format;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal unsafe struct NativeCode
  {
    internal UIntPtr Size;
    internal IntPtr Text;
    internal UIntPtr TextSize;
    internal int Repaired;
    internal fixed double Corners[8];
  }
}
