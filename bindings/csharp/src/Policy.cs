using ChipId.Interop;

namespace ChipId
{
  /// <summary>A site's policy: which verdicts it accepts.</summary>
  public sealed class Policy : ChipIdObject
  {
    private Policy(PolicyHandle handle) : base(handle)
    {
    }

    internal PolicyHandle Handle => Live<PolicyHandle>();

    /// <summary>From the text of a policy file, a JSON object.</summary>
    /// <exception cref="UsageException">It says what is wrong in the text.</exception>
    public static Policy Parse(string json)
    {
      Failure.ThrowIf(NativeMethods.chipid_policy_parse(Utf8.Encode(json), out PolicyHandle policy));
      return new Policy(policy);
    }

    /// <summary>From a file.</summary>
    public static Policy Load(string path)
    {
      Failure.ThrowIf(NativeMethods.chipid_policy_load(Utf8.Encode(path), out PolicyHandle policy));
      return new Policy(policy);
    }
  }
}
