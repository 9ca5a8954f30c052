/// Reads the card on a reader, or a virtual one, and says what it is worth.
program read_card;

{$IFDEF FPC}
  {$MODE DELPHI}
{$ELSE}
  {$APPTYPE CONSOLE}
{$ENDIF}

uses
  {$IFDEF UNIX} cthreads, {$ENDIF}
  SysUtils, ChipId, ChipIdSupport, ChipIdVirtual;

const
  Usage = 'read_card [--reader NAME | --virtual SPECIMEN] [--trust FOLDER] KEY';

var
  Reader, Specimen, Trust, Key: AnsiString;

// False where the command line is not as the usage says.
function ParseCommandLine: Boolean;
var
  At: Integer;
  Word: AnsiString;
begin
  At := 1;
  while At <= ParamCount do
  begin
    Word := ParamStr(At);
    Inc(At);
    if Copy(Word, 1, 2) <> '--' then
    begin
      if Key <> '' then Exit(False);
      Key := Word;
      Continue;
    end;
    if At > ParamCount then Exit(False);
    if Word = '--reader' then Reader := ParamStr(At)
    else if Word = '--virtual' then Specimen := ParamStr(At)
    else if Word = '--trust' then Trust := ParamStr(At)
    else Exit(False);
    Inc(At);
  end;
  Result := Key <> '';
end;

function IsDigits(const Text: AnsiString; Count: Integer): Boolean;
var
  Letter: AnsiChar;
begin
  for Letter in Text do
    if not (Letter in ['0'..'9']) then Exit(False);
  Result := Length(Text) = Count;
end;

// Six digits are a CAN, twelve a personal number; a text with `|` is a QR code, any other the MRZ.
procedure AddKey(Keys: Pchipid_keys);
begin
  if IsDigits(Key, 6) then ChipIdCheck(chipid_keys_add_can(Keys, PAnsiChar(Key)))
  else if IsDigits(Key, 12) then ChipIdCheck(chipid_keys_add_personal_number(Keys, PAnsiChar(Key), nil, nil))
  else if Pos('|', Key) > 0 then ChipIdCheck(chipid_keys_add_qr(Keys, PAnsiChar(Key)))
  else ChipIdCheck(chipid_keys_add_mrz(Keys, PAnsiChar(Key)));
end;

function LoadTrust: Pchipid_trust;
var
  Path: PAnsiChar;
begin
  Path := PAnsiChar(Trust);
  if Trust = '' then ChipIdCheck(chipid_trust_load_default(Result))
  else ChipIdCheck(chipid_trust_load(@Path, 1, Result));
end;

function OpenCard: Pchipid_card;
begin
  if Specimen <> '' then ChipIdCheck(ChipIdOpenVirtual(Specimen, Result))
  else ChipIdCheck(chipid_card_open(PAnsiChar(Reader), nil, Result));
end;

procedure PrintFields(Report: Pchipid_report; Count: NativeUInt);
var
  Index: NativeUInt;
  Field: chipid_field;
begin
  Index := 0;
  while Index < Count do
  begin
    ChipIdPrepare(Field, SizeOf(Field));
    ChipIdCheck(chipid_report_field_at(Report, Index, Field));
    WriteLn(Field.label_vi, ' / ', Field.label_en, ': ', Field.shown_vi);
    Inc(Index);
  end;
end;

procedure PrintAttention(Report: Pchipid_report; Count: NativeUInt);
var
  Index: NativeUInt;
  Check: chipid_check;
begin
  Index := 0;
  while Index < Count do
  begin
    ChipIdPrepare(Check, SizeOf(Check));
    ChipIdCheck(chipid_report_check_at(Report, Index, Check));
    if Check.attention <> 0 then WriteLn('! ', Check.id, LineEnding, '  ', Check.reason_vi, LineEnding, '  ', Check.reason_en);
    Inc(Index);
  end;
end;

// 0 where the policy admits the verdict, else 1.
function PrintReport(Report: Pchipid_report): Integer;
var
  Info: chipid_report_info;
begin
  ChipIdPrepare(Info, SizeOf(Info));
  ChipIdCheck(chipid_report_get(Report, Info));
  PrintFields(Report, Info.field_count);
  WriteLn(Info.verdict_vi, LineEnding, Info.verdict_en);
  PrintAttention(Report, Info.check_count);
  Result := 1 - Info.accepted;
end;

function ReadCard: Integer;
var
  Keys: Pchipid_keys;
  Report: Pchipid_report;
  Options: chipid_read_options;
  OwnKeys, OwnTrust, OwnCard, OwnReport: IChipIdOwner;
  Card: Pchipid_card;
begin
  ChipIdCheck(chipid_keys_new(Keys));
  OwnKeys := ChipIdOwn(Keys);
  AddKey(Keys);
  ChipIdPrepare(Options, SizeOf(Options));
  Options.trust := LoadTrust;
  OwnTrust := ChipIdOwn(Options.trust);
  if Pos('|', Key) > 0 then Options.qr := PAnsiChar(Key);
  Card := OpenCard;
  OwnCard := ChipIdOwn(Card);
  Report := nil;
  Result := chipid_read(Card, Keys, @Options, Report);
  OwnReport := ChipIdOwn(Report);
  // What was read before an early end must not be taken for a complete read.
  ChipIdCheck(Result);
  Result := PrintReport(Report);
end;

begin
  if not ParseCommandLine then
  begin
    WriteLn(ErrOutput, 'Cách dùng / Usage: ', Usage);
    Halt(2);
  end;
  try
    ExitCode := ReadCard;
  except
    on Error: EChipId do
    begin
      WriteLn(ErrOutput, Error.Message, LineEnding, '[', Error.Id, '] ', Error.Step);
      ExitCode := 1 + Error.Kind;
    end;
  end;
end.
