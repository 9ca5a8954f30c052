using System;
using System.Runtime.InteropServices;

namespace ChipId.Interop
{
  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeCardOptions
  {
    internal UIntPtr Size;
    internal int Exclusive, DeadlineMs;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeTransport
  {
    internal UIntPtr Size;
    internal IntPtr User, Transmit, Reset, Close, ReaderName, Atr;
    internal UIntPtr AtrSize, MaxCommandSize;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeCardInfo
  {
    internal UIntPtr Size;
    internal IntPtr Reader, Atr;
    internal UIntPtr AtrSize;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeReadOptions
  {
    internal UIntPtr Size;
    internal IntPtr Context, Cancel, Trust, Policy;
    internal long At;
    internal IntPtr Files;
    internal int NoPortrait, AllowBacFallback;
    internal IntPtr Qr, Challenge;
    internal UIntPtr ChallengeSize;
    internal IntPtr Terminal, Finger;
    internal UIntPtr FingerSize;
    internal int LastTry;
    internal IntPtr Record;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeSpecimen
  {
    internal UIntPtr Size;
    internal IntPtr Name, Number, Can, Pin, Puk, Mrz, DocumentNumber, BirthDate, ExpiryDate, Qr, PurposeEn, PurposeVi;
  }
}
