package org.chipid;

/** A read ended early. What was read until then is in {@link #report}; nothing may be concluded from it. */
public final class ReadEndedException extends ChipIdException {
  private static final long serialVersionUID = 1L;

  private final transient Report report;

  ReadEndedException(ErrorInfo info, Report report) {
    super(info);
    this.report = report;
  }

  /**
   * What was read, without a verdict; {@link Card#resume} can go on with it. Close it.
   *
   * @return never null
   */
  public Report report() {
    return report;
  }
}
