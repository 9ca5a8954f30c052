#include "faults/groups.hpp"

namespace chipid::virtual_card {
namespace {

// Nothing where the card compares no fingers.
FaultHooks changes_applet(std::function<void(moc::Applet&)> change) {
  return {.personalise = [change = std::move(change)](CardImage& card) {
    if (card.match_on_card) change(*card.match_on_card);
  }};
}

FaultHooks has_tries(unsigned tries) {
  return changes_applet([tries](moc::Applet& applet) { applet.tries = tries; });
}

FaultHooks informs(Bytes information) {
  return changes_applet(
      [information = std::move(information)](moc::Applet& applet) { applet.information = information; });
}

FaultHooks verifies(moc::Tampering tampering) {
  return changes_applet([tampering](moc::Applet& applet) { applet.tampering = tampering; });
}

// Whoever copies a card has its files, not its keys, and says yes to everybody.
FaultHooks copies_and_accepts() {
  return {.personalise = [](CardImage& card) {
    card.active_authentication.reset();
    card.chip_authentication.clear();
    if (card.match_on_card) card.match_on_card->tampering = {.accepts_anything = true};
  }};
}

}  // namespace

std::vector<Fault> finger_faults() {
  namespace sw = iso7816::sw;
  return {
      {"finger-one-try", 99, "One try is left for the finger", has_tries(1)},
      {"finger-blocked", 99, "The finger is blocked", has_tries(0)},
      {"finger-6d00", 99, "VERIFY of the finger is answered with 6D00",
       verifies({.refuses = sw::instruction_not_supported})},
      {"finger-silent", 99, "VERIFY of the finger counts the try and is left without an answer",
       verifies({.silent = true})},
      {"finger-no-information", 99, "GET DATA of the biometric information is answered with 6A88", informs({})},
      {"finger-garbage-information", 99, "The biometric information is garbage",
       informs({0x7F, 0x61, 0x05, 0x7F, 0x60, 0x02, 0xA1, 0x7F})},
      {"finger-copy", 99, "A copy without the chip's keys accepts every finger", copies_and_accepts()},
  };
}

}  // namespace chipid::virtual_card
