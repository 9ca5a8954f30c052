#include "session/read_session.hpp"

#include <algorithm>

#include "access/bac.hpp"
#include "core/hex.hpp"
#include "crypto/hash.hpp"
#include "crypto/random.hpp"
#include "lds/ef_atr_info.hpp"
#include "lds/files.hpp"
#include "report/checks.hpp"
#include "session/document.hpp"

namespace chipid::session {
namespace {

// ICAO 9303-10, 4.1: application identifier of the LDS1 eMRTD application.
constexpr std::uint8_t emrtd_application[] = {0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};

// Text first, so that a clerk can begin to read; the portrait, which is most of the card, last.
constexpr File reading_order[] = {File::dg1,  File::dg13, File::dg11, File::dg12, File::dg14, File::dg15,
                                  File::dg16, File::dg5,  File::dg6,  File::dg7,  File::dg8,  File::dg9,
                                  File::dg10, File::dg2,  File::dg3,  File::dg4};

iso7816::FileRef file_ref(File file) {
  const auto& info = lds::file_info(file);
  return {.id = {info.id}, .sfi = {info.sfi}, .tag = info.tag, .max_size = info.max_size};
}

// These say something of one file; everything else ends the session.
bool concerns_one_file(ErrorCode code) {
  switch (code) {
    case ErrorCode::file_absent:
    case ErrorCode::file_no_rights:
    case ErrorCode::file_too_large:
    case ErrorCode::file_incomplete:
    case ErrorCode::file_malformed:
    case ErrorCode::card_refused:
      return true;
    default:
      return false;
  }
}

std::string step_name(File file) {
  return "read " + std::string(file_name(file));
}

// Ends the session, or lets it go on without the file.
Result<> unless_of_one_file(Error error, const std::string& step) {
  if (concerns_one_file(error.code)) return {};
  if (error.where.empty()) error.where = step;
  return fail(std::move(error));
}

std::chrono::year_month_day today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

template <typename Container>
bool contains(const Container& container, File file) {
  return std::find(container.begin(), container.end(), file) != container.end();
}

}  // namespace

ReadSession::ReadSession(CardConnection& card, const ReadOptions& options)
    : card_(card), options_(options), raw_(card), plain_(raw_) {
  report_.reader = card.reader_name();
  report_.atr = card.atr();
  report_.timing.connect = elapsed_ms();
  reader_.emplace(plain_);
}

Result<> ReadSession::begin_step(const std::string& name) {
  if (options_.on_event) options_.on_event({.kind = ReadEvent::Kind::step_started, .step = name});
  if (options_.cancel.stop_requested()) return fail(ErrorCode::cancelled, name);
  return {};
}

// These files are readable by everybody (ICAO 9303-10, 3.11): a refusal means that another program left the card with
// an application selected, so it is reset, once.
Result<> ReadSession::read_master_file() {
  CHIPID_TRY(const bool access_readable, read_card_access());
  CHIPID_TRY(const bool info_readable, read_atr_info());
  if (access_readable && info_readable) return {};
  CHIPID_CHECK(begin_step("reset the card"));
  CHIPID_CHECK(card_.reset());
  CHIPID_CHECK(read_card_access());
  CHIPID_CHECK(read_atr_info());
  return {};
}

Result<bool> ReadSession::read_card_access() {
  CHIPID_TRY(auto report, read(File::card_access));
  if (!report.error && wanted(File::card_access)) take(std::move(report));
  return !report.error || report.error->code != ErrorCode::file_no_rights;
}

Result<bool> ReadSession::read_atr_info() {
  const auto name = step_name(File::atr_info);
  CHIPID_CHECK(begin_step(name));
  const auto file = reader_->first_block(file_ref(File::atr_info));
  if (file) {
    use_buffer_sizes(*file);
    return true;
  }
  CHIPID_CHECK(unless_of_one_file(file.error(), name));
  return file.error().code != ErrorCode::file_no_rights;
}

// Only stated buffer sizes make extended length safe; a capability bit alone does not.
void ReadSession::use_buffer_sizes(BytesView ef_atr_info) {
  const auto info = lds::parse_ef_atr_info(ef_atr_info);
  if (!info || !info->max_command_size || !info->max_response_size) return;
  iso7816::BufferSizes sizes;
  sizes.command = std::max<std::size_t>(sizes.command, *info->max_command_size);
  sizes.response = std::max<std::size_t>(sizes.response, *info->max_response_size);
  raw_.set_buffer_sizes(sizes);
}

Result<> ReadSession::select_application() {
  CHIPID_CHECK(begin_step("select the application"));
  CHIPID_TRY(const auto response, plain_.transmit(iso7816::select_application(emrtd_application)));
  if (response.status == iso7816::sw::ok) return {};
  return fail(Error{.code = ErrorCode::card_no_application, .status_word = response.status.value});
}

Result<> ReadSession::open_chip(std::span<const AccessKey> keys) {
  CHIPID_CHECK(begin_step("open the chip"));
  const auto start = elapsed_ms();
  if (keys.empty()) return open_without_key();
  Result<> outcome = fail(ErrorCode::access_not_supported);
  for (const auto& key : keys) {
    if (key.kind() != AccessKey::Kind::mrz) continue;
    outcome = open_with(key);
    if (outcome) report_.timing.access = elapsed_ms() - start;
    if (outcome || outcome.error().code != ErrorCode::access_wrong_key) return outcome;
  }
  return outcome;
}

Result<> ReadSession::open_with(const AccessKey& key) {
  const std::string kind(key.kind_name());
  auto keys = access::bac::establish(plain_, key.secret().view(), crypto::or_system_random(options_.random));
  if (!keys) {
    report_.access.attempts.push_back({.protocol = "BAC", .key = kind, .refused = keys.error().code});
    return fail(std::move(keys).error());
  }
  CHIPID_TRY(auto protection, sm::Protection::create(*std::move(keys)));
  use_session(std::move(protection));
  report_.access.protocol = "BAC";
  report_.access.key = kind;
  return {};
}

// A chip without access control shows its files to everybody; any other says that it wants a key.
Result<> ReadSession::open_without_key() {
  CHIPID_TRY(const auto response, plain_.transmit(iso7816::read_binary(iso7816::ShortFileId{0x1E}, 1)));
  if (response.status == iso7816::sw::security_not_satisfied) return fail(ErrorCode::usage_no_key);
  report_.access.protocol = "none";
  return {};
}

void ReadSession::use_session(sm::Protection protection) {
  secure_.emplace(raw_, std::move(protection));
  reader_.emplace(*secure_);
}

Result<> ReadSession::read_files() {
  const auto start = elapsed_ms();
  CHIPID_CHECK(read_wanted(File::com));
  CHIPID_CHECK(read_wanted(File::sod));
  for (const auto file : data_groups_to_read()) CHIPID_CHECK(read_wanted(file));
  report_.timing.read = elapsed_ms() - start;
  return {};
}

Result<> ReadSession::read_wanted(File file) {
  if (!wanted(file)) return {};
  CHIPID_TRY(auto report, read(file));
  take(std::move(report));
  return {};
}

Result<FileReport> ReadSession::read(File file) {
  const auto step = step_name(file);
  CHIPID_CHECK(begin_step(step));
  const auto progress = [&](std::size_t done, std::size_t total) -> Result<> {
    if (options_.cancel.stop_requested()) return fail(ErrorCode::cancelled, step);
    if (options_.on_event) {
      options_.on_event({.kind = ReadEvent::Kind::progress, .step = step, .done = done, .total = total});
    }
    return {};
  };
  auto content = reader_->read(file_ref(file), progress);
  FileReport report{.file = file};
  if (content) {
    report.bytes = std::move(content->bytes);
    if (!content->complete) report.error = Error{.code = ErrorCode::file_incomplete, .where = step};
    return report;
  }
  CHIPID_CHECK(unless_of_one_file(content.error(), step));
  report.error = std::move(content).error();
  report.error->where = step;
  return report;
}

void ReadSession::take(FileReport report) {
  if (!report.bytes.empty()) {
    report.sha256 = core::to_hex(crypto::hash(crypto::HashAlgorithm::sha256, report.bytes));
    if (!report.error) interpret(report);
  }
  report_.files.push_back(std::move(report));
}

void ReadSession::interpret(FileReport& report) {
  Result<> parsed;
  if (report.file == File::com) {
    auto com = lds::parse_ef_com(report.bytes);
    if (com)
      com_ = *std::move(com);
    else
      parsed = fail(com.error());
  } else if (report.file == File::sod) {
    auto sod = lds::parse_ef_sod(report.bytes);
    if (sod)
      sod_ = *std::move(sod);
    else
      parsed = fail(sod.error());
  } else {
    parsed = add_file(report_.document, report.file, report.bytes, today());
  }
  if (!parsed) report.error = parsed.error();
  const bool text = report.file == File::dg1 && parsed;
  if (!text) return;
  report_.timing.first_text = elapsed_ms();
  if (options_.on_event) options_.on_event({.kind = ReadEvent::Kind::text_ready});
}

bool ReadSession::wanted(File file) const {
  return options_.files.empty() || contains(options_.files, file);
}

// EF.COM is an unsigned hint: a group that only EF.SOD names is read all the same. A card that told neither is asked
// for what every document has.
std::vector<File> ReadSession::data_groups_to_read() const {
  const auto listed = [&](File file) {
    if (!options_.files.empty()) return contains(options_.files, file);
    if (file == File::dg3 || file == File::dg4) return false;
    if (file == File::dg2 && !options_.portrait) return false;
    if (!com_ && !sod_) return file == File::dg1 || file == File::dg2;
    const bool in_com = com_ && contains(com_->data_groups, file);
    return in_com || (sod_ && sod_->security_object.hash_of(lds::data_group_number(file)) != nullptr);
  };
  std::vector<File> groups;
  std::copy_if(std::begin(reading_order), std::end(reading_order), std::back_inserter(groups), listed);
  return groups;
}

double ReadSession::elapsed_ms() const {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - options_.started).count();
}

ReadReport ReadSession::finish(const Result<>& outcome) {
  if (!outcome) report_.failure = outcome.error();
  std::vector<std::uint32_t> groups;
  if (sod_) {
    for (const auto& entry : sod_->security_object.hashes) groups.push_back(entry.number);
  }
  report_.verification.checks = report::checks_not_performed(groups);
  report_.apdu_count = raw_.traffic().count;
  report_.sent_bytes = raw_.traffic().sent_bytes;
  report_.received_bytes = raw_.traffic().received_bytes;
  report_.timing.total = elapsed_ms();
  return std::move(report_);
}

}  // namespace chipid::session
