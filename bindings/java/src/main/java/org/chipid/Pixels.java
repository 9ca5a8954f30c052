package org.chipid;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import org.chipid.internal.Layouts;
import org.chipid.internal.Struct;

/** A picture in memory, top row first. */
public final class Pixels {
  private final byte[] bytes;
  private final int width;
  private final int height;
  private final int stride;
  private final PixelFormat format;

  /**
   * A picture without gaps between its rows.
   *
   * @param bytes its pixels
   * @param width in pixels
   * @param height in pixels
   * @param format how they lie
   */
  public Pixels(byte[] bytes, int width, int height, PixelFormat format) {
    this(bytes, width, height, 0, format);
  }

  /**
   * A picture.
   *
   * @param bytes its pixels, not copied
   * @param width in pixels
   * @param height in pixels
   * @param stride bytes from one row to the next; 0: no gaps
   * @param format how they lie
   */
  public Pixels(byte[] bytes, int width, int height, int stride, PixelFormat format) {
    this.bytes = bytes;
    this.width = width;
    this.height = height;
    this.stride = stride;
    this.format = format;
  }

  /**
   * From an image of java.awt.
   *
   * @param image any
   * @return a copy of its pixels
   */
  public static Pixels of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    ByteBuffer rgb = ByteBuffer.allocate(width * height * 3);
    for (int pixel : image.getRGB(0, 0, width, height, null, 0, width)) {
      rgb.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
    }
    return new Pixels(rgb.array(), width, height, PixelFormat.RGB8);
  }

  Struct toStruct() {
    return new Struct(Layouts.PIXELS).put(bytes).putCount(width).putCount(height).putCount(stride).put(format.number());
  }
}
