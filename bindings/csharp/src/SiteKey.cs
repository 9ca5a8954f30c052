using ChipId.Interop;

namespace ChipId
{
  /// <summary>A site's private key (ECDSA on P-256) for evidence and receipts; wiped when disposed; shared by threads.</summary>
  public sealed class SiteKey : ChipIdObject
  {
    private SiteKey(SiteKeyHandle handle) : base(handle)
    {
    }

    /// <summary>Its thumbprint (RFC 7638), 43 characters.</summary>
    public string Id
    {
      get
      {
        using (Hold())
        {
          return Borrowed.Text(NativeMethods.chipid_site_key_id(Handle));
        }
      }
    }

    internal SiteKeyHandle Handle => Live<SiteKeyHandle>();

    /// <summary>From a PEM file without password.</summary>
    public static SiteKey Load(string path)
    {
      Failure.ThrowIf(NativeMethods.chipid_site_key_load(Utf8.Encode(path), out SiteKeyHandle key));
      return new SiteKey(key);
    }

    /// <summary>From PEM text.</summary>
    public static SiteKey Parse(string pem)
    {
      Failure.ThrowIf(NativeMethods.chipid_site_key_parse(Utf8.Encode(pem), out SiteKeyHandle key));
      return new SiteKey(key);
    }

    /// <summary>Makes a key and writes it, for its owner alone, and its public key beside it (.pub); never over a file.</summary>
    public static SiteKey Create(string path)
    {
      Failure.ThrowIf(NativeMethods.chipid_site_key_create(Utf8.Encode(path), out SiteKeyHandle key));
      return new SiteKey(key);
    }
  }
}
