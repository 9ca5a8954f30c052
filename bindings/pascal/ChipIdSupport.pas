/// What makes the C interface of ChipID comfortable in Pascal: exceptions, handles that free themselves, text.
unit ChipIdSupport;

{$IFDEF FPC}
  {$MODE DELPHI}
{$ENDIF}

interface

uses
  SysUtils, ChipId;

type
  /// A call that failed. Its message is Vietnamese and English and says what to do next.
  EChipId = class(Exception)
  private
    FCode, FKind: Integer;
    FId, FStep: AnsiString;
    FMessageEn, FMessageVi, FHintEn, FHintVi: UnicodeString;
    FStatusWord: Cardinal;
  public
    constructor Create(const Error: chipid_error);
    /// CHIPID_E_...
    property Code: Integer read FCode;
    /// CHIPID_ERROR_KIND_...: whose trouble it is
    property Kind: Integer read FKind;
    /// stable name, such as "access.wrong_key"
    property Id: AnsiString read FId;
    /// what happened
    property MessageEn: UnicodeString read FMessageEn;
    property MessageVi: UnicodeString read FMessageVi;
    /// what to do next
    property HintEn: UnicodeString read FHintEn;
    property HintVi: UnicodeString read FHintVi;
    /// where it happened
    property Step: AnsiString read FStep;
    /// the card's last status word, or 0
    property StatusWord: Cardinal read FStatusWord;
  end;

  /// Gives a handle, string or bytes of the library back when the last reference to it goes out of scope.
  IChipIdOwner = interface
  end;

/// Raises EChipId for anything but CHIPID_OK: the error that this call left, or, after the functions of chipid_virtual,
/// what the code means.
procedure ChipIdCheck(Status: Integer);
/// Keep the result in a variable for as long as the handle is used.
function ChipIdOwn(Handle: Pointer): IChipIdOwner;
/// UTF-8 of the library as Pascal's own text.
function ChipIdText(Utf8: PAnsiChar): UnicodeString;

implementation

type
  TChipIdOwner = class(TInterfacedObject, IChipIdOwner)
  private
    FHandle: Pointer;
  public
    constructor Create(Handle: Pointer);
    destructor Destroy; override;
  end;

constructor TChipIdOwner.Create(Handle: Pointer);
begin
  inherited Create;
  FHandle := Handle;
end;

destructor TChipIdOwner.Destroy;
begin
  chipid_free(FHandle);
  inherited Destroy;
end;

function ChipIdOwn(Handle: Pointer): IChipIdOwner;
begin
  Result := TChipIdOwner.Create(Handle);
end;

function ChipIdText(Utf8: PAnsiChar): UnicodeString;
begin
  Result := {$IFDEF FPC}UTF8Decode(Utf8){$ELSE}UTF8ToString(Utf8){$ENDIF};
end;

constructor EChipId.Create(const Error: chipid_error);
begin
  FCode := Error.code;
  FKind := Error.kind;
  FId := Error.id;
  FStep := Error.step;
  FMessageEn := ChipIdText(Error.message_en);
  FMessageVi := ChipIdText(Error.message_vi);
  FHintEn := ChipIdText(Error.hint_en);
  FHintVi := ChipIdText(Error.hint_vi);
  FStatusWord := Error.status_word;
  inherited Create({$IFDEF FPC}UTF8Encode{$ENDIF}(FMessageVi + ' ' + FHintVi + ' / ' + FMessageEn + ' ' + FHintEn));
end;

procedure ChipIdCheck(Status: Integer);
var
  Error: chipid_error;
begin
  if Status = CHIPID_OK then Exit;
  ChipIdPrepare(Error, SizeOf(Error));
  chipid_last_error(Error);
  if Error.code <> Status then chipid_error_info(Status, Error);
  raise EChipId.Create(Error);
end;

end.
