using System;
using System.Collections.Generic;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>What is printed on a virtual card. Its keys are public knowledge; empty: the card does not have it.</summary>
  public sealed class Specimen
  {
    private Specimen(NativeSpecimen native)
    {
      Name = Borrowed.Text(native.Name);
      Number = Borrowed.Text(native.Number);
      Can = Borrowed.Text(native.Can);
      Pin = Borrowed.Text(native.Pin);
      Puk = Borrowed.Text(native.Puk);
      Mrz = Borrowed.Text(native.Mrz);
      DocumentNumber = Borrowed.Text(native.DocumentNumber);
      BirthDate = Borrowed.Text(native.BirthDate);
      ExpiryDate = Borrowed.Text(native.ExpiryDate);
      Qr = Borrowed.Text(native.Qr);
      Purpose = Borrowed.Words(native.PurposeEn, native.PurposeVi);
    }

    /// <summary>Such as "vn-citizen-2021".</summary>
    public string Name { get; }

    /// <summary>Personal number.</summary>
    public string Number { get; }

    /// <summary>Card access number.</summary>
    public string Can { get; }

    /// <summary>The holder's secret number.</summary>
    public string Pin { get; }

    /// <summary>What frees a blocked PIN.</summary>
    public string Puk { get; }

    /// <summary>Lines separated by line feeds.</summary>
    public string Mrz { get; }

    /// <summary>Document number.</summary>
    public string DocumentNumber { get; }

    /// <summary>"YYYY-MM-DD".</summary>
    public string BirthDate { get; }

    /// <summary>"YYYY-MM-DD".</summary>
    public string ExpiryDate { get; }

    /// <summary>What the QR code says.</summary>
    public string Qr { get; }

    /// <summary>What the card is for.</summary>
    public Words Purpose { get; }

    /// <summary>All specimens.</summary>
    public static IReadOnlyList<Specimen> List() => Rows.Read(NativeMethods.chipid_virtual_count(), At);

    /// <summary>The specimen of a name.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static Specimen Find(string name)
    {
      var native = new NativeSpecimen { Size = SizeOf<NativeSpecimen>.Value };
      Failure.ThrowIfCode(NativeMethods.chipid_virtual_find(Utf8.Encode(name), ref native));
      return new Specimen(native);
    }

    private static Specimen At(UIntPtr index)
    {
      var native = new NativeSpecimen { Size = SizeOf<NativeSpecimen>.Value };
      Failure.ThrowIfCode(NativeMethods.chipid_virtual_at(index, ref native));
      return new Specimen(native);
    }
  }
}
