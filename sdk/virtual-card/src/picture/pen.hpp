#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string>
#include <string_view>

#include "imaging/image.hpp"

struct _cairo;
struct _cairo_surface;

namespace chipid::virtual_card {

struct Colour {
  double red = 0;
  double green = 0;
  double blue = 0;
  double opacity = 1;
};

/// In millimetres from the upper left corner.
struct Box {
  double left = 0;
  double top = 0;
  double width = 0;
  double height = 0;
};

enum class Weight { normal, bold };

/// Draws on a white ground of its own with cairo, the one file that knows it. Sizes are millimetres unless they are
/// called pixels.
class Pen {
 public:
  Pen(int width_pixels, int height_pixels, double pixels_per_mm);
  ~Pen();
  Pen(const Pen&) = delete;
  Pen& operator=(const Pen&) = delete;

  void fill(const Box& box, const Colour& colour);
  /// A thin line across that swings a little, as in the ground of a printed card.
  void wave(double y, double width, const Colour& colour);
  /// The part of an ellipse above `bottom`, which may be all of it.
  void ellipse(double x, double y, double x_radius, double y_radius, double bottom, const Colour& colour);
  /// Text broken into lines at blanks, as large as the box allows but not above `largest`.
  void text(const Box& box, std::string_view text, const Colour& colour, double largest,
            Weight weight = Weight::normal);
  /// Centred there, rising to the right.
  void slanted(std::string_view text, double x, double y, double size, const Colour& colour);
  /// Each character in a cell of its own, the base line at `y`.
  void fixed_pitch(std::string_view ascii, double x, double y, double pitch, const Colour& colour);
  /// Black and sharp; in pixels.
  void square(int left, int top, int side);
  void put(imaging::ImageView rgb, int left, int top);

  [[nodiscard]] imaging::Image pixels() const;
  /// internal.error where memory does not suffice.
  [[nodiscard]] Result<Bytes> png() const;

 private:
  void choose(const Colour& colour);

  _cairo_surface* surface_;
  _cairo* cairo_;
};

}  // namespace chipid::virtual_card
