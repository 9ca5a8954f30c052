/// A few lines of a test framework, and a virtual card read with all default options.
unit Checks;

{$MODE DELPHI}

interface

uses
  ChipId, ChipIdSupport, ChipIdVirtual;

type
  TTest = procedure;

  /// A read and all that it needs, freed with the last reference.
  IRead = interface
    function Card: Pchipid_card;
    function Report: Pchipid_report;
    function Info: chipid_report_info;
    /// Reads; the status of chipid_read.
    function Run: Integer;
    procedure SetCancel(Cancel: Pchipid_cancel);
    procedure SetContext(Context: Pchipid_context);
  end;

procedure Check(Holds: Boolean; const What: string);
procedure CheckStatus(Expected, Status: Integer; const What: string);
procedure RunTest(const Name: string; Test: TTest);
/// 1 where a test failed.
function Outcome: Integer;
function OpenRead(const Specimen: AnsiString): IRead;

implementation

uses
  SysUtils;

type
  ETestFailed = class(Exception);

  TRead = class(TInterfacedObject, IRead)
  private
    FCard: Pchipid_card;
    FKeys: Pchipid_keys;
    FReport: Pchipid_report;
    FOptions: chipid_read_options;
  public
    constructor Create(const Specimen: AnsiString);
    destructor Destroy; override;
    function Card: Pchipid_card;
    function Report: Pchipid_report;
    function Info: chipid_report_info;
    function Run: Integer;
    procedure SetCancel(Cancel: Pchipid_cancel);
    procedure SetContext(Context: Pchipid_context);
  end;

var
  Failures: Integer = 0;

procedure Check(Holds: Boolean; const What: string);
begin
  if not Holds then raise ETestFailed.Create(What);
end;

procedure CheckStatus(Expected, Status: Integer; const What: string);
begin
  Check(Expected = Status, What + ': ' + IntToStr(Status) + ' in place of ' + IntToStr(Expected));
end;

procedure RunTest(const Name: string; Test: TTest);
begin
  try
    Test;
    CheckStatus(0, chipid_owned_count, 'handles that were not given back');
    WriteLn('ok      ', Name);
  except
    on Error: Exception do
    begin
      Inc(Failures);
      WriteLn('FAILED  ', Name, ': ', Error.Message);
    end;
  end;
end;

function Outcome: Integer;
begin
  Result := Ord(Failures > 0);
end;

function OpenRead(const Specimen: AnsiString): IRead;
begin
  Result := TRead.Create(Specimen);
end;

constructor TRead.Create(const Specimen: AnsiString);
var
  Path: PAnsiChar;
  Trust: AnsiString;
begin
  inherited Create;
  Trust := GetEnvironmentVariable('CHIPID_TEST_TRUST');
  Path := PAnsiChar(Trust);
  ChipIdPrepare(FOptions, SizeOf(FOptions));
  ChipIdCheck(chipid_virtual_write_trust(Path));
  ChipIdCheck(chipid_trust_load(@Path, 1, FOptions.trust));
  ChipIdCheck(ChipIdOpenVirtual(Specimen, FCard));
  ChipIdCheck(chipid_keys_new(FKeys));
  ChipIdCheck(chipid_keys_add_can(FKeys, '000123'));
end;

destructor TRead.Destroy;
begin
  chipid_free(FReport);
  chipid_free(FKeys);
  chipid_free(FCard);
  chipid_free(FOptions.trust);
  inherited Destroy;
end;

function TRead.Card: Pchipid_card;
begin
  Result := FCard;
end;

function TRead.Report: Pchipid_report;
begin
  Result := FReport;
end;

function TRead.Info: chipid_report_info;
begin
  ChipIdPrepare(Result, SizeOf(Result));
  ChipIdCheck(chipid_report_get(FReport, Result));
end;

function TRead.Run: Integer;
begin
  Result := chipid_read(FCard, FKeys, @FOptions, FReport);
end;

procedure TRead.SetCancel(Cancel: Pchipid_cancel);
begin
  FOptions.cancel := Cancel;
end;

procedure TRead.SetContext(Context: Pchipid_context);
begin
  FOptions.context := Context;
end;

end.
