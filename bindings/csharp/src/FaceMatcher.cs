using ChipId.Interop;

namespace ChipId
{
  /// <summary>
  /// Compares faces on this machine, one pair at a time: a clerk's aid, that does not see whether a living person is there.
  /// What cannot be compared is no exception but the decision Unavailable.
  /// </summary>
  public sealed class FaceMatcher : ChipIdObject
  {
    /// <summary>Loads the models; takes some 100 ms.</summary>
    /// <param name="models">Their folder; null: the default place.</param>
    /// <param name="calibration">A file of "chipid match calibrate"; null: none.</param>
    public FaceMatcher(string models = null, string calibration = null) : base(Open(models, calibration))
    {
    }

    private FaceMatcherHandle Handle => Live<FaceMatcherHandle>();

    /// <summary>Two picture files (JPEG, PNG, JPEG 2000).</summary>
    public Match Compare(byte[] reference, byte[] probe)
    {
      Failure.ThrowIf(NativeMethods.chipid_face_match(Handle, reference, reference.Size(), probe, probe.Size(),
                                                      out MatchHandle match));
      return new Match(match);
    }

    /// <summary>The portrait of a report against a picture of the person at the counter.</summary>
    public Match Compare(Report report, byte[] probe)
    {
      Failure.ThrowIf(NativeMethods.chipid_face_match_report(Handle, report.Handle, probe, probe.Size(), out MatchHandle match));
      return new Match(match);
    }

    private static FaceMatcherHandle Open(string models, string calibration)
    {
      using (var arguments = new Arguments())
      {
        var options = new NativeFaceOptions
        {
          Size = SizeOf<NativeFaceOptions>.Value,
          Models = arguments.Text(models),
          Calibration = arguments.Text(calibration),
        };
        Failure.ThrowIf(NativeMethods.chipid_face_matcher_open(ref options, out FaceMatcherHandle matcher));
        return matcher;
      }
    }
  }
}
