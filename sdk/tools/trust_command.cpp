#include <fmt/format.h>

#include <chipid/text.hpp>
#include <chipid/trust_import.hpp>
#include <memory>

#include "command.hpp"
#include "download.hpp"
#include "json.hpp"
#include "trust_text.hpp"

namespace chipid::tool {
namespace {

struct TrustArguments {
  std::string folder;
  std::vector<std::string> files;
  std::vector<std::string> roots;
  std::string kind = "passport";
  std::string policy;
  bool allow_unsigned = false;
  bool allow_older = false;
  bool dry_run = false;
  std::string id;
  OutputOptions output;

  [[nodiscard]] TrustFolder store() const {
    return TrustFolder(folder.empty() ? TrustStore::default_path() : std::filesystem::path(folder));
  }
};

using Arguments = std::shared_ptr<TrustArguments>;

Result<TrustImportOptions> import_options(const TrustArguments& arguments) {
  TrustImportOptions options;
  options.roots.assign(arguments.roots.begin(), arguments.roots.end());
  options.kind = arguments.kind == "citizen" ? TrustKind::citizen : TrustKind::passport;
  options.allow_unsigned = arguments.allow_unsigned;
  options.allow_older = arguments.allow_older;
  if (!arguments.policy.empty()) {
    CHIPID_TRY(options.policy, load_policy(arguments.policy));
  }
  return options;
}

int show_change(const Result<TrustChange>& change, const OutputOptions& output) {
  if (!change) return report_error(change.error(), output);
  print(output.json ? to_json(*change) + "\n" : trust_change_text(*change, output.language));
  return exit_done;
}

int list(const TrustArguments& arguments) {
  const auto contents = arguments.store().contents();
  if (!contents) return report_error(contents.error(), arguments.output);
  print(arguments.output.json ? to_json(*contents) + "\n" : trust_contents_text(*contents, arguments.output.language));
  return exit_done;
}

int audit(const TrustArguments& arguments) {
  const auto store = arguments.store();
  const auto found = store.audit();
  if (!found) return report_error(found.error(), arguments.output);
  print(arguments.output.json ? to_json(*found) + "\n"
                              : trust_audit_text(*found, store.path().string(), arguments.output.language));
  return exit_done;
}

// Several sources, each taken or refused apart from the others; the exit status is the first trouble's.
int show_updates(const std::vector<TrustUpdate>& updates, const OutputOptions& output) {
  if (output.json) print(to_json(updates) + "\n");
  int status = exit_done;
  for (const auto& update : updates) {
    if (!output.json) print(fmt::format("{}\n", displayable(update.source)));
    if (update.change && !output.json) print(trust_change_text(*update.change, output.language));
    if (!update.error) continue;
    if (!output.json) report_error(*update.error, output);
    if (status == exit_done) status = exit_status(*update.error);
  }
  return status;
}

int import(const TrustArguments& arguments) {
  const auto options = import_options(arguments);
  if (!options) return report_error(options.error(), arguments.output);
  auto store = arguments.store();
  const auto take = [&](const std::filesystem::path& file) {
    return arguments.dry_run ? store.preview(file, *options) : store.import(file, *options);
  };
  std::vector<TrustUpdate> updates;
  for (const auto& file : arguments.files) {
    auto change = take(file);
    if (arguments.files.size() == 1) return show_change(change, arguments.output);
    auto& update = updates.emplace_back(TrustUpdate{.source = file});
    if (change) {
      update.change = *std::move(change);
    } else {
      update.error = change.error();
    }
  }
  return show_updates(updates, arguments.output);
}

Result<std::vector<TrustUpdate>> run_update(const TrustArguments& arguments) {
  CHIPID_TRY(const auto options, import_options(arguments));
  auto store = arguments.store();
  auto sources = arguments.files;
  if (sources.empty()) {
    CHIPID_TRY(sources, store.sources());
  }
  if (sources.empty()) return fail(ErrorCode::trust_no_source, (store.path() / "sources").string());
  return store.update(sources, download, options);
}

int update(const TrustArguments& arguments) {
  const auto updates = run_update(arguments);
  return updates ? show_updates(*updates, arguments.output) : report_error(updates.error(), arguments.output);
}

CLI::App* add(CLI::App& trust, Action& action, const Arguments& arguments, const std::string& name,
              const std::string& help, int (*run)(const TrustArguments&)) {
  auto* command = trust.add_subcommand(name, help);
  command->add_option("--trust", arguments->folder, "The folder of the store (default: this user's)")
      ->type_name("FOLDER");
  add_output_options(*command, arguments->output);
  command->callback([=, &action] { action = [=] { return run(*arguments); }; });
  return command;
}

void add_import_options(CLI::App& command, TrustArguments& arguments) {
  command.add_option("--root", arguments.roots, "Certificate of the authority that signs the master list")
      ->type_name("FILE");
  command.add_option("--kind", arguments.kind, "What the authorities are trusted for")
      ->transform(CLI::IsMember({"passport", "citizen"}, CLI::ignore_case))
      ->capture_default_str();
  command.add_flag("--allow-unsigned", arguments.allow_unsigned, "Take authorities that nobody vouches for");
  command.add_flag("--allow-older", arguments.allow_older, "Take a list older than the one that is there");
  command.add_option("--policy", arguments.policy, "Policy file of the site")->type_name("FILE");
}

}  // namespace

void add_trust_command(CLI::App& app, Action& action) {
  auto* trust = app.add_subcommand("trust", "The store of authorities whose cards are believed");
  trust->require_subcommand(1);
  const auto made = [] { return std::make_shared<TrustArguments>(); };
  add(*trust, action, made(), "list", "What the store holds and where it came from", list);
  add(*trust, action, made(), "audit", "How far the store can be relied on, and what to import next", audit);

  const auto importing = made();
  auto* import_command =
      add(*trust, action, importing, "import",
          "Take in master lists, certificates, revocation lists, LDIF; forms are found by content", import);
  import_command->add_option("FILE", importing->files, "Files or folders")->required();
  add_import_options(*import_command, *importing);
  import_command->add_flag("--dry-run", importing->dry_run,
                           "Change nothing: say what importing each file now would add and take away");

  const auto updating = made();
  auto* update_command = add(*trust, action, updating, "update",
                             "Import anew from sources; nothing is replaced before its signature was checked", update);
  update_command->add_option("URL|FILE", updating->files, "Sources (default: those in the store's file \"sources\")");
  add_import_options(*update_command, *updating);

  const auto removing = made();
  auto* remove_command = add(*trust, action, removing, "remove", "Take out one entry", [](const TrustArguments& given) {
    return show_change(given.store().remove(given.id), given.output);
  });
  remove_command->add_option("ID", removing->id, "The first digits of its SHA-256, at least 8")->required();
  add(*trust, action, made(), "undo", "Go back to the state before the last change; a second undo takes that back",
      [](const TrustArguments& given) { return show_change(given.store().undo(), given.output); });
}

}  // namespace chipid::tool
