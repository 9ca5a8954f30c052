package org.chipid;

import org.chipid.internal.Struct;

/** A QR code. */
public final class Code {
  private final String text;
  private final boolean repaired;
  private final double[] corners;

  Code(Struct code) {
    text = code.text();
    repaired = code.skip(1).flag();
    corners = corners(code);
  }

  /**
   * What it says; ends before a zero byte.
   *
   * @return UTF-8 where that could be told without guessing
   */
  public String text() {
    return text;
  }

  /**
   * Whether the symbol held no plain UTF-8, and one way to read it made sense.
   *
   * @return seldom true
   */
  public boolean repaired() {
    return repaired;
  }

  /**
   * Its own top left, top right, bottom right, bottom left corner in the picture.
   *
   * @return x and y of each; all 0 in a picture file
   */
  public double[] corners() {
    return corners.clone();
  }

  private static double[] corners(Struct code) {
    double[] corners = new double[8];
    for (int i = 0; i < corners.length; i++) corners[i] = code.real();
    return corners;
  }

  @Override
  public String toString() {
    return text;
  }
}
