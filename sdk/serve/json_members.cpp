#include "json_members.hpp"

#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

namespace chipid::serve {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_levels = 16;
constexpr std::size_t most_members = 64;

// Called by the parser with each thing it meets; `false` ends the parsing.
class MemberReader final : public nlohmann::json_sax<Json> {
 public:
  bool null() override { return value(OtherValue{}); }
  bool boolean(bool) override { return value(OtherValue{}); }
  bool number_integer(number_integer_t number) override { return value(number); }
  bool number_unsigned(number_unsigned_t number) override {
    constexpr auto most = static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max());
    return number > most ? value(OtherValue{}) : value(static_cast<std::int64_t>(number));
  }
  bool number_float(number_float_t, const string_t&) override { return value(OtherValue{}); }
  bool string(string_t& text) override { return value(std::move(text)); }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return open(true); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(false); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    if (++count_ > most_members) return stop({Refusal::many_members, {}});
    if (levels_.size() == 1) key_ = name;
    return levels_.back().insert(std::move(name)).second || stop({Refusal::member_twice, {}});
  }
  bool parse_error(std::size_t, const std::string&, const Json::exception&) override { return false; }

  [[nodiscard]] Outcome<Members> take() && { return std::move(members_); }
  [[nodiscard]] const Trouble& trouble() const { return trouble_; }

 private:
  bool stop(Trouble trouble) {
    trouble_ = std::move(trouble);
    return false;
  }

  // The outermost value has to be an object.
  bool value(MemberValue found) {
    if (levels_.size() == 1) members_.insert_or_assign(key_, std::move(found));
    return !levels_.empty();
  }

  bool open(bool object) {
    if (levels_.empty() && !object) return false;
    if (levels_.size() == 1) members_.insert_or_assign(key_, OtherValue{});
    if (levels_.size() == most_levels) return stop({Refusal::deep_json, {}});
    levels_.emplace_back();
    return true;
  }

  bool close() {
    levels_.pop_back();
    return true;
  }

  std::vector<std::set<std::string>> levels_;  ///< names of the members so far of each object that is open
  std::size_t count_ = 0;
  std::string key_;  ///< of the outermost object
  Members members_;
  Trouble trouble_{Refusal::bad_json, {}};
};

}  // namespace

Outcome<Members> parse_members(std::string_view text) {
  MemberReader reader;
  if (!Json::sax_parse(text.begin(), text.end(), &reader)) return tl::unexpected<Trouble>(reader.trouble());
  return std::move(reader).take();
}

}  // namespace chipid::serve
