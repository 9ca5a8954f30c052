/// Tests of the Pascal unit on virtual cards; one line a test. $CHIPID_TEST_TRUST names a folder for the trust store.
program test_chipid;

{$MODE DELPHI}

uses
  cthreads, Classes, SysUtils, ChipId, ChipIdSupport, ChipIdVirtual, Checks;

type
  TCanceller = class(TThread)
  public
    Cancel: Pchipid_cancel;
    procedure Execute; override;
  end;

procedure TCanceller.Execute;
begin
  Sleep(200);
  chipid_cancel_request(Cancel);
end;

procedure LibraryFitsTheUnit;
begin
  CheckStatus(CHIPID_UNIT_ABI_VERSION, chipid_abi_version, 'binary interface');
  Check(chipid_version <> '', 'no version');
end;

procedure GenuineCard;
var
  Read: IRead;
begin
  Read := OpenRead('vn-citizen-2021');
  ChipIdCheck(Read.Run);
  CheckStatus(CHIPID_VERDICT_AUTHENTIC, Read.Info.verdict, 'verdict');
  CheckStatus(1, Read.Info.accepted, 'accepted');
  Check(ChipIdText(chipid_report_field(Read.Report, 'name')) = UTF8Decode('Nguyễn Văn A'), 'name');
end;

procedure AlteredCard;
var
  Read: IRead;
  Found: chipid_check;
begin
  Read := OpenRead('vn-citizen-2021,fault=dg2-bit');
  ChipIdCheck(Read.Run);
  CheckStatus(CHIPID_VERDICT_INVALID, Read.Info.verdict, 'verdict');
  ChipIdPrepare(Found, SizeOf(Found));
  ChipIdCheck(chipid_report_check(Read.Report, 'dg2.hash', Found));
  CheckStatus(CHIPID_CHECK_STATUS_FAILED, Found.status, 'dg2.hash');
  Check((Found.reason_en <> '') and (Found.reason_vi <> ''), 'no reason');
end;

procedure TypedError;
var
  Keys: Pchipid_keys;
  Owner: IChipIdOwner;
begin
  ChipIdCheck(chipid_keys_new(Keys));
  Owner := ChipIdOwn(Keys);
  try
    ChipIdCheck(chipid_keys_add_mrz(Keys, 'no such lines'));
    Check(False, 'no exception');
  except
    on Error: EChipId do
    begin
      CheckStatus(CHIPID_E_USAGE_BAD_MRZ, Error.Code, 'code');
      CheckStatus(CHIPID_ERROR_KIND_USAGE, Error.Kind, 'kind');
      Check((Error.Id = 'usage.bad_mrz') and (Error.HintVi <> '') and (Error.MessageEn <> ''), 'sentences');
    end;
  end;
end;

procedure ErrorOfTheVirtualCard;
var
  Card: Pchipid_card;
begin
  try
    ChipIdCheck(ChipIdOpenVirtual('nobody', Card));
    Check(False, 'no exception');
  except
    on Error: EChipId do CheckStatus(CHIPID_E_USAGE_UNKNOWN_SPECIMEN, Error.Code, 'code');
  end;
end;

procedure CardTakenAway;
var
  Read: IRead;
begin
  Read := OpenRead('vn-citizen-2021,fault=card-removed');
  CheckStatus(CHIPID_E_PCSC_CARD_REMOVED, Read.Run, 'status');
  CheckStatus(CHIPID_VERDICT_NONE, Read.Info.verdict, 'verdict');
  CheckStatus(CHIPID_E_PCSC_CARD_REMOVED, Read.Info.failure, 'failure');
end;

procedure CancelFromAnotherThread;
var
  Read: IRead;
  Canceller: TCanceller;
  Cancel: Pchipid_cancel;
  Owner: IChipIdOwner;
begin
  ChipIdCheck(chipid_cancel_new(Cancel));
  Owner := ChipIdOwn(Cancel);
  Read := OpenRead('vn-citizen-2021,timing=contactless-106');
  Read.SetCancel(Cancel);
  Canceller := TCanceller.Create(True);
  Canceller.Cancel := Cancel;
  Canceller.Start;
  CheckStatus(CHIPID_E_CANCELLED, Read.Run, 'status');
  Canceller.WaitFor;
  Canceller.Free;
end;

var
  Steps: Integer;

// Called on a thread of the library.
procedure CountSteps(User: Pointer; Event: Pchipid_event); cdecl;
var
  Info: chipid_event_info;
begin
  ChipIdPrepare(Info, SizeOf(Info));
  if (chipid_event_get(Event, Info) = CHIPID_OK) and (Info.kind = CHIPID_EVENT_KIND_STEP_STARTED) then
    InterlockedIncrement(PInteger(User)^);
end;

procedure ProgressByCallback;
var
  Read: IRead;
  Options: chipid_context_options;
  Context: Pchipid_context;
begin
  ChipIdPrepare(Options, SizeOf(Options));
  Options.on_event := CountSteps;
  Options.user := @Steps;
  ChipIdCheck(chipid_context_new(@Options, Context));
  Read := OpenRead('vn-citizen-2021');
  Read.SetContext(Context);
  ChipIdCheck(Read.Run);
  chipid_free(Context);
  Check(Steps > 5, 'too few steps');
end;

procedure CodeOfADrawnCard;
var
  Drawn: AnsiString;
  Bytes: TBytesStream;
  Codes: Pchipid_codes;
  Text: PAnsiChar;
  OwnCodes, OwnText: IChipIdOwner;
begin
  Drawn := GetEnvironmentVariable('CHIPID_TEST_TRUST') + '.png';
  ChipIdCheck(chipid_virtual_draw('vn-citizen-2021', PAnsiChar(Drawn)));
  Bytes := TBytesStream.Create;
  try
    Bytes.LoadFromFile(Drawn);
    ChipIdCheck(chipid_codes_in_picture(PByte(Bytes.Memory), Bytes.Size, Codes));
  finally
    Bytes.Free;
  end;
  OwnCodes := ChipIdOwn(Codes);
  ChipIdCheck(chipid_codes_pick_card(Codes, nil, Text));
  OwnText := ChipIdOwn(Text);
  Check(Pos('001090000123|', Text) = 1, 'another text');
end;

procedure FreedTwice;
var
  Read: IRead;
  Keys: Pchipid_keys;
begin
  ChipIdCheck(chipid_keys_new(Keys));
  CheckStatus(CHIPID_OK, chipid_free(Keys), 'first');
  CheckStatus(CHIPID_E_USAGE_BAD_HANDLE, chipid_free(Keys), 'second');
  CheckStatus(CHIPID_E_USAGE_BAD_HANDLE, chipid_keys_add_can(Keys, '000123'), 'use afterwards');
  Read := OpenRead('vn-citizen-2021');
  chipid_free(Read.Card);
  CheckStatus(CHIPID_E_USAGE_BAD_HANDLE, Read.Run, 'read of a card that was closed');
end;

begin
  RunTest('the library fits the unit', LibraryFitsTheUnit);
  RunTest('a genuine card', GenuineCard);
  RunTest('an altered card', AlteredCard);
  RunTest('a typed error', TypedError);
  RunTest('an error of the virtual card', ErrorOfTheVirtualCard);
  RunTest('a card taken away', CardTakenAway);
  RunTest('cancel from another thread', CancelFromAnotherThread);
  RunTest('progress by callback', ProgressByCallback);
  RunTest('the code of a drawn card', CodeOfADrawnCard);
  RunTest('freed twice', FreedTwice);
  ExitCode := Outcome;
end.
