#include "troubles.hpp"

#include "logic/help.hpp"
#include "words/trouble_row.hpp"

namespace chipid::counter::agent {
namespace {

constexpr TroubleRow rows[] = {
#define DESK_TROUBLE(name, message_en, message_vi, hint_en, hint_vi) {#name, message_en, message_vi, hint_en, hint_vi},
#include "troubles.def"
#undef DESK_TROUBLE
};

Sentence message_of(ErrorCode code) {
  return {std::string(error_message(code, Language::en)), std::string(error_message(code, Language::vi))};
}

}  // namespace

ReadFailed failure_of(DeskTrouble trouble) {
  const auto& row = rows[static_cast<std::size_t>(trouble)];
  return {.code = std::string(row.id), .message = row.message(), .hint = row.hint()};
}

ReadFailed failure_of(const Error& error) {
  return {.code = std::string(error_id(error.code)),
          .message = message_of(error.code),
          .hint = first_step(error.code),
          .retryable = error.code != ErrorCode::card_no_application && error.code != ErrorCode::access_not_supported};
}

}  // namespace chipid::counter::agent
