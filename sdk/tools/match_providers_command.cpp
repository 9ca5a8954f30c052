#include <fmt/format.h>

#include <chipid/match_service.hpp>
#include <chipid/text.hpp>
#include <memory>

#include "json.hpp"
#include "match_command.hpp"

namespace chipid::tool {
namespace {

struct CheckArguments {
  std::string file;
  std::vector<std::filesystem::path> signers;  // of check
  std::string key;                             // of sign
  OutputOptions output;
};

Json preview_json(const MatchPreview& preview) {
  auto headers = Json::object();
  for (const auto& [name, value] : preview.headers) headers[displayable(name)] = displayable(value);
  auto body = Json::parse(preview.body, nullptr, false);
  return {{"step", displayable(preview.step)},
          {"method", preview.method},
          {"url", displayable(preview.url)},
          {"headers", std::move(headers)},
          {"body", body.is_discarded() ? text_or_null(displayable(preview.body)) : std::move(body)}};
}

Json checked_json(const MatchProvider& provider, const std::vector<MatchPreview>& previews) {
  auto requests = Json::array();
  for (const auto& preview : previews) requests.push_back(preview_json(preview));
  const auto& notice = provider.notice();
  const auto shown =
      notice.en.empty() ? Json(nullptr) : Json{{"en", displayable(notice.en)}, {"vi", displayable(notice.vi)}};
  return {
      {"ok", true}, {"provider", displayable(provider.name())}, {"notice", shown}, {"requests", std::move(requests)}};
}

// Lines of a multipart body end as HTTP asks; each is made fit to be shown by itself.
std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = text.find('\n');
    out += "    " + displayable(text.substr(0, end)) + "\n";
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return out;
}

std::string body_text(const std::string& body) {
  const auto json = Json::parse(body, nullptr, false);
  return indented(json.is_discarded() ? body : json.dump(2));
}

std::string preview_text(const MatchPreview& preview) {
  auto text = fmt::format("\n{}:\n  {} {}\n", displayable(preview.step), preview.method, displayable(preview.url));
  for (const auto& [name, value] : preview.headers)
    text += fmt::format("  {}: {}\n", displayable(name), displayable(value));
  return text + body_text(preview.body);
}

std::string checked_text(const MatchProvider& provider, const std::vector<MatchPreview>& previews, Language language) {
  auto text = fmt::format("{} {}\n", displayable(provider.name()),
                          in(language, "is usable. This is what would be sent; nothing was.",
                             "dùng được. Dưới đây là nội dung sẽ gửi; hiện chưa gửi gì."));
  const auto& notice = language == Language::vi ? provider.notice().vi : provider.notice().en;
  if (!notice.empty()) text += displayable(notice) + "\n";
  for (const auto& preview : previews) text += preview_text(preview);
  return text;
}

int check(const CheckArguments& arguments) {
  const auto signers = load_enrolled_keys(arguments.signers);
  if (!signers) return report_error(signers.error(), arguments.output);
  const auto provider = MatchProvider::load(arguments.file, signers->keys);
  if (!provider) return report_error(provider.error(), arguments.output);
  const auto previews = preview_match(*provider, {});
  if (!previews) return report_error(previews.error(), arguments.output);
  print(arguments.output.json ? document(checked_json(*provider, *previews))
                              : checked_text(*provider, *previews, arguments.output.language));
  return exit_done;
}

Result<> sign_with(const CheckArguments& arguments) {
  CHIPID_TRY(const auto key, SiteKey::load(arguments.key));
  return sign_match_profile(arguments.file, key);
}

int sign(const CheckArguments& arguments) {
  if (const auto done = sign_with(arguments); !done) return report_error(done.error(), arguments.output);
  const auto path = arguments.file + ".jws";
  print(arguments.output.json
            ? document({{"ok", true}, {"signature", displayable(path)}})
            : fmt::format("{} {}\n", in(arguments.output.language, "The signature is in", "Chữ ký nằm trong"),
                          displayable(path)));
  return exit_done;
}

void add_sign(CLI::App& providers, Action& action) {
  auto arguments = std::make_shared<CheckArguments>();
  auto* command = providers.add_subcommand("sign", "Sign a description with the site's key: FILE.jws");
  command->add_option("FILE", arguments->file, "The description")->required();
  command->add_option("--site-key", arguments->key, "Key that signs (PEM, P-256)")->required()->type_name("FILE");
  add_output_options(*command, arguments->output);
  command->callback([arguments, &action] { action = [arguments] { return sign(*arguments); }; });
}

}  // namespace

void add_match_providers(CLI::App& group, Action& action) {
  auto* providers = group.add_subcommand("providers", "Look after the descriptions of match services");
  providers->require_subcommand(1);
  auto arguments = std::make_shared<CheckArguments>();
  auto* command = providers->add_subcommand("check", "Check a description and show what would be sent, secrets masked");
  command->add_option("FILE", arguments->file, "The description (JSON; docs/match-providers.md)")->required();
  command->add_option("--signed-by", arguments->signers, "Take it only with the signature of one of these keys")
      ->type_name("PATH");
  add_output_options(*command, arguments->output);
  command->callback([arguments, &action] { action = [arguments] { return check(*arguments); }; });
  add_sign(*providers, action);
}

}  // namespace chipid::tool
