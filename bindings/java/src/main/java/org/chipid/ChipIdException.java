package org.chipid;

/** Something did not work. The message is in both languages; {@link #info} has all that is known. */
public class ChipIdException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ErrorInfo info;

  ChipIdException(ErrorInfo info) {
    super(info.message() + (info.step().isEmpty() ? "" : " (" + info.step() + ")"));
    this.info = info;
  }

  /**
   * With this an implementation of {@link Transport} says what is wrong with its channel.
   *
   * @param code best one of PCSC_...
   */
  public ChipIdException(ErrorCode code) {
    this(ErrorInfo.of(code));
  }

  /**
   * All that is known of the error.
   *
   * @return sentences, step, status word
   */
  public ErrorInfo info() {
    return info;
  }

  /**
   * Which error it is.
   *
   * @return never null
   */
  public ErrorCode code() {
    return info.code();
  }

  /**
   * Whose trouble it is.
   *
   * @return never null
   */
  public ErrorKind kind() {
    return info.kind();
  }

  /**
   * What to do next.
   *
   * @return in both languages
   */
  public Bilingual hint() {
    return info.hint();
  }
}
