/**
 * Reads chip-embedded ID cards, verifies them, and says what may be relied on, in Vietnamese and English.
 *
 * <p>{@link org.chipid.Card} opens a card, {@link org.chipid.AccessKeys} its chip; {@link org.chipid.Report} is what comes
 * of it. Objects that hold something of the native library are {@link java.lang.AutoCloseable}: close them, best by
 * try-with-resources. One that was forgotten is freed after the garbage collector found it, which may take its time. A
 * closed object answers with a {@link org.chipid.ChipIdException}.
 *
 * <p>All methods may be called from any thread. A card, a frame reader and a face matcher do one thing at a time; a second
 * call meanwhile gets {@link org.chipid.ErrorCode#USAGE_IN_USE}.
 */
package org.chipid;
