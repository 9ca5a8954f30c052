using ChipId.Interop;

namespace ChipId
{
  /// <summary>
  /// A trust store on disk: filling it and looking after it, told as the JSON that "chipid trust" prints. Every change is
  /// one atomic step; where a method throws, nothing was changed.
  /// </summary>
  public sealed class TrustFolder
  {
    private readonly byte[] path;

    /// <summary>The store in a folder; null: the user's own.</summary>
    public TrustFolder(string path = null)
    {
      Path = path;
      this.path = Utf8.Encode(path);
    }

    /// <summary>Where it is; null: the user's own place.</summary>
    public string Path { get; }

    /// <summary>Takes in a file, or a folder of files: master lists, certificates, revocation lists, PEM, LDIF.</summary>
    public string Import(string file, TrustImportOptions options = null)
    {
      using (var arguments = new Arguments())
      {
        var native = (options ?? new TrustImportOptions()).Native(arguments);
        return Told(NativeMethods.chipid_trust_import(path, Utf8.Encode(file), ref native, out Owned json), json);
      }
    }

    /// <summary>The same from memory; <paramref name="name"/> is what is said of it later.</summary>
    public string Import(byte[] file, string name, TrustImportOptions options = null)
    {
      using (var arguments = new Arguments())
      {
        var native = (options ?? new TrustImportOptions()).Native(arguments);
        return Told(NativeMethods.chipid_trust_import_bytes(path, file, file.Size(), Utf8.Encode(name), ref native,
                                                            out Owned json), json);
      }
    }

    /// <summary>Removes the entry whose id begins with these hex digits, at least 8.</summary>
    public string Remove(string id) => Told(NativeMethods.chipid_trust_remove(path, Utf8.Encode(id), out Owned json), json);

    /// <summary>Goes back to the state before the last change; undoing twice is redoing.</summary>
    public string Undo() => Told(NativeMethods.chipid_trust_undo(path, out Owned json), json);

    /// <summary>Everything the store holds.</summary>
    public string Contents() => Told(NativeMethods.chipid_trust_contents(path, out Owned json), json);

    /// <summary>How far the store can be relied on, and what to do.</summary>
    public string Audit() => Told(NativeMethods.chipid_trust_audit(path, out Owned json), json);

    private static string Told(int code, Owned json)
    {
      Failure.ThrowIf(code);
      return json.TakeText();
    }
  }
}
