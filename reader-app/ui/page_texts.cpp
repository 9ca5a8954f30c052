#include "ui/page_texts.hpp"

#include <QCoreApplication>

namespace chipid::counter {
namespace {

/// Gives these texts a name among the translations.
struct Texts {
  Q_DECLARE_TR_FUNCTIONS(WaitingText)
};

}  // namespace

WaitingText waiting_text(const Situation& situation) {
  const auto card = QStringLiteral("picture_card_on_reader");
  const auto code = QStringLiteral("picture_printed_key");
  if (situation.state == State::key_needed) {
    return {Texts::tr("SCAN THE QR CODE or TYPE THE NUMBER"),
            Texts::tr("The card lies on the reader. It opens with a number printed on it."), code};
  }
  if (situation.state == State::key_ready) {
    return {Texts::tr("LAY THE CARD ON THE READER"),
            Texts::tr("The number is ready. Leave the card flat until the result is shown."), card};
  }
  if (situation.card == CardPresence::spent) {
    return {Texts::tr("TAKE THE CARD OFF"), Texts::tr("Done with this card. The next one can be scanned already."),
            card};
  }
  return {Texts::tr("LAY THE CARD ON THE READER or SCAN ITS QR CODE"), Texts::tr("Either may come first."), card};
}

std::optional<ErrorCode> trouble_of(const Lane& lane) {
  if (lane.data().trouble) return lane.data().trouble->code;
  switch (lane.state()) {
    case State::no_service:
      return ErrorCode::pcsc_no_service;
    case State::no_reader:
    case State::reader_lost:
      return ErrorCode::pcsc_no_reader;
    case State::wrong_key:
      return ErrorCode::access_wrong_key;
    case State::unsupported:
      return ErrorCode::card_no_application;
    case State::busy:
      return ErrorCode::pcsc_busy;
    case State::failed:
      return ErrorCode::internal;
    default:
      return std::nullopt;
  }
}

}  // namespace chipid::counter
