/// The C interface of ChipID (chipid.h) for Free Pascal and Delphi: reads chip-embedded ID cards and verifies them.
///
/// The names are those of C and mean the same; ChipIdSupport adds exceptions and handles that free themselves. A pointer
/// to a handle is given out through an `out` parameter and back to chipid_free; a record is prepared by ChipIdPrepare,
/// which sets its size. Text is UTF-8.
///
/// Linking: Free Pascal on Unix links whichever of libchipid.so and libchipid.a the linker finds (-Fl names its folder);
/// a program for Windows loads chipid.dll when it starts.
unit ChipId;

{$IFDEF FPC}
  {$MODE DELPHI}
  {$PACKRECORDS C}
{$ELSE}
  {$ALIGN 8}
{$ENDIF}

interface

const
  CHIPID_LIBRARY = {$IFDEF MSWINDOWS}'chipid.dll'{$ELSE}'chipid'{$ENDIF};

type
  PPByte = ^PByte;

{$I chipid_codes.inc}
{$I chipid_interface.inc}

/// A record of the interface, ready to be filled: all zero but for its size, which begins it.
///   ChipIdPrepare(Info, SizeOf(Info));
procedure ChipIdPrepare(out RecordToFill; RecordSize: NativeUInt);

implementation

uses
  Math;

procedure ChipIdPrepare(out RecordToFill; RecordSize: NativeUInt);
begin
  FillChar(RecordToFill, RecordSize, 0);
  PNativeUInt(@RecordToFill)^ := RecordSize;
end;

initialization
  // Pascal traps what C lets pass, such as a division of zero by zero whose outcome is then asked for: a library written
  // for C must not be interrupted by it.
  SetExceptionMask([exInvalidOp, exDenormalized, exZeroDivide, exOverflow, exUnderflow, exPrecision]);
end.
