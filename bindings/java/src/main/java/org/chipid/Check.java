package org.chipid;

import com.sun.jna.Pointer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chipid.internal.Capi;
import org.chipid.internal.Layouts;
import org.chipid.internal.SizeT;
import org.chipid.internal.Struct;

/** One check of a card. */
public final class Check {
  private final Report report;
  private final long index;
  private final String id;
  private final CheckStatus status;
  private final Bilingual question;
  private final String reasonId;
  private final Bilingual reason;
  private final boolean needsAttention;
  private final long detailCount;

  Check(Report report, long index, Struct check) {
    this.report = report;
    this.index = index;
    id = check.text();
    status = CheckStatus.of(check.int32());
    question = new Bilingual(check.text(), check.text());
    reasonId = check.text();
    reason = new Bilingual(check.text(), check.text());
    needsAttention = check.flag();
    detailCount = check.count();
  }

  /**
   * The stable name.
   *
   * @return such as "ds.chain"
   */
  public String id() {
    return id;
  }

  /**
   * What came of it.
   *
   * @return never null
   */
  public CheckStatus status() {
    return status;
  }

  /**
   * What it asks.
   *
   * @return one sentence
   */
  public Bilingual question() {
    return question;
  }

  /**
   * The stable name of the reason.
   *
   * @return such as "ds.chain.no_anchor"
   */
  public String reasonId() {
    return reasonId;
  }

  /**
   * What was found and, where something is amiss, what to do.
   *
   * @return one sentence or some
   */
  public Bilingual reason() {
    return reason;
  }

  /**
   * Whether it failed or is inconclusive: show it beside any verdict.
   *
   * @return true to show it
   */
  public boolean needsAttention() {
    return needsAttention;
  }

  /**
   * Technical particulars; asked of the report, which has to be open.
   *
   * @return names and what belongs to them
   */
  public Map<String, String> details() {
    Map<String, String> details = new LinkedHashMap<>();
    for (long i = 0; i < detailCount; i++) {
      SizeT detail = new SizeT(i);
      Calls.struct(Layouts.PAIR, out -> detail(detail, out), pair -> details.put(pair.text(), pair.text()));
    }
    return Collections.unmodifiableMap(details);
  }

  private int detail(SizeT detail, Pointer out) {
    return Capi.chipid_report_check_detail(report.handle(), new SizeT(index), detail, out);
  }

  @Override
  public String toString() {
    return id + ": " + reason;
  }
}
