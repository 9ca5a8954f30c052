package org.chipid;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

public class TrustTest {
  @Test
  public void storeIsLoadedOnceForManyReads() throws Exception {
    assertTrue(TestCards.trust().anchors() > 0);
    for (int i = 0; i < 2; i++) TestCards.read(TestCards.CITIZEN).close();
  }

  @Test
  public void whatCannotBeUsedIsTold() throws Exception {
    Path folder = TestCards.folder();
    Files.write(folder.resolve("hỏng.cer"), new byte[] {1, 2, 3});
    try (Trust trust = Trust.load(folder)) {
      assertEquals(0, trust.anchors());
      assertEquals(1, trust.problems().size());
      assertTrue(trust.problems().toString(), trust.problems().get(0).vi().contains("hỏng.cer"));
    }
  }

  @Test
  public void emptyStoreTrustsNobody() throws Exception {
    try (Trust nobody = Trust.load(TestCards.folder());
        Report report = TestCards.read(TestCards.CITIZEN, new ReadOptions().trust(nobody))) {
      assertEquals(Verdict.INCONCLUSIVE, report.verdict());
      assertTrue(report.attention().stream().anyMatch(check -> check.id().equals("ds.chain")));
    }
  }

  private static List<Path> certificates() throws Exception {
    Path source = TestCards.folder();
    VirtualCard.writeTrust(source);
    try (Stream<Path> files = Files.walk(source)) {
      return files.filter(file -> file.toString().matches(".*\\.(cer|crt|der|pem)")).collect(Collectors.toList());
    }
  }

  @Test
  public void folderIsFilledLookedAtAndUndone() throws Exception {
    TrustFolder store = TrustFolder.of(TestCards.folder().resolve("store"));
    byte[] certificate = Files.readAllBytes(certificates().get(0));
    String preview = store.add(certificate, "csca.cer", new TrustImport().citizen(true).allowUnsigned(true).preview(true));
    assertTrue(preview, preview.contains("{"));
    String empty = store.contents();
    store.add(certificate, "csca.cer", new TrustImport().citizen(true).allowUnsigned(true));
    assertFalse(store.contents().equals(empty));
    assertTrue(store.audit().contains("{"));
    store.undo();
    assertEquals(empty.contains("csca.cer"), store.contents().contains("csca.cer"));
  }

  @Test
  public void whatIsOfNoUseIsRefused() throws Exception {
    TrustFolder store = TrustFolder.of(TestCards.folder().resolve("store"));
    byte[] nothing = {1, 2, 3};
    assertEquals(ErrorCode.DATA_MALFORMED,
        assertThrows(ChipIdException.class, () -> store.add(nothing, "nothing", new TrustImport())).code());
    store.add(certificates().get(0), new TrustImport());
    assertEquals(ErrorCode.TRUST_NOT_FOUND, assertThrows(ChipIdException.class, () -> store.remove("0123456789")).code());
  }

  @Test
  public void rootsReachTheLibrary() throws Exception {
    TrustFolder store = TrustFolder.of(TestCards.folder().resolve("store"));
    TrustImport missing = new TrustImport().roots(TestCards.folder().resolve("none.cer"));
    assertEquals(ErrorCode.USAGE_FILE,
        assertThrows(ChipIdException.class, () -> store.add(certificates().get(0), missing)).code());
  }

  @Test
  public void terminalWithoutCertificatesIsRefused() throws Exception {
    Path folder = TestCards.folder();
    assertThrows(ChipIdException.class, () -> Terminal.load(folder.resolve("none.pem").toString(), folder));
  }
}
