package org.chipid;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class OwnershipTest {
  @Test
  public void everythingIsGivenBack() throws Exception {
    TestCards.trust();
    long before = ChipId.ownedCount();
    try (Report report = TestCards.read(TestCards.CITIZEN, TestCards.options().onEvent(event -> {}))) {
      report.json();
      report.checks().forEach(Check::details);
      Evidence.of(report);
      CitizenQr.parse(Specimen.find(TestCards.CITIZEN).qr());
    }
    assertEquals(before, ChipId.ownedCount());
  }

  @Test(timeout = 60_000)
  public void whatIsForgottenIsFreed() throws Exception {
    TestCards.trust();
    long before = ChipId.ownedCount();
    for (int i = 0; i < 20; i++) forget();
    assertTrue(ChipId.ownedCount() > before);
    while (ChipId.ownedCount() > before) {
      System.gc();
      Thread.sleep(20);
    }
  }

  private static void forget() throws Exception {
    VirtualCard.open(TestCards.CITIZEN);
    AccessKeys.can(TestCards.CAN);
    new CancelToken();
  }

  @Test
  public void nothingThatIsUsedIsFreed() throws Exception {
    TestCards.trust();
    Thread collector = new Thread(() -> {
      while (!Thread.interrupted()) System.gc();
    });
    collector.start();
    for (int i = 0; i < 30; i++) {
      assertEquals(Verdict.AUTHENTIC, VirtualCard.open(TestCards.CITIZEN).read(AccessKeys.can(TestCards.CAN), TestCards.options()).verdict());
    }
    collector.interrupt();
    collector.join();
  }
}
