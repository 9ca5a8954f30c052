#include <chipid/match.hpp>
#include <iterator>

namespace chipid {
namespace {

constexpr std::string_view decisions[] = {"match", "inconclusive", "no_match", "unavailable", "not_performed"};
constexpr std::string_view methods[] = {"local", "remote", "on_card"};
constexpr std::string_view pad_levels[] = {"none", "attended", "challenge"};

template <typename Enumerator, std::size_t Size>
std::string_view name_of(const std::string_view (&names)[Size], Enumerator enumerator) noexcept {
  const auto index = static_cast<std::size_t>(enumerator);
  return index < Size ? names[index] : std::string_view{};
}

}  // namespace

std::string_view match_decision_name(MatchDecision decision) noexcept {
  return name_of(decisions, decision);
}

std::string_view match_method_name(MatchMethod method) noexcept {
  return name_of(methods, method);
}

std::string_view pad_level_name(PadLevel level) noexcept {
  return name_of(pad_levels, level);
}

}  // namespace chipid
