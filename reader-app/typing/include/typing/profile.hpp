#pragma once

#include <chipid/read.hpp>
#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What is typed into another program's form: a file that a site can edit (docs/typing-profiles.md).
namespace chipid::counter::typing {

/// Which window is typed into. What is empty fits every window; one of both is never empty in a profile.
struct WindowMatch {
  std::string title = {};    ///< stands somewhere in the window's title, in small or capital letters
  std::string program = {};  ///< the class that the program gives its windows, the whole of it
  friend bool operator==(const WindowMatch&, const WindowMatch&) = default;
};

enum class Casing { as_it_is, upper, lower, title };
/// Of a name its words, of an address what stands between commas.
enum class Part { all, first, last, all_but_first, all_but_last };

/// A field of the card and how the form wants it.
struct FieldStep {
  std::string field = {};  ///< as in a report's document: "birth_date"
  std::string date = {};   ///< "dd/mm/yyyy"; empty: as a Vietnamese reads it
  Casing casing = Casing::as_it_is;
  bool accents = true;  ///< false: "Nguyen Van A"
  Part part = Part::all;
  std::map<std::string, std::string> values = {};  ///< what is typed in place of a value: "male" -> "1"
  friend bool operator==(const FieldStep&, const FieldStep&) = default;
};

struct TextStep {
  std::string text = {};
  friend bool operator==(const TextStep&, const TextStep&) = default;
};

/// One of key_names(), a letter or a digit.
struct KeyStep {
  std::string key = {};
  bool ctrl = false, alt = false, shift = false;
  friend bool operator==(const KeyStep&, const KeyStep&) = default;
};

struct PauseStep {
  std::chrono::milliseconds time{0};
  friend bool operator==(const PauseStep&, const PauseStep&) = default;
};

/// Waits until a window is in front, which is the one that is typed into from there on.
struct WindowStep {
  WindowMatch window = {};
  friend bool operator==(const WindowStep&, const WindowStep&) = default;
};

using Step = std::variant<FieldStep, TextStep, KeyStep, PauseStep, WindowStep>;

struct Profile {
  std::string name = {};
  WindowMatch window = {};
  std::chrono::milliseconds between_keys{4};  ///< for programs that lose keys
  std::vector<Step> steps = {};
  friend bool operator==(const Profile&, const Profile&) = default;
};

inline constexpr std::size_t max_profile_size = std::size_t{64} << 10U;
inline constexpr std::size_t max_steps = 200;
inline constexpr std::size_t max_text = 500;  ///< bytes that one step types
inline constexpr std::chrono::milliseconds longest_pause{10'000};
inline constexpr std::chrono::milliseconds longest_between_keys{500};

/// Names of keys that are no letters: "Tab", "Enter", "F2".
[[nodiscard]] bool is_key_name(std::string_view name) noexcept;
/// "Ctrl+Shift+S"; usage.bad_value where it names no key.
[[nodiscard]] Result<KeyStep> parse_key(std::string_view text);
[[nodiscard]] std::string key_text(const KeyStep& key);

/// usage.bad_value with the place in the file; unknown names, controls in texts and whatever exceeds a limit are
/// refused.
[[nodiscard]] Result<Profile> parse_profile(std::string_view json);
/// Also usage.file, data.over_limit.
[[nodiscard]] Result<Profile> load_profile(const std::filesystem::path& file);
/// As parse_profile() takes it, indented for people.
[[nodiscard]] std::string profile_json(const Profile& profile);

}  // namespace chipid::counter::typing
