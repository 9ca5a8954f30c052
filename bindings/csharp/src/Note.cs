using System;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>Something worth saying that changes no check.</summary>
  public sealed class Note
  {
    private Note(NativeNote native)
    {
      Id = Borrowed.Text(native.Id);
      Text = Borrowed.Words(native.TextEn, native.TextVi);
    }

    /// <summary>Stable.</summary>
    public string Id { get; }

    /// <summary>What it says.</summary>
    public Words Text { get; }

    internal static Note At(ReportHandle report, UIntPtr index)
    {
      var native = new NativeNote { Size = SizeOf<NativeNote>.Value };
      Failure.ThrowIf(NativeMethods.chipid_report_note_at(report, index, ref native));
      return new Note(native);
    }
  }
}
