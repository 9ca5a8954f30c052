using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ChipId;

static class Block
{
  static void Main()
  {
    VirtualCard.WriteTrust("test-trust");
    using (var trust = Trust.Load("test-trust"))
    using (var card = VirtualCard.Open("vn-citizen-2021"))
    using (var keys = new Keys().AddCan("000123"))
    using (var report = card.Read(keys, new ReadOptions { Trust = trust }))
      Body(card, keys, trust, report).GetAwaiter().GetResult();
  }

  static async Task Body(Card card, Keys keys, Trust trust, Report report)
  {
/*BODY*/
  }
}
