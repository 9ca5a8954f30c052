using System;
using System.Runtime.InteropServices;

namespace ChipId.Interop
{
  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeReport
  {
    internal UIntPtr Size;
    internal int Verdict, Symbol;
    internal IntPtr VerdictId, VerdictEn, VerdictVi;
    internal int Accepted, Failure;
    internal IntPtr Policy, Reader, CardType, Atr;
    internal UIntPtr AtrSize;
    internal IntPtr AccessProtocol, AccessKey;
    internal UIntPtr TrustAnchors;
    internal IntPtr TrustNewest;
    internal double TotalMs;
    internal UIntPtr FieldCount, CheckCount, AttentionCount, NoteCount, FileCount, MatchCount;
    internal IntPtr EvidenceDigest;
    internal long ReadAt;
    internal int Signature;
    internal IntPtr SignatureKey;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeField
  {
    internal UIntPtr Size;
    internal IntPtr Id, LabelEn, LabelVi, Value, ShownEn, ShownVi, Source;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeCheck
  {
    internal UIntPtr Size;
    internal IntPtr Id;
    internal int Status;
    internal IntPtr QuestionEn, QuestionVi, ReasonId, ReasonEn, ReasonVi;
    internal int Attention;
    internal UIntPtr DetailCount;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeNote
  {
    internal UIntPtr Size;
    internal IntPtr Id, TextEn, TextVi;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativeFile
  {
    internal UIntPtr Size;
    internal IntPtr Name, Bytes;
    internal UIntPtr ByteCount;
    internal IntPtr Sha256;
    internal int Error, Authenticated;
  }

  [StructLayout(LayoutKind.Sequential)]
  internal struct NativePortrait
  {
    internal UIntPtr Size;
    internal IntPtr Pixels;
    internal UIntPtr PixelBytes, Width, Height;
    internal IntPtr Format, Encoded;
    internal UIntPtr EncodedSize;
    internal int HashChecked;
  }
}
