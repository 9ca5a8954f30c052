using System;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>A field of the document as people are shown it. Nothing is verified by being here: see the verdict.</summary>
  public sealed class Field
  {
    private Field(NativeField native)
    {
      Id = Borrowed.Text(native.Id);
      Label = Borrowed.Words(native.LabelEn, native.LabelVi);
      Value = Borrowed.Text(native.Value);
      Shown = Borrowed.Words(native.ShownEn, native.ShownVi);
      Source = Borrowed.Text(native.Source);
    }

    /// <summary>One of <see cref="FieldIds"/>.</summary>
    public string Id { get; }

    /// <summary>Its name for people.</summary>
    public Words Label { get; }

    /// <summary>As it is: dates "YYYY-MM-DD".</summary>
    public string Value { get; }

    /// <summary>As a person of that language reads it.</summary>
    public Words Shown { get; }

    /// <summary>The file it was taken from, "DG13"; may be empty.</summary>
    public string Source { get; }

    internal static Field At(ReportHandle report, UIntPtr index)
    {
      var native = new NativeField { Size = SizeOf<NativeField>.Value };
      Failure.ThrowIf(NativeMethods.chipid_report_field_at(report, index, ref native));
      return new Field(native);
    }
  }
}
