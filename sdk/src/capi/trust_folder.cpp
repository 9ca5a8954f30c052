#include <chipid/trust_import.hpp>

#include "make_handle.hpp"

namespace chipid::capi {
namespace {

TrustFolder folder_of(const char* folder) {
  return TrustFolder(folder == nullptr ? TrustStore::default_path() : path_of(folder));
}

Result<TrustImportOptions> import_options(const chipid_trust_import_options& given) {
  TrustImportOptions options{.kind = given.citizen != 0 ? TrustKind::citizen : TrustKind::passport,
                             .allow_unsigned = given.allow_unsigned != 0,
                             .signed_only = given.signed_only != 0,
                             .allow_older = given.allow_older != 0};
  CHIPID_TRY(options.now, moment(given.now, "now"));
  CHIPID_TRY(options.roots, paths(given.roots, given.root_count, "roots"));
  return options;
}

/// What an import and its preview share; `take` is given the folder and the options.
template <typename Import>
int import_json(const char* folder, const chipid_trust_import_options* options, char** json, Import import) {
  return make_text(json, [&]() -> Result<std::string> {
    CHIPID_TRY(const auto given, taken(options, "chipid_trust_import_options"));
    CHIPID_TRY(const auto wanted, import_options(given));
    auto store = folder_of(folder);
    CHIPID_TRY(const auto change, import(store, wanted, given.preview != 0));
    return to_json(change);
  });
}

/// What a question to a folder gives, as JSON.
template <typename Ask>
int folder_json(const char* folder, char** json, Ask ask) {
  return make_text(json, [&]() -> Result<std::string> {
    auto store = folder_of(folder);
    CHIPID_TRY(const auto answer, ask(store));
    return to_json(answer);
  });
}

}  // namespace
}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_trust_import(const char* folder, const char* path, const chipid_trust_import_options* options, char** json) {
  return import_json(folder, options, json,
                     [&](TrustFolder& store, const TrustImportOptions& wanted, bool preview) -> Result<TrustChange> {
                       CHIPID_TRY(const auto given, text(path, "path"));
                       return preview ? store.preview(path_of(given), wanted) : store.import(path_of(given), wanted);
                     });
}

int chipid_trust_import_bytes(const char* folder, const uint8_t* file, size_t file_size, const char* name,
                              const chipid_trust_import_options* options, char** json) {
  return import_json(folder, options, json,
                     [&](TrustFolder& store, const TrustImportOptions& wanted, bool preview) -> Result<TrustChange> {
                       CHIPID_TRY(const auto content, bytes(file, file_size, "file"));
                       const std::string called(text_or_empty(name));
                       return preview ? store.preview(content, called, wanted) : store.import(content, called, wanted);
                     });
}

int chipid_trust_remove(const char* folder, const char* id, char** json) {
  return folder_json(folder, json, [&](TrustFolder& store) -> Result<TrustChange> {
    CHIPID_TRY(const auto given, text(id, "id"));
    return store.remove(given);
  });
}

int chipid_trust_undo(const char* folder, char** json) {
  return folder_json(folder, json, [](TrustFolder& store) { return store.undo(); });
}

int chipid_trust_contents(const char* folder, char** json) {
  return folder_json(folder, json, [](TrustFolder& store) { return store.contents(); });
}

int chipid_trust_audit(const char* folder, char** json) {
  return folder_json(folder, json, [](TrustFolder& store) { return store.audit(); });
}
