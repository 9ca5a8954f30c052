package org.chipid;

import java.awt.image.BufferedImage;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.Layouts;
import org.chipid.internal.Struct;

/** The holder's picture. */
public final class Portrait extends ChipIdObject {
  private final byte[] pixels;
  private final int width;
  private final int height;
  private final String format;
  private final byte[] encoded;
  private final boolean hashChecked;

  Portrait(Handle handle) {
    super(handle);
    try (Struct info = new Struct(Layouts.PORTRAIT_INFO)) {
      Calls.check(Capi.chipid_portrait_get(handle, info.pointer()));
      pixels = info.bytes();
      width = (int) info.count();
      height = (int) info.count();
      format = info.text();
      encoded = info.bytes();
      hashChecked = info.flag();
    }
  }

  /**
   * The pixels: red, green, blue, top row first, no gaps.
   *
   * @return width times height times three bytes
   */
  public byte[] pixels() {
    return pixels.clone();
  }

  /**
   * How wide it is.
   *
   * @return in pixels
   */
  public int width() {
    return width;
  }

  /**
   * How high it is.
   *
   * @return in pixels
   */
  public int height() {
    return height;
  }

  /**
   * The format of the picture in the chip.
   *
   * @return "jpeg", "jpeg2000"
   */
  public String format() {
    return format;
  }

  /**
   * The picture as it stands in the chip.
   *
   * @return a file of that format
   */
  public byte[] encoded() {
    return encoded.clone();
  }

  /**
   * Whether the signed list has just this content.
   *
   * @return false: never show it without saying so
   */
  public boolean hashChecked() {
    return hashChecked;
  }

  /**
   * The pixels as a PNG file.
   *
   * @return its bytes
   */
  public byte[] png() {
    return Calls.bytes((out, size) -> Capi.chipid_portrait_png(handle(), out, size));
  }

  /**
   * The picture for AWT and Swing.
   *
   * @return a copy
   */
  public BufferedImage toImage() {
    int[] rgb = new int[width * height];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (pixels[3 * i] & 255) << 16 | (pixels[3 * i + 1] & 255) << 8 | pixels[3 * i + 2] & 255;
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, rgb, 0, width);
    return image;
  }
}
