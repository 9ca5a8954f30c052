using System;
using ChipId.Interop;

namespace ChipId
{
  /// <summary>What is known of an error: what happened and what to do next, in both languages, and where.</summary>
  public sealed class Error
  {
    private Error(NativeError native, string json)
    {
      Code = (ErrorCode)native.Code;
      Kind = (ErrorKind)native.Kind;
      Id = Borrowed.Text(native.Id);
      Message = Borrowed.Words(native.MessageEn, native.MessageVi);
      Hint = Borrowed.Words(native.HintEn, native.HintVi);
      Step = Borrowed.Text(native.Step);
      Detail = Borrowed.Text(native.Detail);
      StatusWord = native.StatusWord;
      Offset = (long)native.Offset;
      Json = json;
    }

    /// <summary>What went wrong.</summary>
    public ErrorCode Code { get; }

    /// <summary>Whose trouble it is.</summary>
    public ErrorKind Kind { get; }

    /// <summary>The stable name, such as "access.wrong_key".</summary>
    public string Id { get; }

    /// <summary>What happened.</summary>
    public Words Message { get; }

    /// <summary>What to do next.</summary>
    public Words Hint { get; }

    /// <summary>Where: the step, file, option or handle; may be empty.</summary>
    public string Step { get; }

    /// <summary>A technical remark in English for logs, without personal data; may be empty.</summary>
    public string Detail { get; }

    /// <summary>The card's last status word (ISO/IEC 7816-4, 5.6), or 0.</summary>
    public uint StatusWord { get; }

    /// <summary>Byte of the input at which parsing stopped.</summary>
    public long Offset { get; }

    /// <summary>The error as every command prints it under --json; null for one that did not just happen.</summary>
    public string Json { get; }

    /// <summary>What a code means, without a place.</summary>
    public static Error Of(ErrorCode code)
    {
      var native = new NativeError { Size = SizeOf<NativeError>.Value };
      NativeMethods.chipid_error_info((int)code, ref native);
      return new Error(native, null);
    }

    /// <summary>What happened and what to do, in both languages.</summary>
    public override string ToString() => $"{Message.Vi} {Hint.Vi} / {Message.En} {Hint.En}";

    /// <summary>Of the call that just failed on this thread.</summary>
    internal static Error Last()
    {
      string json = NativeMethods.chipid_last_error_json(out Owned owned) == 0 ? owned.TakeText() : null;
      var native = new NativeError { Size = SizeOf<NativeError>.Value };
      NativeMethods.chipid_last_error(ref native);
      return new Error(native, json);
    }
  }
}
