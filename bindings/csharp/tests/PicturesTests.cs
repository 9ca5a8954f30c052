using System;
using System.IO;
using System.Linq;

namespace ChipId.Tests
{
  internal static class PicturesTests
  {
    [Test("the QR code of a drawn card, from the picture file")]
    private static void FromPicture()
    {
      using (var codes = QrCodes.InPicture(Drawn()))
      {
        Expect.Equal(Specimen.Find(Fixture.Citizen).Qr, codes.PickCard());
        Expect.Equal(codes.PickCard(), codes.Single().Text);
      }
      Expect.Throws<ChipIdException>(() => QrCodes.InPicture(new byte[] { 1, 2, 3 }));
    }

    [Test("the same from pixels, and in a camera's frames")]
    private static void FromPixels()
    {
      var picture = Png.Decode(Drawn());
      using (var codes = QrCodes.InPixels(picture))
      {
        Expect.Equal(Specimen.Find(Fixture.Citizen).Qr, codes.PickCard());
        Expect.True(codes[0].Corners.Any(corner => corner > 0), "corners");
      }
      using (var reader = new FrameReader())
      {
        Expect.Soon(() =>
        {
          using (var codes = reader.Read(picture)) return codes.Count > 0;
        }, "read in a frame");
      }
    }

    [Test("pixels that do not fit their size are refused, not read beyond")]
    private static void WrongPixels()
    {
      Expect.Throws<UsageException>(ErrorCode.DataMalformed,
                                    () => QrCodes.InPixels(new Pixels(new byte[10], 100, 100, PixelFormat.Gray8)));
      Expect.Throws<ArgumentOutOfRangeException>(() => new Pixels(new byte[1], -1, 1, PixelFormat.Gray8));
      using (var none = QrCodes.InPixels(new Pixels(new byte[10000], 100, 100, PixelFormat.Gray8)))
      {
        Expect.Equal(0, none.Count);
        Expect.Throws<UsageException>(ErrorCode.QrNoCode, () => none.PickCard());
      }
    }

    [Test("the text of a QR code; another text is explained")]
    private static void QrTexts()
    {
      var qr = QrText.Parse(Specimen.Find(Fixture.Citizen).Qr);
      Expect.Equal("Nguyễn Văn A", qr.Name);
      Expect.Equal("1990-01-15", qr.BirthDate);
      Expect.Equal("card_2021", qr.Generation);
      Expect.Equal("none", qr.Repair);
      Expect.True(qr.ToJson().Contains("001090000123"), qr.ToJson());
      Expect.Equal(qr.Count, qr.Select(pair => pair.Key).Distinct().Count());
      Expect.Throws<UsageException>(ErrorCode.QrNotCitizenCard, () => QrText.Parse("https://example.org"));
      Expect.BothLanguages(QrText.ExplainOther("https://example.org"), "what else it is");
    }

    [Test("machine-readable lines and personal numbers")]
    private static void Texts()
    {
      var mrz = Mrz.Parse(Specimen.Find(Fixture.Citizen).Mrz);
      Expect.Equal("td1 VNM NGUYEN VAN A 900115 True",
                   $"{mrz.Format} {mrz.IssuingState} {mrz.PrimaryIdentifier} {mrz.SecondaryIdentifier} {mrz.BirthDate} {mrz.CheckDigitsHold}");
      Expect.Throws<UsageException>(ErrorCode.UsageBadMrz, () => Mrz.Parse("nothing"));
      var number = PersonalNumber.Parse("001090000123");
      Expect.Equal("001 1990", $"{number.Province} {number.BirthYear}");
      Expect.BothLanguages(number.Text, "the number in words");
      Expect.Throws<UsageException>(() => PersonalNumber.Parse("12"));
    }

    [Test("keys: of every kind, typed by hand or by a scanner, wrong ones refused")]
    private static void AllKeys()
    {
      var card = Specimen.Find(Fixture.Citizen);
      using (var keys = new Keys().AddMrz(card.Mrz).AddCan(card.Can).AddPin("1234")) Expect.Equal(3, keys.Count);
      using (var keys = new Keys().AddDocument(card.DocumentNumber, card.BirthDate, card.ExpiryDate)) Expect.Equal(1, keys.Count);
      using (var keys = new Keys().AddPersonalNumber(card.Number, card.BirthDate, card.ExpiryDate)) Expect.Equal(2, keys.Count);
      using (var keys = new Keys().AddPuk("12345678")) Expect.Equal(1, keys.Count);
      foreach (string typed in new[] { card.Can, card.Number, card.Mrz, card.Qr + "\n" })
      {
        using (var keys = Keys.FromTyped(typed)) Expect.True(keys.Count > 0, typed);
      }
      var wrong = Expect.Throws<UsageException>(ErrorCode.UsageBadValue, () => new Keys().AddCan("12"));
      Expect.BothLanguages(wrong.Error.Hint, "what to do");
      Expect.Throws<ArgumentException>(() => new Keys().AddCan("0001\00"));
    }

    [Test("the portrait as pixels, as PNG, as it stands in the chip")]
    private static void Portraits()
    {
      using (var report = Fixture.Read())
      using (var portrait = report.DecodePortrait())
      {
        Expect.Equal(portrait.Width * portrait.Height * 3, portrait.Pixels.Length);
        Expect.True(portrait.HashChecked, "the signed list has it");
        Expect.Equal("jpeg", portrait.Format);
        Expect.Equal((byte)0xFF, portrait.Encoded[0]);
        Expect.True(Png.Decode(portrait.ToPng()).Bytes.SequenceEqual(portrait.Pixels), "the PNG has these pixels");
      }
      using (var report = Fixture.Read(options: new ReadOptions { Trust = Fixture.Trust, NoPortrait = true }))
      {
        Expect.Throws<ChipIdException>(ErrorCode.FileAbsent, () => report.DecodePortrait());
      }
    }

    private static byte[] Drawn()
    {
      string file = Fixture.File("card.png");
      if (!File.Exists(file)) VirtualCard.Draw(Fixture.Citizen, file);
      return File.ReadAllBytes(file);
    }
  }
}
