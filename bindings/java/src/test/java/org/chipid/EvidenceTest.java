package org.chipid;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.Test;

public class EvidenceTest {
  private final Path folder;
  private final SiteKey key;

  public EvidenceTest() throws Exception {
    folder = TestCards.folder();
    key = SiteKey.create(folder.resolve("site.pem"));
  }

  private EnrolledKeys enrolled() throws Exception {
    return EnrolledKeys.parse("quầy 1", new String(Files.readAllBytes(folder.resolve("site.pub")), "UTF-8"));
  }

  private static Verifier verifier(EnrolledKeys enrolled) throws Exception {
    return Verifier.open(new VerifyOptions().trust(TestCards.trust()).enrolled(enrolled));
  }

  private Evidence evidence(ReadOptions options) {
    try (Report report = TestCards.read(TestCards.CITIZEN, options)) {
      return Evidence.of(report, key);
    }
  }

  @Test
  public void signedBySiteProvesTheChip() throws Exception {
    Evidence evidence = evidence(TestCards.options());
    try (EnrolledKeys sites = enrolled(); Verifier verifier = verifier(sites); Report report = verifier.verify(evidence.file())) {
      assertEquals(1, sites.count());
      assertEquals(Verdict.AUTHENTIC, report.verdict());
      assertEquals(SignatureStatus.VALID, report.signature());
      assertEquals("quầy 1", report.signatureKey());
      assertEquals(evidence.digest(), report.evidenceDigest());
      assertEquals(64, evidence.digest().length());
      assertTrue(Duration.between(report.readAt().get(), Instant.now()).getSeconds() < 60);
    }
  }

  @Test
  public void unknownSiteDoesNotCount() throws Exception {
    try (Verifier verifier = verifier(null); Report report = verifier.verify(evidence(TestCards.options()).file())) {
      assertEquals(SignatureStatus.UNKNOWN_KEY, report.signature());
      assertEquals(key.id(), report.signatureKey());
      assertFalse(report.accepted());
    }
  }

  @Test
  public void ownChallengeProvesTheChip() throws Exception {
    byte[] challenge = {1, 2, 3, 4, 5, 6, 7, 8};
    byte[] file = evidence(TestCards.options().challenge(challenge)).file();
    try (Verifier verifier = verifier(null); Report report = verifier.verify(file, challenge)) {
      assertEquals(Verdict.AUTHENTIC, report.verdict());
    }
  }

  @Test
  public void alteredFileIsRefused() throws Exception {
    byte[] file = evidence(TestCards.options()).file();
    file[file.length / 2] ^= 1;
    try (Verifier verifier = verifier(null)) {
      assertEquals(ErrorCode.EVIDENCE_DAMAGED, assertThrows(ChipIdException.class, () -> verifier.verify(file)).code());
      assertEquals(ErrorCode.EVIDENCE_NOT_EVIDENCE, assertThrows(ChipIdException.class, () -> verifier.verify(new byte[9])).code());
    }
  }

  @Test
  public void rawFilesAreJudged() throws Exception {
    try (Report read = TestCards.read(TestCards.CITIZEN)) {
      for (ChipFile file : read.files()) {
        if (file.bytes().length > 0) Files.write(folder.resolve(file.name() + ".bin"), file.bytes());
      }
    }
    Files.delete(folder.resolve("site.pem"));
    Files.delete(folder.resolve("site.pub"));
    try (Verifier verifier = verifier(null); Report report = verifier.verifyFolder(folder)) {
      assertEquals(Verdict.AUTHENTIC_UNPROVEN_CHIP, report.verdict());
    }
  }

  @Test
  public void receiptsNameTheSite() throws Exception {
    try (Report report = TestCards.read(TestCards.CITIZEN); EnrolledKeys sites = enrolled()) {
      Evidence evidence = Evidence.of(report, key);
      String text = Receipt.make(report, evidence.digest(), key, "khám bệnh", "lượt 7");
      Receipt receipt = Receipt.check(text, sites, evidence.file());
      assertTrue(receipt.toString(), receipt.isValid());
      assertEquals("authentic", receipt.verdict());
      assertEquals("khám bệnh", receipt.purpose());
      assertEquals("quầy 1", receipt.signer());
      assertTrue(Duration.between(receipt.issued().get(), Instant.now()).getSeconds() < 60);
      assertFalse(Receipt.check(text, null, evidence.file()).isValid());
      assertFalse(Receipt.check(text, sites, evidence(TestCards.options()).file()).isValid());
      assertFalse(text.contains("Nguyễn") || receipt.json().contains("Nguyễn"));
    }
  }
}
