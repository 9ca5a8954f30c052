#pragma once

#include "access/pace.hpp"
#include "iso7816/plain_channel.hpp"
#include "iso7816/raw_channel.hpp"
#include "support/scripted_connection.hpp"
#include "support/vectors.hpp"

namespace chipid::test {

/// A worked example of PACE (test-vectors/worked-examples), and its dialogue with any answer replaced.
class PaceExample {
 public:
  explicit PaceExample(nlohmann::json values) : values_(std::move(values)) { restore(); }

  [[nodiscard]] static std::vector<PaceExample> all() {
    const auto file = read_json(own_vector("worked-examples/icao9303-11-pace.json"));
    std::vector<PaceExample> examples;
    for (const auto& each : file["examples"]) examples.emplace_back(each);
    return examples;
  }
  [[nodiscard]] static PaceExample named(const std::string& name) {
    for (auto& example : all()) {
      if (example.name() == name) return std::move(example);
    }
    FAIL("no example " << name);
    return PaceExample({});
  }

  [[nodiscard]] std::string name() const { return values_["name"]; }
  [[nodiscard]] bool has(const char* value) const { return values_.contains(value); }
  [[nodiscard]] Bytes value(const char* value) const { return hex(values_.at(value).get<std::string>()); }
  /// In the form that to_hex gives.
  [[nodiscard]] std::string text(const char* name) const { return core::to_hex(value(name)); }
  [[nodiscard]] std::vector<std::string> commands() const {
    std::vector<std::string> all;
    for (const auto& each : values_["commands"]) all.push_back(core::to_hex(hex(each.get<std::string>())));
    return all;
  }

  [[nodiscard]] access::pace::Suite suite() const {
    return *access::pace::suite_of(ok(asn1::Oid::from_der_value(value("protocol"))));
  }
  [[nodiscard]] access::pace::Offer offer() const {
    const auto id = values_["parameter_id"].get<std::uint32_t>();
    return {suite(), *crypto::KeyAgreementGroup::standardised(id), id};
  }
  [[nodiscard]] AccessKey key() const {
    const auto& password = values_["password"];
    if (password.contains("can")) return ok(AccessKey::from_can(password["can"].get<std::string>()));
    const auto& mrz = password["mrz"];
    const auto field = [&](const char* name) { return mrz[name].get<std::string>(); };
    return ok(AccessKey::from_document(field("document_number"), field("birth"), field("expiry")));
  }

  /// What the chip answers, step by step, which a test may change.
  std::vector<Bytes> answers;
  /// What was sent in the last run.
  std::vector<std::string> sent;
  std::optional<unsigned> tries_left;

  void restore() {
    answers.clear();
    for (const auto& each : values_.value("answers", nlohmann::json::array())) {
      answers.push_back(hex(each.get<std::string>()));
    }
  }

  Result<access::pace::Established> run() { return run_with(key()); }
  Result<access::pace::Established> run_with(const AccessKey& password) {
    std::size_t next = 0;
    ScriptedConnection card([&](BytesView) -> Result<Bytes> { return answers.at(next++); });
    iso7816::RawChannel raw(card);
    iso7816::PlainChannel plain(raw);
    std::size_t drawn = 0;
    const RandomSource random = [&](std::size_t size) -> Result<Bytes> {
      auto number = hex(values_["terminal_random"].at(drawn++).get<std::string>());
      REQUIRE(number.size() == size);
      return number;
    };
    auto outcome = access::pace::establish(plain, offer(), password, random, tries_left);
    sent = card.commands;
    return outcome;
  }

  /// The error with one answer replaced; everything else as it was.
  std::string error_with(std::size_t step, const Bytes& answer) {
    restore();
    answers[step] = answer;
    return error_of(run());
  }

 private:
  nlohmann::json values_;
};

}  // namespace chipid::test
