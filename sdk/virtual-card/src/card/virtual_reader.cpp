#include "card/virtual_reader.hpp"

#include <charconv>
#include <thread>

#include "crypto/random.hpp"
#include "personalise/terminal_pki.hpp"
#include "specimens/specimens.hpp"

namespace chipid::virtual_card {
namespace {

// Takes "key=value" into the options; `name` keeps what is no option (a folder may have commas in its name).
Result<> take_suffix(std::string_view suffix, CardOptions& options) {
  const auto equals = suffix.find('=');
  const auto key = suffix.substr(0, equals);
  const std::pair<std::string_view, std::string*> known[] = {{"fault", &options.fault},
                                                             {"timing", &options.timing},
                                                             {"pki", &options.pki},
                                                             {"pace", &options.pace},
                                                             {"aa", &options.active_authentication},
                                                             {"ca", &options.chip_authentication},
                                                             {"ta", &options.terminal_authentication},
                                                             {"tries", &options.finger_tries}};
  for (const auto& [name, value] : known) {
    if (equals == std::string_view::npos || key != name) continue;
    *value = std::string(suffix.substr(equals + 1));
    return {};
  }
  return fail(ErrorCode::usage_bad_value, "specimen",
              "after the comma: fault=, timing=, pki=, pace=, aa=, ca= or ta= and a name, or tries= and a number");
}

// Where the first of the options begins.
std::size_t end_of_name(std::string_view specimen) {
  std::size_t end = std::string_view::npos;
  for (const auto* option : {",fault=", ",timing=", ",pki=", ",pace=", ",aa=", ",ca=", ",ta=", ",tries="}) {
    end = std::min(end, specimen.find(option));
  }
  return end;
}

Result<std::string_view> split_suffixes(std::string_view specimen, CardOptions& options) {
  const auto name_end = end_of_name(specimen);
  const bool folder = specimen.substr(0, 4) == "dir:";
  const auto name = specimen.substr(0, folder ? name_end : std::min(name_end, specimen.find(',')));
  auto rest = specimen.substr(name.size());
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const auto suffix = rest.substr(0, rest.find(','));
    CHIPID_CHECK(take_suffix(suffix, options));
    rest.remove_prefix(suffix.size());
  }
  return name;
}

// What is to be issued otherwise; a card from a folder is signed already.
Result<> check_variants(std::string_view specimen, const CardOptions& options) {
  const bool folder = specimen.substr(0, 4) == "dir:";
  const auto refuse = [](std::string_view option) {
    return fail(ErrorCode::usage_bad_value, std::string(option), "a folder's card is signed already");
  };
  if (!options.pki.empty()) {
    if (folder) return refuse("pki");
    CHIPID_CHECK(with_family(utopia_pki(), options.pki));
  }
  if (!options.active_authentication.empty()) {
    if (folder) return refuse("aa");
    CHIPID_CHECK(active_authentication_named(options.active_authentication, "check"));
  }
  if (!options.chip_authentication.empty()) {
    if (folder) return refuse("ca");
    CHIPID_CHECK(chip_authentication_named(options.chip_authentication, "check"));
  }
  if (!options.terminal_authentication.empty()) {
    if (folder) return refuse("ta");
    CHIPID_CHECK(terminal_pki_named(options.terminal_authentication));
  }
  if (!options.finger_tries.empty() && folder) return refuse("tries");
  return {};
}

// As many as the answer 63Cx can tell.
Result<std::optional<unsigned>> parse_tries(std::string_view text) {
  constexpr unsigned most = 15;
  if (text.empty()) return std::nullopt;
  unsigned tries = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), tries);
  if (error != std::errc() || end != text.data() + text.size() || tries > most) {
    return fail(ErrorCode::usage_bad_value, "tries", "a number from 0 to 15");
  }
  return tries;
}

// Before a fault has its way with it.
Result<> set_tries(CardImage& card, std::optional<unsigned> tries) {
  if (!tries) return {};
  if (!card.match_on_card) return fail(ErrorCode::usage_bad_value, "tries", "this card compares no fingers");
  card.match_on_card->tries = *tries;
  return {};
}

Result<std::vector<pace::Offer>> check_pace(std::string_view specimen, const std::string& pace) {
  if (pace.empty()) return std::vector<pace::Offer>{};
  if (specimen.substr(0, 4) == "dir:") {
    return fail(ErrorCode::usage_bad_value, "pace", "a folder's card does what its EF.CardAccess says");
  }
  return pace::parse_offers(pace);
}

// Numbers of more than 1024 bits do not fit a short command (BSI TR-03110-3, B.1).
void offer(CardPlan& plan, const std::vector<pace::Offer>& offers) {
  constexpr std::size_t fits_short_command = 128;
  constexpr BufferSizes long_numbers{.command = 1024, .response = 1024};
  plan.pace = offers;
  for (const auto& one : offers) {
    const auto suite = pace::find_suite(one);
    const bool too_long = suite && suite->group.public_key_size() > fits_short_command && !suite->group.curve();
    if (too_long && !plan.extended_length) plan.extended_length = long_numbers;
  }
}

// The authority, the offers and the proofs first, so that a fault can have its way with them.
std::function<void(CardPlan&)> change_of(const CardOptions& options, const std::vector<pace::Offer>& offers,
                                         std::function<void(CardPlan&)> fault) {
  return [pki = options.pki, offers, aa = options.active_authentication, ca = options.chip_authentication,
          ta = options.terminal_authentication, fault = std::move(fault)](CardPlan& plan) {
    if (!pki.empty()) plan.pki = with_family(plan.pki, pki).value_or(plan.pki);
    if (!offers.empty()) offer(plan, offers);
    if (!aa.empty()) use_active_authentication(plan, aa);
    if (!ca.empty()) use_chip_authentication(plan, ca);
    if (!ta.empty()) use_terminal_authentication(plan, ta);
    if (fault) fault(plan);
  };
}

ErrorCode error_of(Interruption interruption) {
  switch (interruption) {
    case Interruption::reset:
      return ErrorCode::pcsc_card_reset;
    case Interruption::mute:
      return ErrorCode::pcsc_card_mute;
    default:
      return ErrorCode::pcsc_card_removed;
  }
}

class VirtualConnection final : public CardConnection {
 public:
  explicit VirtualConnection(OpenedCard card) : card_(std::move(card)) {}

  Result<Bytes> transmit(BytesView command) override {
    auto answer = card_.exchange(command);
    if (answer) return *std::move(answer);
    return fail(error_of(card_.chip.interruption()));
  }
  Result<> reset() override {
    if (card_.chip.interruption() == Interruption::removed) return fail(ErrorCode::pcsc_card_removed);
    card_.chip.reset();
    return {};
  }
  [[nodiscard]] Bytes atr() const override { return card_.chip.card().atr; }
  [[nodiscard]] std::string reader_name() const override { return "virtual:" + card_.name; }

 private:
  OpenedCard card_;
};

}  // namespace

std::optional<Bytes> OpenedCard::exchange(BytesView command) {
  auto answer = chip.answer(command);
  std::this_thread::sleep_for(chip.delay());
  if (timing != nullptr) std::this_thread::sleep_for(delay(*timing, command.size(), answer ? answer->size() : 0));
  return answer;
}

Result<OpenedCard> prepare_card(std::string_view specimen, CardOptions options) {
  CHIPID_TRY(const auto name, split_suffixes(specimen, options));
  CHIPID_TRY(auto fault, find_fault(options.fault));
  CHIPID_TRY(const auto* const timing, find_timing(options.timing));
  CHIPID_CHECK(check_variants(name, options));
  CHIPID_TRY(const auto offers, check_pace(name, options.pace));
  CHIPID_TRY(const auto tries, parse_tries(options.finger_tries));
  CHIPID_TRY(auto card, make_card(name, change_of(options, offers, fault.issue)));
  CHIPID_CHECK(set_tries(card, tries));
  std::optional<CardImage> other;
  if (fault.issue_other) {
    CHIPID_TRY(other, make_card(name, change_of(options, offers, fault.issue_other)));
  }
  auto random = crypto::or_system_random(std::move(options.random));
  return OpenedCard{.name = std::string(name),
                    .chip = Chip(std::move(card), std::move(random), std::move(fault), std::move(other)),
                    .timing = timing};
}

std::unique_ptr<CardConnection> connect(OpenedCard card) {
  return std::make_unique<VirtualConnection>(std::move(card));
}

}  // namespace chipid::virtual_card
