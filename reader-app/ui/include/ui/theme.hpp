#pragma once

#include <QColor>
#include <QString>
#include <array>
#include <optional>

/// How the app looks: colours are data, sizes follow one scale of text.
namespace chipid::counter {

/// A filled surface and what is written on it.
struct Tone {
  QColor fill = {};
  QColor ink = {};
};

struct Palette {
  QString id = {};  ///< "light", "dark", "contrast"
  QColor background = {}, surface = {}, soft = {}, border = {}, text = {}, muted = {};
  QColor accent = {}, on_accent = {}, focus = {};
  QColor good = {}, bad = {}, doubt = {};  ///< of a single check; never alone, always beside shape and word
  std::array<Tone, 6> verdicts = {};       ///< by Verdict; told apart also by who sees no red or no green
  Tone neutral = {}, caution = {};         ///< the band while a card is read, and when it slipped
  Tone practice = {};
};

struct Look {
  const Palette* palette = nullptr;
  int text_percent = 100;
};

/// Light, dark, high contrast.
[[nodiscard]] const std::array<Palette, 3>& palettes();
[[nodiscard]] const Palette* palette_named(const QString& id);

/// The look in force. Thread of the window only, as all of this.
[[nodiscard]] const Look& look();
/// A length of the design at the text size in force.
[[nodiscard]] int scaled(double pixels);
/// A length between things: grows a quarter as fast, so that the room goes to the words.
[[nodiscard]] int scaled_gap(double pixels);
/// Whether text is so large that things go below one another.
[[nodiscard]] bool large_text();
/// Gives the whole application this look. 100 to 200 per cent.
void apply_look(const Palette& palette, int text_percent);
/// A text of style sheets in which "$px(15)", fifteen pixels of the design, becomes so many at that text size,
/// and "$gap(15)" as many as scaled_gap() says.
[[nodiscard]] QString put_sizes(QString text, int percent);
/// style.qss with colours and sizes put in.
[[nodiscard]] QString style_sheet(const Look& look);

}  // namespace chipid::counter
