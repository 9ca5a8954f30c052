#include "picture/draw.hpp"

#include <algorithm>

#include "picture/pen.hpp"
#include "picture/qr_matrix.hpp"

namespace chipid::virtual_card {
namespace {

// Layout, in millimetres from the upper left corner.
constexpr Colour white{1, 1, 1};
constexpr double margin = 3.5;
constexpr double banner_height = 6.5;
constexpr double first_line = banner_height + 1.5;
constexpr double qr_largest_side = 14.5;
constexpr double quiet_zone_modules = 4;  // ISO/IEC 18004, 6.3.8
constexpr Box portrait_box{margin, 14, 21, 28};

int in_pixels(double millimetres) {
  return static_cast<int>(millimetres * pixels_per_mm + 0.5);
}

void draw_ground(Pen& pen, const CardFace& face) {
  pen.fill({0, 0, face.width_mm, face.height_mm}, {0.93, 0.96, 0.97});
  for (double y = 2; y < face.height_mm; y += 2.6) pen.wave(y, face.width_mm, {0.84, 0.90, 0.92});
}

// What it is must be seen in any part of a photograph.
void draw_mark(Pen& pen, const CardFace& face) {
  pen.fill({0, 0, face.width_mm, banner_height}, {0.12, 0.32, 0.45});
  pen.text({margin, 1, 40, 5}, "MẪU / SPECIMEN", white, 3.6, Weight::bold);
  pen.text({face.width_mm - 41, 2, 40, 3}, "Người hư cấu, vô giá trị / Fictional, no value", white, 1.9);
  pen.slanted("MẪU / SPECIMEN", face.width_mm / 2, face.height_mm * 0.58, 8.5, {0.85, 0.25, 0.2, 0.13});
}

// A head and shoulders that are nobody's.
void draw_portrait(Pen& pen) {
  const auto& box = portrait_box;
  const Colour ink{0.55, 0.62, 0.68};
  const auto middle = box.left + box.width / 2;
  const auto bottom = box.top + box.height;
  pen.fill(box, {0.80, 0.86, 0.90});
  pen.ellipse(middle, box.top + box.height * 0.36, 5, 6.5, bottom, ink);
  pen.ellipse(middle, bottom + 1, 9, 10, bottom, ink);
  pen.text({box.left + 3, bottom - 4, box.width - 6, 3.5}, "SPECIMEN", white, 2.4, Weight::bold);
}

// One below the other; those beside the QR code are narrower.
void draw_fields(Pen& pen, const CardFace& face) {
  constexpr double label_height = 2.2;
  constexpr double largest_step = 9;
  if (face.fields.empty()) return;
  const double left = face.portrait ? portrait_box.left + portrait_box.width + 3 : margin;
  const double bottom = face.height_mm - (face.mrz.empty() ? 1.5 : 4.0 + 4.5 * static_cast<double>(face.mrz.size()));
  const double step = std::min(largest_step, (bottom - first_line) / static_cast<double>(face.fields.size()));
  double y = first_line;
  for (const auto& field : face.fields) {
    const bool beside_qr = !face.qr.empty() && y < first_line + qr_largest_side;
    const double width = face.width_mm - left - margin - (beside_qr ? qr_largest_side : 0);
    pen.text({left, y, width, label_height}, field.label, {0.25, 0.35, 0.42}, 1.7);
    pen.text({left, y + label_height, width, step - label_height}, field.text, {0.05, 0.05, 0.1}, 2.9, Weight::bold);
    y += step;
  }
}

// ICAO 9303-3, 4.1 and 9303-5, 3: ten characters to the inch, the lines a sixth of an inch apart.
void draw_mrz(Pen& pen, const CardFace& face) {
  if (face.mrz.empty()) return;
  constexpr double pitch = 2.54;
  constexpr double line_distance = 25.4 / 6;
  const double width = pitch * static_cast<double>(face.mrz.front().size());
  const double top = face.height_mm - 4.5 - line_distance * static_cast<double>(face.mrz.size() - 1);
  pen.fill({0, top - 5, face.width_mm, face.height_mm - top + 5}, {1, 1, 1});
  double y = top;
  for (const auto& line : face.mrz) {
    pen.fixed_pitch(line, (face.width_mm - width) / 2, y, pitch, {0, 0, 0});
    y += line_distance;
  }
}

// Modules of a whole number of pixels each, so that their edges are sharp.
Result<QrPlace> draw_qr(Pen& pen, const CardFace& face) {
  if (face.qr.empty()) return QrPlace{};
  CHIPID_TRY(const auto matrix, make_qr(face.qr));
  const auto with_quiet_zone = static_cast<double>(matrix.side) + 2 * quiet_zone_modules;
  const int module = static_cast<int>(qr_largest_side * pixels_per_mm / with_quiet_zone);
  if (module < 2) return fail(ErrorCode::data_over_limit, "QR", "too much text for the room on the card");
  const double whole = module * with_quiet_zone / pixels_per_mm;
  const Box ground{face.width_mm - 2 - whole, banner_height + 1, whole, whole};
  pen.fill(ground, {1, 1, 1});
  const int left = in_pixels(ground.left) + static_cast<int>(quiet_zone_modules) * module;
  const int top = in_pixels(ground.top) + static_cast<int>(quiet_zone_modules) * module;
  for (std::size_t y = 0; y < matrix.side; ++y) {
    for (std::size_t x = 0; x < matrix.side; ++x) {
      if (matrix.dark(x, y))
        pen.square(left + static_cast<int>(x) * module, top + static_cast<int>(y) * module, module);
    }
  }
  return QrPlace{static_cast<double>(left), static_cast<double>(top),
                 static_cast<double>(module) * static_cast<double>(matrix.side), matrix.side};
}

}  // namespace

Result<DrawnFace> draw_face(const CardFace& face) {
  Pen pen(in_pixels(face.width_mm), in_pixels(face.height_mm), pixels_per_mm);
  draw_ground(pen, face);
  draw_mark(pen, face);
  if (face.portrait) draw_portrait(pen);
  draw_fields(pen, face);
  draw_mrz(pen, face);
  CHIPID_TRY(const auto qr, draw_qr(pen, face));
  return DrawnFace{pen.pixels(), qr};
}

Result<Bytes> draw_png(const std::vector<CardFace>& faces) {
  constexpr double gap = 4;
  double width = 0;
  double height = gap;
  for (const auto& face : faces) {
    width = std::max(width, face.width_mm + 2 * gap);
    height += face.height_mm + gap;
  }
  Pen pen(in_pixels(width), in_pixels(height), pixels_per_mm);
  double top = gap;
  for (const auto& face : faces) {
    CHIPID_TRY(const auto drawn, draw_face(face));
    pen.put(drawn.image.view(), in_pixels(gap), in_pixels(top));
    top += face.height_mm + gap;
  }
  return pen.png();
}

}  // namespace chipid::virtual_card
