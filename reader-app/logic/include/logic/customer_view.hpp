#pragma once

#include <string>
#include <vector>

#include "logic/counter_state.hpp"
#include "logic/result_view.hpp"

/// What the person whose card is read sees on a screen of their own. Never a verdict: that is the clerk's to tell.
namespace chipid::counter {

enum class CustomerMessage : std::uint8_t {
  none,  ///< nobody is served: the screen is blank
  please_wait,
  put_back,  ///< the card slipped
  thank_you,
  see_clerk,
};

struct CustomerView {
  CustomerMessage message = CustomerMessage::none;
  std::string title = {};
  std::string title_other = {};  ///< in the other language
  std::string sentence = {};
  std::string name = {};    ///< masked, empty until it is read
  std::string number = {};  ///< masked
  std::string purpose = {};
  std::vector<std::string> shared = {};  ///< labels of the fields that the counter sees
};

/// `document` and `report` as the lane has them; `report` may be nullptr.
[[nodiscard]] CustomerView make_customer_view(const Situation& situation, const Document& document,
                                              const ReadReport* report, const Workflow& workflow, Language language);

}  // namespace chipid::counter
