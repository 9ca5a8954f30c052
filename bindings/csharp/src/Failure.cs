namespace ChipId
{
  /// <summary>Turns what a function of the library returned into an exception.</summary>
  internal static class Failure
  {
    internal static void ThrowIf(int code)
    {
      if (code != 0) throw ChipIdException.From(Error.Last());
    }

    /// <summary>For functions that return a code and leave no last error.</summary>
    internal static void ThrowIfCode(int code)
    {
      if (code != 0) throw ChipIdException.From(Error.Of((ErrorCode)code));
    }
  }
}
