#include "completion.hpp"

#include <algorithm>
#include <cctype>

namespace chipid::tool::help {

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const auto& word : words) text.append(text.empty() ? "" : between).append(word);
  return text;
}

std::string replaced(std::string text, std::string_view old, std::string_view by) {
  for (auto at = text.find(old); at != std::string::npos; at = text.find(old, at + by.size())) {
    text.replace(at, old.size(), by);
  }
  return text;
}

std::string as_name(std::string_view path) {
  std::string name(path);
  std::replace_if(
      name.begin(), name.end(), [](unsigned char letter) { return std::isalnum(letter) == 0; }, '_');
  return name;
}

std::optional<std::string> completion_for(std::string_view shell, const Told& told) {
  if (shell == "bash") return bash_completion(told.en);
  if (shell == "zsh") return zsh_completion(told);
  if (shell == "fish") return fish_completion(told);
  return std::nullopt;
}

}  // namespace chipid::tool::help
