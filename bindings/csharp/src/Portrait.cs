using ChipId.Interop;

namespace ChipId
{
  /// <summary>The holder's picture, as pixels and as it stands in the chip.</summary>
  public sealed class Portrait : ChipIdObject
  {
    internal Portrait(PortraitHandle handle) : base(handle)
    {
      var native = new NativePortrait { Size = SizeOf<NativePortrait>.Value };
      Failure.ThrowIf(NativeMethods.chipid_portrait_get(handle, ref native));
      Pixels = Borrowed.Bytes(native.Pixels, native.PixelBytes);
      Width = (int)native.Width;
      Height = (int)native.Height;
      Format = Borrowed.Text(native.Format);
      Encoded = Borrowed.Bytes(native.Encoded, native.EncodedSize);
      HashChecked = native.HashChecked != 0;
    }

    /// <summary>Red, green, blue, a byte each; top row first, no gaps.</summary>
    public byte[] Pixels { get; }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>Of the picture in the chip: "jpeg", "jpeg2000".</summary>
    public string Format { get; }

    /// <summary>That picture as it stands in the chip.</summary>
    public byte[] Encoded { get; }

    /// <summary>The signed list has just this content. Never show the picture without saying so where this is false.</summary>
    public bool HashChecked { get; }

    /// <summary>The pixels as a PNG file.</summary>
    public byte[] ToPng()
    {
      Failure.ThrowIf(NativeMethods.chipid_portrait_png(Live<PortraitHandle>(), out Owned file, out var size));
      return file.TakeBytes(size);
    }
  }
}
