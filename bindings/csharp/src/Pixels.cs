using System;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>A picture in your memory, top row first.</summary>
  public sealed class Pixels
  {
    /// <summary>Describes the picture; nothing is copied.</summary>
    /// <param name="bytes">The pixels.</param>
    /// <param name="width">In pixels, 1 to 65,535, as the height.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="format">How they lie.</param>
    /// <param name="stride">Bytes from one row to the next; 0: no gaps.</param>
    public Pixels(byte[] bytes, int width, int height, PixelFormat format, int stride = 0)
    {
      Bytes = bytes ?? throw new ArgumentNullException(nameof(bytes));
      Width = NotNegative(width, nameof(width));
      Height = NotNegative(height, nameof(height));
      Stride = NotNegative(stride, nameof(stride));
      Format = format;
    }

    /// <summary>The pixels.</summary>
    public byte[] Bytes { get; }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>Bytes from one row to the next; 0: no gaps.</summary>
    public int Stride { get; }

    /// <summary>How they lie.</summary>
    public PixelFormat Format { get; }

    internal NativePixels Native(Arguments arguments) => new NativePixels
    {
      Size = SizeOf<NativePixels>.Value,
      Bytes = arguments.Bytes(Bytes),
      ByteCount = Bytes.Size(),
      Width = (UIntPtr)Width,
      Height = (UIntPtr)Height,
      Stride = (UIntPtr)Stride,
      Format = (int)Format,
    };

    private static int NotNegative(int value, string name) =>
      value >= 0 ? value : throw new ArgumentOutOfRangeException(name);
  }
}
