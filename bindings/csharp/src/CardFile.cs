using System;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>One file of the card: its bytes, or why there are none; one that parses wrongly has both.</summary>
  public sealed class CardFile
  {
    private CardFile(NativeFile native)
    {
      Name = Borrowed.Text(native.Name);
      Bytes = Borrowed.Bytes(native.Bytes, native.ByteCount);
      Sha256 = Borrowed.Text(native.Sha256);
      ErrorCode = (ErrorCode)native.Error;
      Authenticated = native.Authenticated != 0;
    }

    /// <summary>"COM", "SOD", "DG1", ...</summary>
    public string Name { get; }

    /// <summary>Its content; may be empty.</summary>
    public byte[] Bytes { get; }

    /// <summary>Lower-case hex; empty without bytes.</summary>
    public string Sha256 { get; }

    /// <summary>What is wrong with it, or Ok.</summary>
    public ErrorCode ErrorCode { get; }

    /// <summary>The answer came over secure messaging.</summary>
    public bool Authenticated { get; }

    internal static CardFile At(ReportHandle report, UIntPtr index)
    {
      var native = new NativeFile { Size = SizeOf<NativeFile>.Value };
      Failure.ThrowIf(NativeMethods.chipid_report_file_at(report, index, ref native));
      return new CardFile(native);
    }

    internal static CardFile Find(ReportHandle report, string name)
    {
      var native = new NativeFile { Size = SizeOf<NativeFile>.Value };
      Failure.ThrowIf(NativeMethods.chipid_report_file(report, Utf8.Encode(name), ref native));
      return new CardFile(native);
    }
  }
}
