using System.Collections;
using System.Collections.Generic;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>The QR codes of one picture; none is an empty list.</summary>
  public sealed class QrCodes : ChipIdObject, IReadOnlyList<QrCode>
  {
    private readonly IReadOnlyList<QrCode> codes;

    internal QrCodes(CodesHandle handle) : base(handle)
    {
      codes = Rows.Read(NativeMethods.chipid_codes_count(handle), index => QrCode.At(handle, index));
    }

    /// <summary>How many there are.</summary>
    public int Count => codes.Count;

    /// <summary>By place, from 0.</summary>
    public QrCode this[int index] => codes[index];

    /// <summary>Every code in a PNG, JPEG or JPEG 2000 file. Takes seconds where the picture is hard.</summary>
    public static QrCodes InPicture(byte[] file)
    {
      Failure.ThrowIf(NativeMethods.chipid_codes_in_picture(file, file.Size(), out CodesHandle codes));
      return new QrCodes(codes);
    }

    /// <summary>Every code of one picture in memory, looked at thoroughly.</summary>
    public static QrCodes InPixels(Pixels pixels)
    {
      using (var arguments = new Arguments())
      {
        var native = pixels.Native(arguments);
        Failure.ThrowIf(NativeMethods.chipid_codes_in_pixels(ref native, out CodesHandle codes));
        return new QrCodes(codes);
      }
    }

    /// <summary>The text of the citizen card's code among all these.</summary>
    /// <param name="number">Of the card that is wanted among several; or null.</param>
    /// <exception cref="UsageException">There is none, or there are several.</exception>
    public string PickCard(string number = null)
    {
      Failure.ThrowIf(NativeMethods.chipid_codes_pick_card(Live<CodesHandle>(), Utf8.Encode(number), out Owned text));
      return text.TakeText();
    }

    /// <summary>In their order.</summary>
    public IEnumerator<QrCode> GetEnumerator() => codes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
  }
}
