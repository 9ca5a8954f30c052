package org.chipid;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.Assume;
import org.junit.Test;

public class MatchTest {
  @Test
  public void portraitIsDecoded() throws Exception {
    try (Report report = TestCards.read(TestCards.CITIZEN); Portrait portrait = report.portrait()) {
      assertEquals(portrait.width() * portrait.height() * 3, portrait.pixels().length);
      assertTrue(portrait.hashChecked());
      assertEquals("jpeg", portrait.format());
      assertEquals(portrait.width(), ImageIO.read(new ByteArrayInputStream(portrait.encoded())).getWidth());
      assertArrayEquals(rgb(ImageIO.read(new ByteArrayInputStream(portrait.png()))), rgb(portrait.toImage()));
    }
  }

  private static int[] rgb(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @Test
  public void reportWithoutAPortraitSaysSo() throws Exception {
    try (Report report = TestCards.read(TestCards.CITIZEN, TestCards.options().noPortrait(true))) {
      assertEquals(ErrorCode.FILE_ABSENT, assertThrows(ChipIdException.class, report::portrait).code());
    }
  }

  private static FaceMatcher matcher() {
    try {
      return FaceMatcher.open();
    } catch (ChipIdException e) {
      assertEquals(ErrorCode.FACE_NO_MATCHER, e.code());
      Assume.assumeNoException("no models on this machine", e);
      throw e;
    }
  }

  @Test
  public void faceIsComparedAndTakenIntoTheReport() throws Exception {
    try (FaceMatcher matcher = matcher(); Report report = TestCards.read(TestCards.CITIZEN);
        Portrait portrait = report.portrait(); Match match = matcher.compare(report, portrait.png());
        Report whole = report.withMatch(match, "khám bệnh")) {
      assertEquals(MatchModality.FACE, match.modality());
      assertEquals(MatchMethod.LOCAL, match.method());
      assertFalse(match.meaning().vi().isEmpty() || match.meaning().en().isEmpty());
      assertEquals(match.decision() == MatchDecision.UNAVAILABLE, match.trouble() != ErrorCode.OK);
      assertEquals(match.decision() == MatchDecision.UNAVAILABLE, !match.score().isPresent());
      assertEquals(0, report.matches().size());
      assertEquals(match.decision(), first(whole).decision());
      assertTrue(match.json().contains(match.decision().id()));
    }
  }

  private static Match first(Report report) {
    List<Match> matches = report.matches();
    assertEquals(1, matches.size());
    try (Match match = matches.get(0)) {
      return match;
    }
  }

  @Test
  public void whatIsNoPictureIsUnavailable() {
    try (FaceMatcher matcher = matcher(); Match match = matcher.compare(new byte[] {1}, new byte[] {2})) {
      assertEquals(MatchDecision.UNAVAILABLE, match.decision());
      assertFalse(match.trouble() == ErrorCode.OK);
    }
  }

  @Test
  public void cardComparesAFinger() throws Exception {
    Path folder = TestCards.folder();
    for (boolean own : new boolean[] {true, false}) {
      VirtualCard.writeFinger("icao-moc", folder.resolve("finger.fmr"), own);
      byte[] finger = Files.readAllBytes(folder.resolve("finger.fmr"));
      try (Card card = VirtualCard.open("icao-moc"); AccessKeys keys = AccessKeys.can(Specimen.find("icao-moc").can());
          Report report = card.read(keys, TestCards.options().finger(finger))) {
        Match match = first(report);
        assertEquals(own ? MatchDecision.MATCH : MatchDecision.NO_MATCH, match.decision());
        assertEquals(MatchMethod.ON_CARD, match.method());
        assertEquals(own, match.triesLeft().equals(OptionalInt.empty()));
      }
    }
  }

  @Test
  public void serviceThatDoesNotAnswerIsUnavailable() throws Exception {
    Path profile = Paths.get(System.getProperty("chipid.samples"), "providers", "osia.json");
    try (MatchProvider provider = MatchProvider.load(profile); CancelToken cancel = new CancelToken();
        Match match = provider.ask(new MatchRequest().reference(new byte[] {1}).probe(new byte[] {2}).cancel(cancel))) {
      assertFalse(provider.name().isEmpty());
      assertEquals(MatchDecision.UNAVAILABLE, match.decision());
    } catch (ChipIdException e) {
      assertEquals("secrets of the sample are not on this machine", ErrorCode.MATCH_SECRET, e.code());
    }
  }

  @Test
  public void badProfileIsRefused() throws Exception {
    Path profile = TestCards.folder().resolve("profile.json");
    Files.write(profile, "{}".getBytes(StandardCharsets.UTF_8));
    assertEquals(ErrorCode.MATCH_PROVIDER, assertThrows(ChipIdException.class, () -> MatchProvider.load(profile)).code());
  }

  @Test
  public void diagnosisTellsWhatToDo() throws Exception {
    Diagnosis diagnosis = Diagnosis.run(TestCards.folder());
    assertTrue(diagnosis.json().contains("\"vi\""));
    assertEquals(diagnosis.json().contains("\"status\": \"problem\""), diagnosis.hasProblem());
    assertTrue(Diagnosis.bundle(TestCards.folder()).startsWith("{"));
  }
}
