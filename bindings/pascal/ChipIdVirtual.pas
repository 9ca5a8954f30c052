/// The software chip (chipid_virtual.h) for Free Pascal and Delphi: cards of fictional people, for tests and
/// demonstrations.
unit ChipIdVirtual;

{$IFDEF FPC}
  {$MODE DELPHI}
  {$PACKRECORDS C}
{$ELSE}
  {$ALIGN 8}
{$ENDIF}

interface

uses
  ChipId;

const
  CHIPID_VIRTUAL_LIBRARY = {$IFDEF MSWINDOWS}'chipid-virtual.dll'{$ELSE}'chipid-virtual'{$ENDIF};

{$I chipid/virtual.inc}

/// The card of that name, as if it lay on a reader.
function ChipIdOpenVirtual(const Specimen: AnsiString; out Card: Pchipid_card): Integer;

implementation

function ChipIdOpenVirtual(const Specimen: AnsiString; out Card: Pchipid_card): Integer;
var
  Transport: chipid_transport;
begin
  Card := nil;
  ChipIdPrepare(Transport, SizeOf(Transport));
  Result := chipid_virtual_open(PAnsiChar(Specimen), Transport);
  if Result <> CHIPID_OK then Exit;
  Result := chipid_card_open_transport(@Transport, nil, Card);
  if Result <> CHIPID_OK then Transport.close(Transport.user);
end;

end.
