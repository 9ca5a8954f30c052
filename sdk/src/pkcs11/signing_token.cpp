#include "pkcs11/signing_token.hpp"

#if defined(__unix__) || defined(__APPLE__)

#include <dlfcn.h>
#include <p11-kit/pkcs11.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <mutex>
#include <vector>

#include "core/bytes.hpp"
#include "core/durable_file.hpp"
#include "core/text.hpp"

namespace chipid::pkcs11 {
namespace {

using Kind = crypto::SignatureScheme::Kind;
using crypto::HashAlgorithm;

// p11-kit speaks for every token that is set up on this computer, under the same interface.
constexpr const char* default_module = "libp11-kit.so.0";

tl::unexpected<Error> refuse(std::string what) {
  return fail(ErrorCode::usage_bad_value, "pkcs11", std::move(what));
}

tl::unexpected<Error> refuse(const char* call, CK_RV code) {
  std::array<char, 2 * sizeof(code)> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), code, 16).ptr;
  return fail(ErrorCode::terminal_token, "pkcs11", std::string(call) + ": 0x" + std::string(digits.data(), end));
}

/// The token's library, loaded as long as this lives.
class Module {
 public:
  static Result<std::shared_ptr<const Module>> load(const std::string& path) {
    const auto module = std::make_shared<Module>();
    module->library_.reset(dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL));
    if (!module->library_) return refuse("the token's library " + path + " cannot be loaded");
    const auto list = reinterpret_cast<CK_C_GetFunctionList>(dlsym(module->library_.get(), "C_GetFunctionList"));
    if (list == nullptr || list(&module->functions_) != CKR_OK) return refuse(path + " is no library of a token");
    CK_C_INITIALIZE_ARGS arguments{};
    arguments.flags = CKF_OS_LOCKING_OK;
    const auto begun = module->functions_->C_Initialize(&arguments);
    module->begun_ = begun == CKR_OK;
    if (begun != CKR_OK && begun != CKR_CRYPTOKI_ALREADY_INITIALIZED) return refuse("C_Initialize", begun);
    return std::shared_ptr<const Module>(module);
  }
  Module() = default;
  Module(const Module&) = delete;
  Module& operator=(const Module&) = delete;
  ~Module() {
    if (begun_) functions_->C_Finalize(nullptr);
  }

  CK_FUNCTION_LIST* operator->() const { return functions_; }

 private:
  struct Unload {
    void operator()(void* library) const { dlclose(library); }
  };
  std::unique_ptr<void, Unload> library_;
  CK_FUNCTION_LIST* functions_ = nullptr;
  bool begun_ = false;
};

// Fields of CK_TOKEN_INFO are filled up with blanks.
template <std::size_t size>
bool fits(const std::optional<std::string>& wanted, const CK_UTF8CHAR (&field)[size]) {
  if (!wanted) return true;
  std::string_view text(reinterpret_cast<const char*>(field), size);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\0')) text.remove_suffix(1);
  return text == *wanted;
}

bool fits(const Uri& uri, CK_SLOT_ID slot, const CK_TOKEN_INFO& info) {
  return fits(uri.token, info.label) && fits(uri.manufacturer, info.manufacturerID) &&
         fits(uri.serial, info.serialNumber) && fits(uri.model, info.model) &&
         (!uri.slot_id || *uri.slot_id == std::to_string(slot));
}

// A PIN is shown to no token but the one that was meant, and its last try is not spent here.
Result<CK_SLOT_ID> only_one(const std::vector<std::pair<CK_SLOT_ID, CK_TOKEN_INFO>>& fitting, bool login) {
  if (fitting.empty()) return fail(ErrorCode::terminal_token, "pkcs11", "no token fits the URI");
  if (fitting.size() > 1) return refuse("several tokens fit the URI: name one by token= or serial=");
  const auto& [slot, info] = fitting.front();
  if (login && (info.flags & CKF_USER_PIN_LOCKED) != 0) return refuse("the PIN of the token is blocked");
  if (login && (info.flags & CKF_USER_PIN_FINAL_TRY) != 0) {
    return refuse("one try of the token's PIN is left, so it was not tried");
  }
  return slot;
}

// Of those that are in use; where there is a PIN, of those that want one.
Result<CK_SLOT_ID> find_token(const Module& module, const Uri& uri, bool login) {
  const CK_FLAGS wanted = CKF_TOKEN_INITIALIZED | (login ? CKF_LOGIN_REQUIRED : 0);
  CK_ULONG count = 0;
  if (const auto code = module->C_GetSlotList(CK_TRUE, nullptr, &count); code != CKR_OK)
    return refuse("C_GetSlotList", code);
  std::vector<CK_SLOT_ID> slots(count);
  if (const auto code = module->C_GetSlotList(CK_TRUE, slots.data(), &count); code != CKR_OK)
    return refuse("C_GetSlotList", code);
  slots.resize(std::min<std::size_t>(slots.size(), count));
  std::vector<std::pair<CK_SLOT_ID, CK_TOKEN_INFO>> fitting;
  for (const auto slot : slots) {
    CK_TOKEN_INFO info{};
    const bool told = module->C_GetTokenInfo(slot, &info) == CKR_OK;
    if (told && (info.flags & wanted) == wanted && fits(uri, slot, info)) fitting.emplace_back(slot, info);
  }
  return only_one(fitting, login);
}

/// One session of the token, logged in.
class Session {
 public:
  static Result<std::shared_ptr<const Session>> begin(std::shared_ptr<const Module> module, CK_SLOT_ID slot,
                                                      BytesView pin) {
    const auto session = std::make_shared<Session>();
    session->module_ = std::move(module);
    const auto& functions = *session->module_;
    const auto opened = functions->C_OpenSession(slot, CKF_SERIAL_SESSION, nullptr, nullptr, &session->handle_);
    if (opened != CKR_OK) return refuse("C_OpenSession", opened);
    session->open_ = true;
    if (pin.empty()) return std::shared_ptr<const Session>(session);
    // Not written to, in spite of its type.
    auto* text = const_cast<CK_UTF8CHAR*>(pin.data());
    const auto code = functions->C_Login(session->handle_, CKU_USER, text, pin.size());
    if (code == CKR_PIN_INCORRECT) return refuse("the PIN of the token is wrong");
    if (code == CKR_PIN_LOCKED) return refuse("the PIN of the token is blocked");
    if (code != CKR_OK && code != CKR_USER_ALREADY_LOGGED_IN) return refuse("C_Login", code);
    return std::shared_ptr<const Session>(session);
  }
  Session() = default;
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() {
    if (open_) (*module_)->C_CloseSession(handle_);
  }

  /// Objects of a class with this label and identifier, where they are given.
  [[nodiscard]] std::vector<CK_OBJECT_HANDLE> find(CK_OBJECT_CLASS type, const std::optional<std::string>& label,
                                                   const std::optional<std::string>& id) const {
    std::vector<CK_ATTRIBUTE> wanted{{CKA_CLASS, &type, sizeof(type)}};
    if (label) wanted.push_back(attribute(CKA_LABEL, *label));
    if (id) wanted.push_back(attribute(CKA_ID, *id));
    if ((*module_)->C_FindObjectsInit(handle_, wanted.data(), wanted.size()) != CKR_OK) return {};
    constexpr std::size_t enough = 2;  // one is right, two are too many
    std::vector<CK_OBJECT_HANDLE> found(enough);
    CK_ULONG count = 0;
    if ((*module_)->C_FindObjects(handle_, found.data(), found.size(), &count) != CKR_OK) count = 0;
    (*module_)->C_FindObjectsFinal(handle_);
    found.resize(std::min<std::size_t>(found.size(), count));
    return found;
  }

  /// Empty where the object has none, or the token does not tell.
  [[nodiscard]] Bytes value_of(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) const {
    constexpr std::size_t longest = 4096;
    Bytes value(longest);
    CK_ATTRIBUTE wanted{type, value.data(), value.size()};
    if ((*module_)->C_GetAttributeValue(handle_, object, &wanted, 1) != CKR_OK) return {};
    value.resize(std::min<std::size_t>(value.size(), wanted.ulValueLen));
    return value;
  }

  [[nodiscard]] Result<Bytes> sign(CK_OBJECT_HANDLE key, CK_MECHANISM mechanism, BytesView message) const {
    const std::lock_guard lock(mutex_);
    if (const auto code = (*module_)->C_SignInit(handle_, &mechanism, key); code != CKR_OK)
      return refuse("C_SignInit", code);
    constexpr std::size_t longest = 2048;
    Bytes signature(longest);
    CK_ULONG size = signature.size();
    auto* text = const_cast<CK_BYTE*>(message.data());
    const auto code = (*module_)->C_Sign(handle_, text, message.size(), signature.data(), &size);
    if (code != CKR_OK) return refuse("C_Sign", code);
    signature.resize(size);
    return signature;
  }

 private:
  static CK_ATTRIBUTE attribute(CK_ATTRIBUTE_TYPE type, const std::string& value) {
    return {type, const_cast<char*>(value.data()), value.size()};
  }

  std::shared_ptr<const Module> module_;
  CK_SESSION_HANDLE handle_ = 0;
  bool open_ = false;
  mutable std::mutex mutex_;
};

Result<SecretBytes> pin_of(const Uri& uri) {
  if (!uri.pin_source) return uri.pin.clone();
  constexpr std::string_view prefix = "file:";
  constexpr std::size_t longest = 1024;
  std::string path = *uri.pin_source;
  if (path.compare(0, prefix.size(), prefix) == 0) path.erase(0, prefix.size());
  CHIPID_TRY(auto text, core::read_file(path, longest));
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  SecretBytes pin{BytesView(text)};
  wipe(text.data(), text.size());
  return pin;
}

// CKA_EC_POINT is the point in an OCTET STRING; older tokens give it bare.
Bytes point_of(Bytes value) {
  const bool wrapped = value.size() > 2 && value[0] == 0x04 && value[1] == value.size() - 2;
  const bool wrapped_long = value.size() > 3 && value[0] == 0x04 && value[1] == 0x81 && value[2] == value.size() - 3;
  if (wrapped || wrapped_long) value.erase(value.begin(), value.begin() + (wrapped ? 2 : 3));
  return value;
}

// Of a key on a curve, the public half beside it tells.
Bytes find_public_value(const Session& session, CK_OBJECT_HANDLE key) {
  if (auto modulus = session.value_of(key, CKA_MODULUS); !modulus.empty()) return modulus;
  const auto id = session.value_of(key, CKA_ID);
  if (id.empty()) return {};
  const auto halves = session.find(CKO_PUBLIC_KEY, std::nullopt, std::string(id.begin(), id.end()));
  return halves.size() == 1 ? point_of(session.value_of(halves.front(), CKA_EC_POINT)) : Bytes();
}

struct HashRow {
  HashAlgorithm hash;
  CK_MECHANISM_TYPE pkcs1;
  CK_MECHANISM_TYPE pss;
  CK_MECHANISM_TYPE plain;
  CK_RSA_PKCS_MGF_TYPE mask;
};
constexpr HashRow hashes[] = {
    {HashAlgorithm::sha1, CKM_SHA1_RSA_PKCS, CKM_SHA1_RSA_PKCS_PSS, CKM_SHA_1, CKG_MGF1_SHA1},
    {HashAlgorithm::sha224, CKM_SHA224_RSA_PKCS, CKM_SHA224_RSA_PKCS_PSS, CKM_SHA224, CKG_MGF1_SHA224},
    {HashAlgorithm::sha256, CKM_SHA256_RSA_PKCS, CKM_SHA256_RSA_PKCS_PSS, CKM_SHA256, CKG_MGF1_SHA256},
    {HashAlgorithm::sha384, CKM_SHA384_RSA_PKCS, CKM_SHA384_RSA_PKCS_PSS, CKM_SHA384, CKG_MGF1_SHA384},
    {HashAlgorithm::sha512, CKM_SHA512_RSA_PKCS, CKM_SHA512_RSA_PKCS_PSS, CKM_SHA512, CKG_MGF1_SHA512},
};

const HashRow& row_of(HashAlgorithm hash) {
  return *std::find_if(std::begin(hashes), std::end(hashes), [&](const auto& row) { return row.hash == hash; });
}

}  // namespace

struct SigningToken::State {
  std::shared_ptr<const Session> session;
  CK_OBJECT_HANDLE key = 0;
  Bytes public_value = {};
};

SigningToken::SigningToken(std::shared_ptr<const State> state) : state_(std::move(state)) {}

Result<SigningToken> SigningToken::open(std::string_view text) {
  CHIPID_TRY(const auto uri, parse_uri(text));
  CHIPID_TRY(auto module, Module::load(uri.module_path.value_or(default_module)));
  CHIPID_TRY(const auto pin, pin_of(uri));
  CHIPID_TRY(const auto slot, find_token(*module, uri, !pin.view().empty()));
  CHIPID_TRY(auto session, Session::begin(std::move(module), slot, pin.view()));
  const auto keys = session->find(CKO_PRIVATE_KEY, uri.object, uri.id);
  if (keys.empty()) return refuse("the token shows no private key that fits the URI; is its PIN given?");
  if (keys.size() > 1) return refuse("several keys of the token fit the URI; name one by object or id");
  auto value = find_public_value(*session, keys.front());
  return SigningToken(std::make_shared<const State>(State{std::move(session), keys.front(), std::move(value)}));
}

const Bytes& SigningToken::public_value() const noexcept {
  return state_->public_value;
}

Result<Bytes> SigningToken::sign(const crypto::SignatureScheme& scheme, BytesView message) const {
  const auto& row = row_of(scheme.hash);
  const auto& session = *state_->session;
  switch (scheme.kind) {
    case Kind::ecdsa_plain:
      return session.sign(state_->key, {CKM_ECDSA, nullptr, 0}, crypto::hash(scheme.hash, message));
    case Kind::rsa_pkcs1:
      return session.sign(state_->key, {row.pkcs1, nullptr, 0}, message);
    case Kind::rsa_pss: {
      CK_RSA_PKCS_PSS_PARAMS parameters{row.plain, row_of(scheme.mgf_hash).mask, scheme.salt_size};
      return session.sign(state_->key, {row.pss, &parameters, sizeof(parameters)}, message);
    }
    case Kind::ecdsa_der:
      break;
  }
  return refuse("a token gives no signature in this form");
}

}  // namespace chipid::pkcs11

#else

namespace chipid::pkcs11 {

struct SigningToken::State {
  Bytes public_value = {};
};

SigningToken::SigningToken(std::shared_ptr<const State> state) : state_(std::move(state)) {}

Result<SigningToken> SigningToken::open(std::string_view /*uri*/) {
  return fail(ErrorCode::usage_bad_value, "pkcs11", "keys in tokens are not supported on this system");
}

const Bytes& SigningToken::public_value() const noexcept {
  return state_->public_value;
}

Result<Bytes> SigningToken::sign(const crypto::SignatureScheme& /*scheme*/, BytesView /*message*/) const {
  return fail(ErrorCode::usage_bad_value, "pkcs11");
}

}  // namespace chipid::pkcs11

#endif
