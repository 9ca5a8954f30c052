package org.chipid;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import org.junit.Test;
import org.junit.function.ThrowingRunnable;

public class ErrorTest {
  private static ChipIdException fails(ErrorCode code, ThrowingRunnable work) {
    ChipIdException error = assertThrows(ChipIdException.class, work);
    assertEquals(code, error.code());
    return error;
  }

  @Test
  public void wrongKeyIsTypedAndCarriesTheReport() throws Exception {
    try (Card card = VirtualCard.open(TestCards.CITIZEN); AccessKeys keys = AccessKeys.can("999999")) {
      ReadEndedException error = assertThrows(ReadEndedException.class, () -> card.read(keys, TestCards.options()));
      assertEquals(ErrorCode.ACCESS_WRONG_KEY, error.code());
      assertEquals("access.wrong_key", error.info().id());
      assertEquals(error.code().id(), error.info().id());
      assertEquals(ErrorInfo.of(ErrorCode.ACCESS_WRONG_KEY).message(), error.info().message());
      assertFalse(error.hint().vi().isEmpty() || error.hint().en().isEmpty());
      assertTrue(error.getMessage(), error.getMessage().contains(error.info().message().vi()));
      assertFalse(error.info().step().isEmpty());
      try (Report report = error.report()) {
        assertEquals(Verdict.NONE, report.verdict());
        assertEquals(ErrorCode.ACCESS_WRONG_KEY, report.failure());
      }
    }
  }

  @Test
  public void cardTakenAwayIsADeviceErrorAndCanBeResumed() throws Exception {
    try (Card card = VirtualCard.open(TestCards.CITIZEN + ",fault=card-removed"); AccessKeys keys = AccessKeys.can(TestCards.CAN)) {
      ReadEndedException error = assertThrows(ReadEndedException.class, () -> card.read(keys, TestCards.options()));
      assertEquals(ErrorCode.PCSC_CARD_REMOVED, error.code());
      assertEquals(ErrorKind.DEVICE, error.kind());
      try (Report earlier = error.report(); Card again = VirtualCard.open(TestCards.CITIZEN);
          Report report = again.resume(keys, earlier, TestCards.options())) {
        assertEquals(Verdict.AUTHENTIC, report.verdict());
      }
    }
  }

  @Test
  public void badValuesAreRefused() {
    assertEquals(ErrorKind.USAGE, fails(ErrorCode.USAGE_BAD_VALUE, () -> AccessKeys.can("12")).kind());
    fails(ErrorCode.USAGE_BAD_MRZ, () -> AccessKeys.mrz("hello"));
    fails(ErrorCode.QR_NOT_CITIZEN_CARD, () -> AccessKeys.qr("https://example.org"));
    fails(ErrorCode.USAGE_UNKNOWN_SPECIMEN, () -> VirtualCard.open("nobody"));
    fails(ErrorCode.USAGE_BAD_VALUE, () -> Policy.parse("{\"accept\": 1}"));
    assertTrue(ChipId.lastErrorJson().contains("usage.bad_value"));
  }

  @Test
  public void missingKeyIsTold() throws Exception {
    try (Card card = VirtualCard.open(TestCards.CITIZEN)) {
      fails(ErrorCode.USAGE_NO_KEY, () -> card.read(null, TestCards.options()));
    }
  }

  @Test
  public void closedTwiceIsClosed() throws Exception {
    long before = ChipId.ownedCount();
    Card card = VirtualCard.open(TestCards.CITIZEN);
    assertEquals(before + 1, ChipId.ownedCount());
    card.close();
    card.close();
    assertEquals(before, ChipId.ownedCount());
  }

  @Test
  public void useAfterCloseIsATypedError() throws Exception {
    Card card = VirtualCard.open(TestCards.CITIZEN);
    AccessKeys keys = AccessKeys.can(TestCards.CAN);
    Report report = card.read(keys, TestCards.options());
    card.close();
    fails(ErrorCode.USAGE_BAD_HANDLE, () -> card.read(keys, TestCards.options()));
    fails(ErrorCode.USAGE_BAD_HANDLE, card::atr);
    keys.close();
    fails(ErrorCode.USAGE_BAD_HANDLE, keys::count);
    report.close();
    assertEquals("what was copied stays", Verdict.AUTHENTIC, report.verdict());
    ChipIdException error = fails(ErrorCode.USAGE_BAD_HANDLE, report::json);
    assertTrue(error.getMessage(), error.getMessage().contains("Report: closed"));
  }

  @Test
  public void closedOptionIsRefused() throws Exception {
    CancelToken cancel = new CancelToken();
    cancel.close();
    fails(ErrorCode.USAGE_BAD_HANDLE, () -> TestCards.read(TestCards.CITIZEN, TestCards.options().cancel(cancel)));
  }

  @Test
  public void everyErrorHasSentences() {
    for (ErrorCode code : ErrorCode.values()) {
      if (code == ErrorCode.OK) continue;
      ErrorInfo info = ErrorInfo.of(code);
      assertEquals(code.id(), info.id());
      assertFalse(code.id(), info.message().vi().isEmpty() || info.message().en().isEmpty());
      assertFalse(code.id(), info.hint().vi().isEmpty() || info.hint().en().isEmpty());
    }
  }
}
