using ChipId.Interop;

namespace ChipId
{
  /// <summary>What a match service is asked.</summary>
  public sealed class MatchRequest
  {
    /// <summary>Whose portrait, files and personal number are used; null: those below alone.</summary>
    public Report Report { get; set; }

    /// <summary>What is compared; None: faces.</summary>
    public MatchModality Modality { get; set; }

    /// <summary>As OSIA names it: "PORTRAIT", "RIGHT_INDEX"; null: by modality.</summary>
    public string Subtype { get; set; }

    /// <summary>Picture from the document; null: that of the report.</summary>
    public byte[] Reference { get; set; }

    /// <summary>Picture just taken.</summary>
    public byte[] Probe { get; set; }

    /// <summary>The same for retries of one capture; null: a new one.</summary>
    public string TransactionId { get; set; }

    /// <summary>What was done against pictures held before the camera.</summary>
    public PadLevel PadLevel { get; set; }

    internal NativeMatchRequest Native(Arguments arguments) => new NativeMatchRequest
    {
      Size = SizeOf<NativeMatchRequest>.Value,
      Report = arguments.Handle(Report?.Handle),
      Modality = (int)Modality,
      Subtype = arguments.Text(Subtype),
      Reference = arguments.Bytes(Reference),
      ReferenceSize = Reference.Size(),
      Probe = arguments.Bytes(Probe),
      ProbeSize = Probe.Size(),
      TransactionId = arguments.Text(TransactionId),
      PadLevel = (int)PadLevel,
    };
  }
}
