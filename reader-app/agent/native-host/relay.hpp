#pragma once

#include <optional>

#include "framing/frame_buffer.hpp"
#include "framing/line_buffer.hpp"
#include "refusals.hpp"

namespace chipid::counter::agent {

/// Carries messages both ways until the browser closes its end (nothing) or something is amiss (what to tell it).
class Relay {
 public:
  Relay(int browser_in, int browser_out, int agent)
      : browser_in_(browser_in), browser_out_(browser_out), agent_(agent) {}
  [[nodiscard]] std::optional<HostRefusal> run();

 private:
  enum class Step { on, done };
  Step from_browser();
  Step from_agent();
  Step end(HostRefusal why);

  int browser_in_, browser_out_, agent_;
  FrameBuffer frames_;
  LineBuffer lines_{longest_frame_out};
  std::optional<HostRefusal> why_;
};

}  // namespace chipid::counter::agent
