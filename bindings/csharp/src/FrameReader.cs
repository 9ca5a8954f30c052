using ChipId.Interop;

namespace ChipId
{
  /// <summary>Reads the QR codes in frame after frame of one camera, one frame at a time.</summary>
  public sealed class FrameReader : ChipIdObject
  {
    /// <summary>For one camera.</summary>
    public FrameReader() : base(New())
    {
    }

    /// <summary>The codes of this frame that were read without doubt, four at most; none: show it the next frame.</summary>
    public QrCodes Read(Pixels frame)
    {
      using (var arguments = new Arguments())
      {
        var native = frame.Native(arguments);
        Failure.ThrowIf(NativeMethods.chipid_frame_reader_read(Live<FrameReaderHandle>(), ref native, out CodesHandle codes));
        return new QrCodes(codes);
      }
    }

    private static FrameReaderHandle New()
    {
      Failure.ThrowIf(NativeMethods.chipid_frame_reader_new(out FrameReaderHandle reader));
      return reader;
    }
  }
}
