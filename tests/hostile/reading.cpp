#include "reading.hpp"

#include <chipid/virtual_card.hpp>

#include "card/virtual_reader.hpp"
#include "session/read_session.hpp"

namespace chipid::test {
namespace {

sm::SessionKeys keys_of(crypto::BlockCipher cipher) {
  return {.cipher = cipher,
          .ks_enc = {SecretBytes(Bytes(crypto::key_size(cipher), 0x11))},
          .ks_mac = {SecretBytes(Bytes(crypto::key_size(cipher), 0x22))},
          .ssc = sm::SendSequenceCounter(cipher)};
}

}  // namespace

ReadReport read_with_fault(const std::string& fault, const std::string& card) {
  auto connection = ok(virtual_card::open_card(card, {.fault = fault}));
  const auto key = ok(AccessKey::from_mrz(ok(virtual_card::specimen_info(card)).mrz));
  return read_card(*connection, {&key, 1});
}

SecuredRead read_secured(crypto::BlockCipher cipher, const std::string& fault) {
  auto card = ok(virtual_card::prepare_card(specimen, {.fault = fault}));
  auto keys = keys_of(cipher);
  ok(card.chip.begin_secure_messaging(cipher, keys.ks_enc.bytes.view(), keys.ks_mac.bytes.view(), keys.ssc.value()));
  const auto connection = virtual_card::connect(std::move(card));
  const ReadOptions options;
  session::ReadSession session(*connection, options);
  session.use_session(ok(sm::Protection::create(std::move(keys))));
  const auto outcome = session.read_files();
  auto afterwards = outcome ? std::string() : error_of(session.read_files());
  return {.report = session.finish(outcome), .error_afterwards = std::move(afterwards)};
}

std::string failure_of(const ReadReport& report) {
  return report.failure ? std::string(error_id(report.failure->code)) : std::string();
}

std::string file_error(const ReadReport& report, File file) {
  const auto* entry = report.find(file);
  if (entry == nullptr) return "untried";
  return entry->error ? std::string(error_id(entry->error->code)) : std::string();
}

}  // namespace chipid::test
