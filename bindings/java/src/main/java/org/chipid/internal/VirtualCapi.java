package org.chipid.internal;

import com.sun.jna.Pointer;

/** The functions of chipid_virtual.h, as they are. */
public final class VirtualCapi {
  static {
    Libraries.requireAbi(Capi.chipid_abi_version());
    Libraries.register(VirtualCapi.class, "chipid-virtual");
  }

  private VirtualCapi() {}

  public static native SizeT chipid_virtual_count();
  public static native int chipid_virtual_at(SizeT index, Pointer specimen);
  public static native int chipid_virtual_find(String name, Pointer specimen);
  public static native int chipid_virtual_open(String specimen, Pointer transport);
  public static native int chipid_virtual_write_trust(String folder);
  public static native int chipid_virtual_draw(String specimen, String file);
  public static native int chipid_virtual_write_finger(String specimen, String file, int own);
}
