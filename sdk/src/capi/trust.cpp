#include "trust.hpp"

#include "make_handle.hpp"

namespace chipid::capi {

Result<VerifyOptions> verify_options(const chipid_trust* trust, const chipid_policy* policy, std::int64_t at) {
  VerifyOptions options;
  CHIPID_TRY(options.at, moment(at, "at"));
  if (trust != nullptr) {
    CHIPID_TRY(const auto store, find(trust));
    options.trust = store->store;
  } else {
    CHIPID_TRY(options.trust, TrustStore::load_default());
  }
  if (policy != nullptr) {
    CHIPID_TRY(const auto found, find(policy));
    options.policy = *found;
  }
  return options;
}

}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_trust_load_default(chipid_trust** trust) {
  return make_handle(trust, []() -> Result<Trust> {
    CHIPID_TRY(auto store, TrustStore::load_default());
    return Trust(std::move(store));
  });
}

int chipid_trust_load(const char* const* given, size_t count, chipid_trust** trust) {
  return make_handle(trust, [&]() -> Result<Trust> {
    CHIPID_TRY(const auto places, paths(given, count, "paths"));
    CHIPID_TRY(auto store, TrustStore::load(places));
    return Trust(std::move(store));
  });
}

int chipid_trust_get(const chipid_trust* trust, chipid_trust_info* info) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(clear(info, "info"));
    CHIPID_TRY(const auto found, find(trust));
    const chipid_trust_info told = {.size = sizeof told,
                                    .anchors = found->summary.anchors,
                                    .newest_list = found->summary.newest_list.c_str(),
                                    .problem_count = found->store.problems().size()};
    return fill(info, told, "info");
  });
}

int chipid_trust_problem_at(const chipid_trust* trust, size_t index, const char** text_en, const char** text_vi) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(text_en, "text_en"));
    CHIPID_CHECK(empty(text_vi, "text_vi"));
    CHIPID_TRY(const auto found, find(trust));
    CHIPID_TRY(const auto* problem, at(found->store.problems(), index));
    *text_en = problem->text.en.c_str();
    *text_vi = problem->text.vi.c_str();
    return {};
  });
}

int chipid_policy_parse(const char* json, chipid_policy** policy) {
  return make_handle(policy, [&]() -> Result<Policy> {
    CHIPID_TRY(const auto given, text(json, "json"));
    return parse_policy(given);
  });
}

int chipid_policy_load(const char* path, chipid_policy** policy) {
  return make_handle(policy, [&]() -> Result<Policy> {
    CHIPID_TRY(const auto given, text(path, "path"));
    return load_policy(path_of(given));
  });
}

int chipid_terminal_load(const char* const* certificates, size_t count, const char* key, chipid_terminal** terminal) {
  return make_handle(terminal, [&]() -> Result<TerminalIdentity> {
    CHIPID_TRY(const auto places, paths(certificates, count, "certificates"));
    CHIPID_TRY(const auto given, text(key, "key"));
    return TerminalIdentity::load(places, std::string(given));
  });
}
