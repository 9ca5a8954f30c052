#include <chipid.h>

#include <chipid/read.hpp>
#include <chipid/version.hpp>

#include "cancel.hpp"
#include "enums.hpp"
#include "guard.hpp"
#include "handles.hpp"
#include "values.hpp"

namespace chipid::capi {
namespace {

chipid_error described(const Error& error) {
  return {.size = sizeof(chipid_error),
          .code = error_number(error.code),
          .kind = number_of(error_kind(error.code)),
          .id = error_id(error.code).data(),
          .message_en = error_message(error.code, Language::en).data(),
          .message_vi = error_message(error.code, Language::vi).data(),
          .hint_en = error_hint(error.code, Language::en).data(),
          .hint_vi = error_hint(error.code, Language::vi).data(),
          .step = error.where.c_str(),
          .detail = error.detail.c_str(),
          .status_word = error.status_word,
          .offset = error.offset};
}

constexpr chipid_error no_error = {.size = sizeof(chipid_error),
                                   .code = 0,
                                   .kind = 0,
                                   .id = "",
                                   .message_en = "",
                                   .message_vi = "",
                                   .hint_en = "",
                                   .hint_vi = "",
                                   .step = "",
                                   .detail = "",
                                   .status_word = 0,
                                   .offset = 0};

}  // namespace
}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

const char* chipid_version(void) {
  return version().data();
}

int chipid_abi_version(void) {
  return CHIPID_ABI_VERSION;
}

// The error asked for must not be overwritten by the asking.
int chipid_last_error(chipid_error* error) {
  const auto* last = last_error();
  return fill(error, last == nullptr ? no_error : described(*last), "error") ? CHIPID_OK : CHIPID_E_USAGE_BAD_VALUE;
}

int chipid_error_info(int code, chipid_error* error) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(clear(error, "error"));
    const auto known = error_from_number(code);
    if (!known) return fail(ErrorCode::usage_bad_value, "code", "is no error");
    static const Error nowhere = {};
    auto info = described({.code = *known});
    info.step = nowhere.where.c_str();
    info.detail = nowhere.detail.c_str();
    return fill(error, info, "error");
  });
}

int chipid_last_error_json(char** json) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(json, "json"));
    const auto* last = last_error();
    *json = give_text(last == nullptr ? std::string("{}") : to_json(*last));
    return {};
  });
}

int chipid_free(const void* owned) {
  return guarded([&]() -> Result<> {
    if (owned == nullptr || let_go(reinterpret_cast<std::uintptr_t>(owned))) return {};
    return fail(ErrorCode::usage_bad_handle, "chipid_free", "it is not the caller's, or no longer");
  });
}

size_t chipid_owned_count(void) {
  return kept_count();
}

int chipid_cancel_new(chipid_cancel** cancel) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(cancel, "cancel"));
    *cancel = give<chipid_cancel>(std::make_shared<std::stop_source>());
    return {};
  });
}

int chipid_cancel_request(chipid_cancel* cancel) {
  return guarded([&]() -> Result<> {
    CHIPID_TRY(const auto source, find(cancel));
    source->request_stop();
    return {};
  });
}
