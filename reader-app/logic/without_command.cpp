#include "without_command.hpp"

namespace chipid::counter {

std::string without_command(std::string advice) {
  for (const auto* opening : {" (chipid ", ": chipid ", ", "}) {
    const auto command = advice.find("chipid ");
    if (command == std::string::npos) return advice;
    const auto start = advice.rfind(opening, command);
    if (start == std::string::npos) continue;
    const bool in_brackets = advice[start + 1] == '(';
    const auto end = in_brackets ? advice.find(')', command) : std::string::npos;
    advice = advice.substr(0, start) + (end == std::string::npos ? "." : advice.substr(end + 1));
  }
  return advice;
}

}  // namespace chipid::counter
