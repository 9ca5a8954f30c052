using System;

namespace ChipId
{
  /// <summary>
  /// An error of the library; which it is says <see cref="Code"/>, whose trouble it is the class. A verdict is never an
  /// exception: a card that fails its check is read without one.
  /// </summary>
  public abstract class ChipIdException : Exception
  {
    internal ChipIdException(Error error, Report report, Exception cause) : base(error.ToString(), cause)
    {
      Error = error;
      Report = report;
    }

    /// <summary>All that is known of it.</summary>
    public Error Error { get; }

    /// <summary>What went wrong.</summary>
    public ErrorCode Code => Error.Code;

    /// <summary>
    /// Of a read that ended early: what was read until then, without a verdict; for <see cref="Card.Resume"/>. Else null.
    /// Dispose it when done.
    /// </summary>
    public Report Report { get; }

    /// <summary>The exception of a code, for an <see cref="ITransport"/> to throw: <c>throw
    /// ChipIdException.Of(ErrorCode.PcscCardRemoved)</c>.</summary>
    public static ChipIdException Of(ErrorCode code) => From(Error.Of(code));

    internal static ChipIdException From(Error error, Report report = null, Exception cause = null)
    {
      switch (error.Kind)
      {
        case ErrorKind.Usage: return new UsageException(error, report, cause);
        case ErrorKind.Device: return new DeviceException(error, report, cause);
        default: return new InternalException(error, report, cause);
      }
    }
  }

  /// <summary>The caller's or the operator's trouble: a value, a file, a key.</summary>
  public sealed class UsageException : ChipIdException
  {
    internal UsageException(Error error, Report report, Exception cause) : base(error, report, cause)
    {
    }
  }

  /// <summary>Trouble with reader, card or network.</summary>
  public sealed class DeviceException : ChipIdException
  {
    internal DeviceException(Error error, Report report, Exception cause) : base(error, report, cause)
    {
    }
  }

  /// <summary>A mistake of the library: please report it.</summary>
  public sealed class InternalException : ChipIdException
  {
    internal InternalException(Error error, Report report, Exception cause) : base(error, report, cause)
    {
    }
  }
}
