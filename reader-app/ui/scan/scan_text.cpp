#include "ui/scan/scan_text.hpp"

#include <QCoreApplication>

#include "logic/help.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

/// Gives these texts a name among the translations.
struct Texts {
  Q_DECLARE_TR_FUNCTIONS(ScanText)
};

ScanText text_of_error(const Error& error, Language language) {
  return {text_of(error_message(error.code, language)), in(language, first_step(error.code))};
}

std::optional<ScanText> text_of_codes(const CodesInView& codes, Language language) {
  if (codes.cards.size() > 1) {
    return ScanText{Texts::tr("Two cards are in view. Which one?"),
                    Texts::tr("Choose one, or press Esc and show one card only.")};
  }
  if (codes.other) return ScanText{Texts::tr("This code is not a citizen card's"), in(language, *codes.other)};
  return std::nullopt;
}

}  // namespace

ScanText scan_text(const ScanSituation& situation, Language language) {
  if (situation.is_reading_picture) {
    return {Texts::tr("Reading the picture"), Texts::tr("A dim or tilted picture takes some seconds.")};
  }
  if (situation.codes) {
    if (auto text = text_of_codes(*situation.codes, language)) return *text;
  }
  if (situation.picture) return text_of_error(*situation.picture, language);
  if (situation.camera) return {Texts::tr("The camera is off"), in(language, sentence_of(*situation.camera))};
  if (situation.is_live) {
    return {
        Texts::tr("Hold the QR code before the camera"),
        Texts::tr("It is on the front of the card, or on the back of newer ones. The page closes by itself once the "
                  "code is read.")};
  }
  return {Texts::tr("Give a picture of the QR code"), Texts::tr("Use the camera, a file, or a copied picture.")};
}

}  // namespace chipid::counter
