package org.chipid;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class ReadTest {
  @Test
  public void genuineCardIsAuthentic() throws Exception {
    try (Report report = TestCards.read(TestCards.CITIZEN)) {
      assertEquals(Verdict.AUTHENTIC, report.verdict());
      assertEquals(VerdictSymbol.FILLED_TICK, report.symbol());
      assertTrue(report.accepted());
      assertTrue(report.meaning().vi(), report.meaning().vi().startsWith("Thẻ thật"));
      assertTrue(report.meaning().en(), report.meaning().en().startsWith("The card is genuine"));
      assertEquals(ErrorCode.OK, report.failure());
      assertEquals("can", report.accessKey());
      assertTrue(report.accessProtocol(), report.accessProtocol().startsWith("PACE-ECDH-GM-AES"));
      assertTrue(report.trustAnchors() > 0);
      assertTrue(report.duration().compareTo(Duration.ZERO) > 0);
      assertEquals("authentic", report.toString());
    }
  }

  @Test
  public void fieldsAreShownInBothLanguages() throws Exception {
    try (Report report = TestCards.read(TestCards.CITIZEN)) {
      assertEquals(Optional.of("Nguyễn Văn A"), report.field("name"));
      assertEquals(Optional.empty(), report.field("spouse"));
      Field birth = report.fields().stream().filter(field -> field.id().equals("birth_date")).findFirst().get();
      assertEquals(Optional.of(LocalDate.of(1990, 1, 15)), birth.date());
      assertEquals(new Bilingual("Birth date", "Ngày sinh"), birth.label());
      assertEquals("15/01/1990", birth.shown().vi());
      assertEquals(16, report.fields().size());
    }
  }

  @Test
  public void checksHaveReasons() throws Exception {
    try (Report report = TestCards.read(TestCards.CITIZEN)) {
      assertTrue(report.checks().size() > 20);
      assertEquals(Collections.emptyList(), report.attention());
      Check chain = report.check("ds.chain").get();
      assertEquals(CheckStatus.PASSED, chain.status());
      assertFalse(chain.question().vi().isEmpty() || chain.reason().vi().isEmpty() || chain.reason().en().isEmpty());
      assertTrue(report.checks().stream().anyMatch(check -> !check.details().isEmpty()));
      assertEquals(Optional.empty(), report.check("no.such"));
    }
  }

  @Test
  public void alteredCardIsInvalid() throws Exception {
    try (Report report = TestCards.read(TestCards.CITIZEN + ",fault=dg2-bit")) {
      assertEquals(Verdict.INVALID, report.verdict());
      assertFalse(report.accepted());
      assertTrue(report.attention().stream().anyMatch(check -> check.id().equals("dg2.hash")));
    }
  }

  @Test
  public void copyIsFoundOut() throws Exception {
    try (Report report = TestCards.read(TestCards.CITIZEN + ",fault=clone-full")) {
      assertEquals(Verdict.INVALID, report.verdict());
    }
  }

  @Test
  public void filesAreWhatTheyHashTo() throws Exception {
    try (Report report = TestCards.read(TestCards.CITIZEN)) {
      ChipFile file = report.file("DG1").get();
      StringBuilder hex = new StringBuilder();
      for (byte b : MessageDigest.getInstance("SHA-256").digest(file.bytes())) hex.append(String.format("%02x", b));
      assertEquals(hex.toString(), file.sha256());
      assertEquals(ErrorCode.OK, file.error());
      assertTrue(file.authenticated());
      assertEquals(Optional.empty(), report.file("DG99"));
      assertTrue(report.files().stream().anyMatch(other -> other.name().equals("SOD")));
    }
  }

  @Test
  public void optionsReachTheLibrary() throws Exception {
    ReadOptions options = TestCards.options().files("COM,SOD,DG1,DG14").noPortrait(true).at(Instant.parse("2040-01-01T00:00:00Z"));
    try (Report report = TestCards.read(TestCards.CITIZEN, options)) {
      assertEquals(Optional.empty(), report.file("DG2").filter(file -> file.bytes().length > 0));
      assertEquals(Optional.empty(), report.file("DG13").filter(file -> file.bytes().length > 0));
      assertFalse("expired in 2040", report.accepted());
    }
  }

  @Test
  public void policyDecidesWhatIsAccepted() throws Exception {
    try (Policy policy = Policy.parse("{\"name\": \"quầy 1\", \"accepted\": [\"authentic\", \"inconclusive\"]}");
        Report report = TestCards.read(TestCards.CITIZEN, TestCards.options().policy(policy).noPortrait(true))) {
      assertEquals(Verdict.INCONCLUSIVE, report.verdict());
      assertTrue(report.accepted());
      assertEquals("quầy 1", report.policy());
    }
  }

  @Test
  public void qrTextIsHeldAgainstTheChip() throws Exception {
    String other = Specimen.find(TestCards.CITIZEN).qr().replace("Nguyễn Văn A", "Nguyễn Văn Khác");
    try (Report report = TestCards.read(TestCards.CITIZEN, TestCards.options().qr(other))) {
      assertEquals(Verdict.REVIEW, report.verdict());
      assertEquals(CheckStatus.FAILED, report.check("qr.chip").get().status());
    }
  }

  @Test
  public void progressIsToldInOrderAndToItsEnd() throws Exception {
    List<String> steps = new ArrayList<>();
    List<String> names = new ArrayList<>();
    ReadOptions options = TestCards.options().onEvent(event -> {
      if (event.kind() == EventKind.STEP_STARTED) steps.add(event.step());
      if (event.kind() == EventKind.TEXT_READY) event.field("name").ifPresent(names::add);
    });
    TestCards.read(TestCards.CITIZEN, options).close();
    assertTrue(steps.toString(), steps.indexOf("read DG1") >= 0 && steps.indexOf("read DG1") < steps.indexOf("read DG2"));
    assertTrue(names.toString(), names.contains("Nguyễn Văn A"));
  }

  @Test
  public void listenerThatThrowsEndsNothing() throws Exception {
    ReadOptions options = TestCards.options().onEvent(event -> {
      Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {});
      throw new IllegalStateException("listener");
    });
    try (Report report = TestCards.read(TestCards.CITIZEN, options)) {
      assertEquals(Verdict.AUTHENTIC, report.verdict());
    }
  }

  @Test
  public void everyKindOfKeyOpens() throws Exception {
    Specimen printed = Specimen.find(TestCards.CITIZEN);
    List<AccessKeys> kinds = new ArrayList<>();
    kinds.add(AccessKeys.can(printed.can()));
    kinds.add(AccessKeys.mrz(printed.mrz()));
    kinds.add(AccessKeys.personalNumber(printed.number()));
    kinds.add(AccessKeys.qr(printed.qr()));
    kinds.add(AccessKeys.document(printed.documentNumber(), LocalDate.parse(printed.birthDate()), LocalDate.parse(printed.expiryDate())));
    for (AccessKeys keys : kinds) {
      try (Card card = VirtualCard.open(TestCards.CITIZEN); Report report = card.read(keys, TestCards.options())) {
        assertTrue(keys.count() > 0);
        assertEquals(Verdict.AUTHENTIC, report.verdict());
      }
      keys.close();
    }
  }

  @Test
  public void pinOpens() throws Exception {
    try (Card card = VirtualCard.open("icao-td1-all"); AccessKeys keys = AccessKeys.pin(Specimen.find("icao-td1-all").pin());
        Report report = card.read(keys, TestCards.options())) {
      assertEquals("pin", report.accessKey());
    }
  }

  @Test
  public void cardAnswersCommandsAsTheyAre() {
    byte[] select = {0, (byte) 0xA4, 4, 12, 7, (byte) 0xA0, 0, 0, 2, 0x47, 0x10, 1};
    try (Card card = VirtualCard.open(TestCards.CITIZEN)) {
      assertTrue(card.atr().length > 0);
      assertArrayEquals(new byte[] {(byte) 0x90, 0}, card.transmit(select));
      card.reset();
    }
  }

  @Test
  public void reportIsToldAsJson() throws Exception {
    try (Report report = TestCards.read(TestCards.CITIZEN)) {
      assertTrue(report.json().contains("Nguyễn Văn A"));
      assertTrue(report.json().contains("\"verdict\": \"authentic\""));
      assertTrue(Records.export(report, ExportForm.CSV).contains("Nguyễn Văn A"));
      assertTrue(Records.export(report, ExportForm.FHIR).contains("Patient"));
    }
  }
}
