#include "logic/help.hpp"

#include <algorithm>

namespace chipid::counter {
namespace {

struct Codes {
  std::string_view topic;
  std::vector<ErrorCode> codes;
};

// Each HELP_STEP is a statement that adds to the topic before it.
std::vector<HelpTopic> make_topics() {
  std::vector<HelpTopic> topics;
#define HELP_TOPIC(id, picture, try_again, diagnose) \
  topics.push_back({#id, HelpPicture::picture, try_again, diagnose, {}});
#define HELP_STEP(en, vi) topics.back().steps.push_back({en, vi});
#define HELP_CODES(...)
#include "help_topics.def"
#undef HELP_TOPIC
#undef HELP_STEP
#undef HELP_CODES
  return topics;
}

std::vector<Codes> make_codes() {
  using enum ErrorCode;
  std::vector<Codes> all;
#define HELP_TOPIC(...)
#define HELP_STEP(...)
#define HELP_CODES(id, ...) all.push_back({#id, {__VA_ARGS__}});
#include "help_topics.def"
#undef HELP_TOPIC
#undef HELP_STEP
#undef HELP_CODES
  return all;
}

const HelpTopic& topic(std::string_view id) {
  const auto topics = help_topics();
  return *std::find_if(topics.begin(), topics.end(), [&](const auto& entry) { return entry.id == id; });
}

}  // namespace

std::span<const HelpTopic> help_topics() {
  static const auto topics = make_topics();
  return topics;
}

const HelpTopic& help_for(ErrorCode code) {
  static const auto all = make_codes();
  for (const auto& row : all) {
    if (std::find(row.codes.begin(), row.codes.end(), code) != row.codes.end()) return topic(row.topic);
  }
  return topic("call_help");
}

const Sentence& first_step(ErrorCode code) {
  return help_for(code).steps.front();
}

}  // namespace chipid::counter
