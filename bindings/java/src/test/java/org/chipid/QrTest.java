package org.chipid;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.Test;

public class QrTest {
  private final String printed = Specimen.find(TestCards.CITIZEN).qr();

  private static Path drawn() throws Exception {
    Path file = TestCards.folder().resolve("thẻ.png");
    VirtualCard.draw(TestCards.CITIZEN, file);
    return file;
  }

  @Test
  public void codeOfADrawnCardIsRead() throws Exception {
    try (QrCodes codes = QrCodes.inPicture(Files.readAllBytes(drawn()))) {
      assertEquals(printed, codes.card());
      assertEquals(printed, codes.all().get(0).text());
      assertFalse(codes.all().get(0).repaired());
    }
  }

  @Test
  public void codeInPixelsIsRead() throws Exception {
    BufferedImage image = ImageIO.read(drawn().toFile());
    try (QrCodes codes = QrCodes.inPixels(Pixels.of(image)); FrameReader camera = new FrameReader()) {
      assertEquals(printed, codes.card());
      assertTrue(codes.all().get(0).corners()[2] > codes.all().get(0).corners()[0]);
      boolean seen = false;
      for (int frame = 0; frame < 5 && !seen; frame++) {
        try (QrCodes found = camera.read(Pixels.of(image))) {
          seen = !found.all().isEmpty() && found.card().equals(printed);
        }
      }
      assertTrue(seen);
    }
  }

  @Test
  public void pictureWithoutACodeIsAnEmptyList() {
    try (QrCodes codes = QrCodes.inPixels(new Pixels(new byte[64 * 64], 64, 64, PixelFormat.GRAY8))) {
      assertTrue(codes.all().isEmpty());
      assertEquals(ErrorCode.QR_NO_CODE, assertThrows(ChipIdException.class, codes::card).code());
    }
  }

  @Test
  public void pixelsThatAreMissingAreRefused() {
    Pixels tooFew = new Pixels(new byte[10], 64, 64, PixelFormat.GRAY8);
    assertEquals(ErrorCode.DATA_MALFORMED, assertThrows(ChipIdException.class, () -> QrCodes.inPixels(tooFew)).code());
    assertThrows(ChipIdException.class, () -> QrCodes.inPicture(new byte[] {1, 2, 3}));
  }

  @Test
  public void textIsTakenApart() {
    CitizenQr qr = CitizenQr.parse(printed);
    assertEquals("Nguyễn Văn A", qr.name());
    assertEquals("001090000123", qr.number());
    assertEquals("1990-01-15", qr.birthDate());
    assertEquals("card_2021", qr.generation());
    assertEquals("Nguyễn Văn A", qr.get("name").get());
    assertTrue(qr.json().contains("Nguyễn Văn A"));
    assertEquals("001090000123", CitizenQr.parseScanned(printed).number());
  }

  @Test
  public void otherTextIsExplained() {
    assertEquals(ErrorCode.QR_NOT_CITIZEN_CARD,
        assertThrows(ChipIdException.class, () -> CitizenQr.parse("https://example.org")).code());
    Bilingual words = CitizenQr.explainOther("https://example.org");
    assertFalse(words.en().isEmpty() || words.vi().isEmpty() || words.en().equals(words.vi()));
  }

  @Test
  public void mrzIsTakenApart() {
    Mrz mrz = Mrz.parse("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10");
    assertEquals("td3", mrz.format());
    assertEquals("L898902C3", mrz.documentNumber());
    assertEquals("740812", mrz.birthDate());
    assertEquals("ERIKSSON", mrz.primaryIdentifier());
    assertTrue(mrz.checkDigitsHold());
  }

  @Test
  public void personalNumberIsToldInWords() {
    PersonalNumber number = PersonalNumber.parse("001090000123");
    assertEquals("1990", number.birthYear());
    assertEquals("001", number.province());
    assertFalse(number.inWords().vi().isEmpty() || number.inWords().en().isEmpty());
  }
}
