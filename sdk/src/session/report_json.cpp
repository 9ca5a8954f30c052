#include <fmt/format.h>

#include <chipid/read.hpp>
#include <chipid/verify.hpp>
#include <chipid/version.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/hex.hpp"
#include "report/json.hpp"

namespace chipid {
namespace {

using Json = nlohmann::ordered_json;

template <typename T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json both_languages(std::string_view en, std::string_view vi) {
  return {{"en", en}, {"vi", vi}};
}

Json error_json(const Error& error) {
  Json json = {
      {"code", error_id(error.code)},
      {"message", both_languages(error_message(error.code, Language::en), error_message(error.code, Language::vi))},
      {"hint", both_languages(error_hint(error.code, Language::en), error_hint(error.code, Language::vi))}};
  if (!error.where.empty()) json["where"] = error.where;
  if (!error.detail.empty()) json["detail"] = error.detail;
  if (error.status_word != 0) json["status_word"] = core::to_hex(error.status_word);
  return json;
}

// Microseconds: more digits than that are noise.
Json rounded(const std::optional<double>& milliseconds) {
  return milliseconds ? Json(std::round(*milliseconds * 1000) / 1000) : Json(nullptr);
}

Json attempts_json(const std::vector<AccessAttempt>& attempts) {
  auto json = Json::array();
  for (const auto& attempt : attempts) {
    json.push_back({{"protocol", attempt.protocol},
                    {"key", attempt.key},
                    {"refused", attempt.refused ? Json(error_id(*attempt.refused)) : Json(nullptr)},
                    {"tries_left", attempt.tries_left ? Json(*attempt.tries_left) : Json(nullptr)},
                    {"ms", rounded(attempt.milliseconds)}});
  }
  return json;
}

Json files_json(const std::vector<FileReport>& files) {
  auto json = Json::object();
  for (const auto& file : files) {
    auto& entry = json[std::string(file_name(file.file))];
    entry = Json::object();
    if (!file.bytes.empty()) {
      entry["size"] = file.bytes.size();
      entry["sha256"] = file.sha256;
    }
    if (file.error) entry["error"] = error_json(*file.error);
  }
  return json;
}

Json portrait_json(const std::optional<PortraitInfo>& portrait) {
  if (!portrait) return nullptr;
  Json json{{"format", portrait->format},
            {"width", portrait->width},
            {"height", portrait->height},
            {"sha256", portrait->sha256}};
  if (portrait->error) json["error"] = error_json(*portrait->error);
  return json;
}

Json fingers_json(const std::vector<FingerInfo>& fingers) {
  auto json = Json::array();
  for (const auto& finger : fingers) {
    json.push_back({{"position", finger.position},
                    {"format", finger.format},
                    {"width", finger.width},
                    {"height", finger.height},
                    {"size", finger.size}});
  }
  return json;
}

Json document_json(const Document& document) {
  Json json{{"number", or_null(document.number)},
            {"document_number", or_null(document.document_number)},
            {"name", or_null(document.name)},
            {"birth_date", or_null(document.birth_date)},
            {"sex", or_null(document.sex)},
            {"nationality", or_null(document.nationality)},
            {"expiry_date", or_null(document.expiry_date)},
            {"no_expiry", or_null(document.no_expiry)},
            {"issue_date", or_null(document.issue_date)},
            {"ethnicity", or_null(document.ethnicity)},
            {"religion", or_null(document.religion)},
            {"place_of_origin", or_null(document.place_of_origin)},
            {"residence", or_null(document.residence)},
            {"identifying_marks", or_null(document.identifying_marks)},
            {"father", or_null(document.father)},
            {"mother", or_null(document.mother)},
            {"spouse", or_null(document.spouse)},
            {"old_number", or_null(document.old_number)},
            {"chip_id", or_null(document.chip_id)},
            {"sources", document.sources},
            {"mrz", document.mrz},
            {"portrait", portrait_json(document.portrait)}};
  if (document.fingers) json["fingers"] = fingers_json(*document.fingers);
  return json;
}

Json matches_json(const std::vector<MatchResult>& matches) {
  auto json = Json::array();
  for (const auto& match : matches) json.push_back(Json::parse(to_json(match)));
  return json;
}

Json timing_json(const ReadTiming& timing) {
  return {{"connect", rounded(timing.connect)},
          {"access", rounded(timing.access)},
          {"read", rounded(timing.read)},
          {"verify", rounded(timing.verify)},
          {"first_text", rounded(timing.first_text)},
          {"total", rounded(timing.total)}};
}

std::string utc_text(std::chrono::sys_seconds time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

Json evidence_json(const EvidenceReport& report) {
  return {{"digest", text_or_null(report.digest)},
          {"read_at", report.read_at ? Json(utc_text(*report.read_at)) : Json(nullptr)},
          {"signature", signature_status_name(report.signature.status)},
          {"signed_by", text_or_null(report.signature.key_name)}};
}

// Text from a card is valid UTF-8 by now; should any not be, it is replaced, never thrown over.
std::string dump(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string to_json(const ReadReport& report) {
  const Json json = {
      {"tool", {{"name", "chipid"}, {"version", CHIPID_VERSION}}},
      {"reader", report.reader},
      {"card", {{"atr", core::to_hex(report.atr)}, {"type", text_or_null(report.card_type)}}},
      {"access",
       {{"protocol", text_or_null(report.access.protocol)},
        {"key", text_or_null(report.access.key)},
        {"terminal", text_or_null(report.access.terminal)},
        {"attempts", attempts_json(report.access.attempts)}}},
      {"files", files_json(report.files)},
      {"document", document_json(report.document)},
      {"matches", matches_json(report.matches)},
      {"verification", report::verification_json(report.verification)},
      {"apdus",
       {{"count", report.apdu_count}, {"sent_bytes", report.sent_bytes}, {"received_bytes", report.received_bytes}}},
      {"timing_ms", timing_json(report.timing)}};
  return dump(json);
}

std::string to_json(const EvidenceReport& report) {
  return dump(Json{{"document", document_json(report.document)},
                   {"verification", report::verification_json(report.verification)},
                   {"evidence", evidence_json(report)}});
}

std::string to_json(const Error& error) {
  return dump(Json{{"error", error_json(error)}});
}

std::string failure_to_json(const ReadReport& report) {
  return dump(Json{{"error", error_json(report.failure.value_or(Error{}))},
                   {"access", {{"attempts", attempts_json(report.access.attempts)}}}});
}

}  // namespace chipid
