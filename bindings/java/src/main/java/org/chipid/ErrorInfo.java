package org.chipid;

import org.chipid.internal.Capi;
import org.chipid.internal.Layouts;
import org.chipid.internal.Struct;

/** What is known of an error. */
public final class ErrorInfo {
  private final ErrorCode code;
  private final ErrorKind kind;
  private final String id;
  private final Bilingual message;
  private final Bilingual hint;
  private final String step;
  private final String detail;
  private final int statusWord;
  private final long offset;

  private ErrorInfo(Struct error, String where) {
    code = ErrorCode.of(error.int32());
    kind = ErrorKind.of(error.int32());
    id = error.text();
    message = new Bilingual(error.text(), error.text());
    hint = new Bilingual(error.text(), error.text());
    String step = error.text();
    this.step = where == null ? step : where;
    detail = error.text();
    statusWord = error.int32();
    offset = error.count();
  }

  /** Of the call of this thread that failed last. */
  static ErrorInfo last() {
    try (Struct error = new Struct(Layouts.ERROR)) {
      Capi.chipid_last_error(error.pointer());
      return new ErrorInfo(error, null);
    }
  }

  /** Of something that this package refuses itself. */
  static ErrorInfo of(ErrorCode code, String where) {
    try (Struct error = new Struct(Layouts.ERROR)) {
      Capi.chipid_error_info(code.number(), error.pointer());
      return new ErrorInfo(error, where);
    }
  }

  /**
   * What a code means, without a place.
   *
   * @param code any
   * @return its sentences
   */
  public static ErrorInfo of(ErrorCode code) {
    return of(code, null);
  }

  /**
   * Which error it is.
   *
   * @return never null
   */
  public ErrorCode code() {
    return code;
  }

  /**
   * Whose trouble it is.
   *
   * @return never null
   */
  public ErrorKind kind() {
    return kind;
  }

  /**
   * The stable name.
   *
   * @return such as "access.wrong_key"
   */
  public String id() {
    return id;
  }

  /**
   * What happened.
   *
   * @return one sentence
   */
  public Bilingual message() {
    return message;
  }

  /**
   * What to do next.
   *
   * @return one sentence or some
   */
  public Bilingual hint() {
    return hint;
  }

  /**
   * Where it happened.
   *
   * @return the step, file, option or object; may be empty
   */
  public String step() {
    return step;
  }

  /**
   * A technical remark for logs, without personal data.
   *
   * @return in English; may be empty
   */
  public String detail() {
    return detail;
  }

  /**
   * The card's last status word (ISO/IEC 7816-4, 5.6).
   *
   * @return such as 0x6982; 0 where there is none
   */
  public int statusWord() {
    return statusWord;
  }

  /**
   * Where parsing stopped.
   *
   * @return byte of the input, from 0
   */
  public long offset() {
    return offset;
  }
}
