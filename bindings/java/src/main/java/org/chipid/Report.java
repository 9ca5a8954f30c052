package org.chipid;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chipid.internal.Capi;
import org.chipid.internal.Handle;
import org.chipid.internal.Layouts;
import org.chipid.internal.SizeT;
import org.chipid.internal.Struct;

/** The outcome of a read, or of evidence that was judged again. Never changes; may be shared by threads. */
public final class Report extends ChipIdObject {
  private final ReportInfo info;

  Report(Handle handle) {
    super(handle);
    info = Calls.struct(Layouts.REPORT_INFO, out -> Capi.chipid_report_get(handle, out), ReportInfo::new);
  }

  /**
   * What may be said of the card as a whole.
   *
   * @return NONE where the read ended early
   */
  public Verdict verdict() {
    return info.verdict;
  }

  /**
   * The shape to show the verdict by, not by colour alone.
   *
   * @return never null
   */
  public VerdictSymbol symbol() {
    return info.symbol;
  }

  /**
   * What the verdict means at a counter, and what to do.
   *
   * @return one sentence or some
   */
  public Bilingual meaning() {
    return info.meaning;
  }

  /**
   * Whether the policy in force admits this verdict.
   *
   * @return true where the command would end with 0
   */
  public boolean accepted() {
    return info.accepted;
  }

  /**
   * Why the read ended early.
   *
   * @return OK where it did not
   */
  public ErrorCode failure() {
    return info.failure;
  }

  /**
   * The name of the policy in force.
   *
   * @return never null
   */
  public String policy() {
    return info.policy;
  }

  /**
   * The reader's name.
   *
   * @return may be empty
   */
  public String reader() {
    return info.reader;
  }

  /**
   * The type of the card, as far as the answer to reset tells.
   *
   * @return may be empty
   */
  public String cardType() {
    return info.cardType;
  }

  /**
   * The answer to reset.
   *
   * @return may be empty
   */
  public byte[] atr() {
    return info.atr.clone();
  }

  /**
   * How the chip was opened.
   *
   * @return such as "PACE-ECDH-GM-AES-CBC-CMAC-128", "BAC", "none"; empty where it was not
   */
  public String accessProtocol() {
    return info.accessProtocol;
  }

  /**
   * Which key opened it.
   *
   * @return "mrz", "can", "pin", "puk"
   */
  public String accessKey() {
    return info.accessKey;
  }

  /**
   * How many authorities the trust store held.
   *
   * @return 0 for an empty one
   */
  public long trustAnchors() {
    return info.trustAnchors;
  }

  /**
   * The signing date of the trust store's newest master list.
   *
   * @return empty where it has none
   */
  public String trustNewest() {
    return info.trustNewest;
  }

  /**
   * How long the read took.
   *
   * @return zero for evidence
   */
  public Duration duration() {
    return Duration.ofNanos(Math.round(info.milliseconds * 1e6));
  }

  /**
   * Evidence judged again: the SHA-256 that names it.
   *
   * @return 64 hex digits, or empty
   */
  public String evidenceDigest() {
    return info.evidenceDigest;
  }

  /**
   * Evidence judged again: when the card was read.
   *
   * @return nothing where that is not known
   */
  public Optional<Instant> readAt() {
    return Moments.of(info.readAt);
  }

  /**
   * Evidence judged again: what its signature is worth.
   *
   * @return NONE where it is not signed
   */
  public SignatureStatus signature() {
    return info.signature;
  }

  /**
   * Evidence judged again: who signed.
   *
   * @return the enrolled name of the key, else its id; may be empty
   */
  public String signatureKey() {
    return info.signatureKey;
  }

  /**
   * The fields that the document has, in the order in which they are shown.
   *
   * @return may be empty
   */
  public List<Field> fields() {
    return Calls.list(
        info.fields, Layouts.FIELD, (i, out) -> Capi.chipid_report_field_at(handle(), i, out), Field::new);
  }

  /**
   * The value of a field.
   *
   * @param id such as "birth_date"
   * @return nothing where the document does not have it
   */
  public Optional<String> field(String id) {
    return Optional.ofNullable(Capi.chipid_report_field(handle(), id));
  }

  /**
   * All checks, in the order in which they are shown.
   *
   * @return also those that passed
   */
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>((int) info.checks);
    for (long i = 0; i < info.checks; i++) checks.add(check(i));
    return checks;
  }

  private Check check(long index) {
    SizeT at = new SizeT(index);
    return Calls.struct(Layouts.CHECK, out -> Capi.chipid_report_check_at(handle(), at, out), it -> new Check(this, index, it));
  }

  /**
   * The check of an id.
   *
   * @param id such as "ds.chain"
   * @return nothing where the report has none
   */
  public Optional<Check> check(String id) {
    return checks().stream().filter(check -> check.id().equals(id)).findFirst();
  }

  /**
   * The checks that failed or are inconclusive: to be shown beside any verdict.
   *
   * @return empty where all is well
   */
  public List<Check> attention() {
    return checks().stream().filter(Check::needsAttention).collect(Collectors.toList());
  }

  /**
   * What is worth saying and changes no check.
   *
   * @return may be empty
   */
  public List<Note> notes() {
    return Calls.list(info.notes, Layouts.NOTE, (i, out) -> Capi.chipid_report_note_at(handle(), i, out), Note::new);
  }

  /**
   * The card's files.
   *
   * @return also those that could not be read
   */
  public List<ChipFile> files() {
    return Calls.list(
        info.files, Layouts.FILE, (i, out) -> Capi.chipid_report_file_at(handle(), i, out), ChipFile::new);
  }

  /**
   * The file of a name.
   *
   * @param name such as "DG1"
   * @return nothing where the report has none
   */
  public Optional<ChipFile> file(String name) {
    try (Struct file = new Struct(Layouts.FILE)) {
      int status = Capi.chipid_report_file(handle(), name, file.pointer());
      if (status == ErrorCode.USAGE_BAD_VALUE.number()) return Optional.empty();
      Calls.check(status);
      return Optional.of(new ChipFile(file));
    }
  }

  /**
   * The biometric comparisons, in the order in which they were made.
   *
   * @return each to be closed
   */
  public List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    for (long i = 0; i < info.matches; i++) {
      SizeT index = new SizeT(i);
      matches.add(new Match(Calls.handle(out -> Capi.chipid_report_match_at(handle(), index, out))));
    }
    return matches;
  }

  /**
   * A new report with a comparison taken in and the verdict made anew; this one stays as it is.
   *
   * @param match of {@link FaceMatcher} or {@link MatchProvider}
   * @param purpose what the holder agreed to, recorded with the time; null for nothing
   * @return to be closed
   */
  public Report withMatch(Match match, String purpose) {
    Handle comparison = match.handle();
    return new Report(Calls.handle(out -> Capi.chipid_report_with_match(handle(), comparison, purpose, out)));
  }

  /**
   * The holder's picture, decoded in a process of its own.
   *
   * @return to be closed
   */
  public Portrait portrait() {
    return new Portrait(Calls.handle(out -> Capi.chipid_portrait_decode(handle(), out)));
  }

  /**
   * The document that {@code chipid read --json} or {@code chipid verify --json} prints.
   *
   * @return one JSON object
   */
  public String json() {
    return Calls.text(out -> Capi.chipid_report_json(handle(), out));
  }

  /** The verdict's name, or the error's. */
  @Override
  public String toString() {
    return info.verdict == Verdict.NONE ? info.failure.id() : info.verdictId;
  }
}
