using ChipId.Interop;

namespace ChipId
{
  /// <summary>The public keys of sites whose signatures are taken for good.</summary>
  public sealed class EnrolledKeys : ChipIdObject
  {
    private EnrolledKeys(EnrolledHandle handle) : base(handle)
    {
    }

    /// <summary>How many keys there are.</summary>
    public int Count => (int)NativeMethods.chipid_enrolled_count(Handle);

    internal EnrolledHandle Handle => Live<EnrolledHandle>();

    /// <summary>The keys in these files and folders; none given: those this user has enrolled.</summary>
    public static EnrolledKeys Load(params string[] paths)
    {
      using (var arguments = new Arguments())
      {
        var texts = arguments.Texts(paths);
        Failure.ThrowIf(NativeMethods.chipid_enrolled_load(texts, texts.Count(), out EnrolledHandle enrolled));
        return new EnrolledKeys(enrolled);
      }
    }

    /// <summary>Public keys or certificates from PEM text, under a name.</summary>
    public static EnrolledKeys Parse(string name, string pem)
    {
      Failure.ThrowIf(NativeMethods.chipid_enrolled_parse(Utf8.Encode(name), Utf8.Encode(pem), out EnrolledHandle enrolled));
      return new EnrolledKeys(enrolled);
    }
  }
}
