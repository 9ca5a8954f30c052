using System;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace ChipId.Tests
{
  /// <summary>Pixels of a PNG file (ISO/IEC 15948), 8 bits a sample, not interlaced: all that the tests meet.</summary>
  internal static class Png
  {
    internal static Pixels Decode(byte[] file)
    {
      int width = Number(file, 16), height = Number(file, 20), samples = file[25] == 2 ? 3 : file[25] == 6 ? 4 : 1;
      Expect.True(file[24] == 8 && file[28] == 0, "a plain PNG");
      var raw = Inflate(Data(file));
      var pixels = new byte[width * height * samples];
      for (int row = 0; row < height; ++row) Unfilter(raw, pixels, row, width * samples, samples);
      return new Pixels(pixels, width, height, samples == 1 ? PixelFormat.Gray8 : samples == 3 ? PixelFormat.Rgb8 : PixelFormat.Rgba8);
    }

    private static void Unfilter(byte[] raw, byte[] pixels, int row, int size, int samples)
    {
      byte filter = raw[row * (size + 1)];
      for (int column = 0; column < size; ++column)
      {
        int at = row * size + column;
        int left = column >= samples ? pixels[at - samples] : 0, up = row > 0 ? pixels[at - size] : 0;
        int corner = row > 0 && column >= samples ? pixels[at - size - samples] : 0;
        pixels[at] = (byte)(raw[row * (size + 1) + 1 + column] + Predicted(filter, left, up, corner));
      }
    }

    private static int Predicted(byte filter, int left, int up, int corner)
    {
      switch (filter)
      {
        case 0: return 0;
        case 1: return left;
        case 2: return up;
        case 3: return (left + up) / 2;
        default: return Paeth(left, up, corner);
      }
    }

    private static int Paeth(int left, int up, int corner)
    {
      int estimate = left + up - corner;
      int toLeft = Math.Abs(estimate - left), toUp = Math.Abs(estimate - up), toCorner = Math.Abs(estimate - corner);
      return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static MemoryStream Data(byte[] file)
    {
      var data = new MemoryStream();
      for (int at = 8; at < file.Length; at += 12 + Number(file, at))
      {
        if (Encoding.ASCII.GetString(file, at + 4, 4) == "IDAT") data.Write(file, at + 8, Number(file, at));
      }
      return data;
    }

    private static byte[] Inflate(MemoryStream data)
    {
      // DeflateStream knows no zlib header (RFC 1950): two bytes.
      data.Position = 2;
      var raw = new MemoryStream();
      using (var inflated = new DeflateStream(data, CompressionMode.Decompress)) inflated.CopyTo(raw);
      return raw.ToArray();
    }

    private static int Number(byte[] bytes, int at) =>
      bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
  }
}
