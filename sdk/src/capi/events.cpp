#include "events.hpp"

#include "guard.hpp"
#include "values.hpp"

using namespace chipid;
using namespace chipid::capi;

int chipid_context_new(const chipid_context_options* options, chipid_context** context) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(context, "context"));
    CHIPID_TRY(const auto wanted, taken(options, "chipid_context_options"));
    auto made = std::make_shared<Context>(wanted.on_event, wanted.user);
    made->begin();
    *context = give<chipid_context>(std::move(made));
    return {};
  });
}

int chipid_next_event(chipid_context* context, int timeout_ms, chipid_event** event) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(event, "event"));
    CHIPID_TRY(const auto source, find(context));
    if (source->calls_back()) return fail(ErrorCode::usage_bad_value, "chipid_context", "it has a callback");
    CHIPID_TRY(auto next, source->next(timeout_ms));
    if (next) *event = give<chipid_event>(std::move(next));
    return {};
  });
}

int chipid_event_get(const chipid_event* event, chipid_event_info* info) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(clear(info, "info"));
    CHIPID_TRY(const auto happened, find(event));
    const chipid_event_info told = {.size = sizeof told,
                                    .kind = number_of(happened->kind),
                                    .error = happened->error,
                                    .reader = happened->reader.c_str(),
                                    .reader_id = happened->reader_id,
                                    .atr = happened->atr.data(),
                                    .atr_size = happened->atr.size(),
                                    .step = happened->step.c_str(),
                                    .done = happened->done,
                                    .total = happened->total};
    return fill(info, told, "info");
  });
}

const char* chipid_event_field(const chipid_event* event, const char* id) {
  return guarded_value<const char*>(nullptr, [&]() -> Result<const char*> {
    CHIPID_TRY(const auto happened, find(event));
    CHIPID_TRY(const auto wanted, text(id, "id"));
    const auto found = happened->fields.find(wanted);
    return found == happened->fields.end() ? nullptr : found->second.c_str();
  });
}

int chipid_watch_start(chipid_context* context, chipid_watch** watch) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(watch, "watch"));
    CHIPID_TRY(const auto target, find(context));
    *watch = give<chipid_watch>(std::make_shared<Watch>(
        target, ReaderMonitor([target](const ReaderEvent& event) { target->push(event_of(event)); })));
    return {};
  });
}
