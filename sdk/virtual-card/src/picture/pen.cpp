#include "picture/pen.hpp"

#include <cairo.h>

#include <algorithm>
#include <sstream>
#include <vector>

namespace chipid::virtual_card {
namespace {

constexpr double full_turn = 6.283185307179586;
constexpr double line_spacing = 1.2;
constexpr const char* text_font = "DejaVu Sans";
constexpr const char* fixed_font = "DejaVu Sans Mono";

double text_width(cairo_t* cairo, const std::string& text) {
  cairo_text_extents_t extents;
  cairo_text_extents(cairo, text.c_str(), &extents);
  return extents.x_advance;
}

// Words that fit into no line stand out of it: the size is then chosen smaller.
std::vector<std::string> broken(cairo_t* cairo, std::string_view text, double width) {
  std::vector<std::string> lines;
  std::istringstream words{std::string(text)};
  for (std::string word; words >> word;) {
    const auto longer = lines.empty() ? word : lines.back() + " " + word;
    if (lines.empty() || text_width(cairo, longer) > width) {
      lines.push_back(word);
    } else {
      lines.back() = longer;
    }
  }
  return lines;
}

bool fits(cairo_t* cairo, const std::vector<std::string>& lines, const Box& box, double size) {
  if (static_cast<double>(lines.size()) * size * line_spacing > box.height) return false;
  return std::all_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return text_width(cairo, line) <= box.width; });
}

void font(cairo_t* cairo, const char* family, Weight weight) {
  cairo_select_font_face(cairo, family, CAIRO_FONT_SLANT_NORMAL,
                         weight == Weight::bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
}

cairo_status_t append(void* bytes, const unsigned char* data, unsigned size) {
  static_cast<Bytes*>(bytes)->insert(static_cast<Bytes*>(bytes)->end(), data, data + size);
  return CAIRO_STATUS_SUCCESS;
}

// A pixel of CAIRO_FORMAT_RGB24 is a number of 32 bits, red in bits 16 to 23.
const std::uint32_t* row_of(cairo_surface_t* surface, int y) {
  const auto* start =
      cairo_image_surface_get_data(surface) + std::ptrdiff_t{y} * cairo_image_surface_get_stride(surface);
  return reinterpret_cast<const std::uint32_t*>(start);  // NOLINT: cairo aligns its rows for this
}

}  // namespace

Pen::Pen(int width_pixels, int height_pixels, double pixels_per_mm)
    : surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width_pixels, height_pixels)),
      cairo_(cairo_create(surface_)) {
  choose({1, 1, 1});
  cairo_paint(cairo_);
  cairo_scale(cairo_, pixels_per_mm, pixels_per_mm);
}

Pen::~Pen() {
  cairo_destroy(cairo_);
  cairo_surface_destroy(surface_);
}

void Pen::choose(const Colour& colour) {
  cairo_set_source_rgba(cairo_, colour.red, colour.green, colour.blue, colour.opacity);
}

void Pen::fill(const Box& box, const Colour& colour) {
  choose(colour);
  cairo_rectangle(cairo_, box.left, box.top, box.width, box.height);
  cairo_fill(cairo_);
}

void Pen::wave(double y, double width, const Colour& colour) {
  choose(colour);
  cairo_set_line_width(cairo_, 0.12);
  cairo_move_to(cairo_, 0, y);
  for (double x = 0; x < width; x += 12) cairo_curve_to(cairo_, x + 4, y - 2, x + 8, y + 2, x + 12, y);
  cairo_stroke(cairo_);
}

void Pen::ellipse(double x, double y, double x_radius, double y_radius, double bottom, const Colour& colour) {
  choose(colour);
  cairo_save(cairo_);
  cairo_rectangle(cairo_, x - x_radius, y - y_radius, 2 * x_radius, bottom - y + y_radius);
  cairo_clip(cairo_);
  cairo_translate(cairo_, x, y);
  cairo_scale(cairo_, x_radius, y_radius);
  cairo_arc(cairo_, 0, 0, 1, 0, full_turn);
  cairo_fill(cairo_);
  cairo_restore(cairo_);
}

void Pen::text(const Box& box, std::string_view text, const Colour& colour, double largest, Weight weight) {
  constexpr double smallest = 0.5;
  choose(colour);
  font(cairo_, text_font, weight);
  auto size = largest;
  std::vector<std::string> lines;
  do {
    cairo_set_font_size(cairo_, size);
    lines = broken(cairo_, text, box.width);
    size *= 0.95;
  } while (!fits(cairo_, lines, box, size / 0.95) && size > smallest);
  auto y = box.top;
  for (const auto& line : lines) {
    y += size / 0.95 * line_spacing;
    cairo_move_to(cairo_, box.left, y - size * 0.25);
    cairo_show_text(cairo_, line.c_str());
  }
}

void Pen::slanted(std::string_view text, double x, double y, double size, const Colour& colour) {
  const std::string owned(text);
  cairo_save(cairo_);
  choose(colour);
  font(cairo_, text_font, Weight::bold);
  cairo_set_font_size(cairo_, size);
  cairo_translate(cairo_, x, y);
  cairo_rotate(cairo_, -0.35);
  cairo_move_to(cairo_, -text_width(cairo_, owned) / 2, size / 3);
  cairo_show_text(cairo_, owned.c_str());
  cairo_restore(cairo_);
}

void Pen::fixed_pitch(std::string_view ascii, double x, double y, double pitch, const Colour& colour) {
  constexpr double advance_of_an_em = 0.602;
  choose(colour);
  font(cairo_, fixed_font, Weight::normal);
  cairo_set_font_size(cairo_, pitch / advance_of_an_em);
  for (const char c : ascii) {
    const char cell[] = {c, '\0'};
    cairo_move_to(cairo_, x, y);
    cairo_show_text(cairo_, cell);
    x += pitch;
  }
}

void Pen::square(int left, int top, int side) {
  cairo_save(cairo_);
  cairo_identity_matrix(cairo_);
  cairo_set_antialias(cairo_, CAIRO_ANTIALIAS_NONE);
  choose({});
  cairo_rectangle(cairo_, left, top, side, side);
  cairo_fill(cairo_);
  cairo_restore(cairo_);
}

void Pen::put(imaging::ImageView rgb, int left, int top) {
  cairo_surface_flush(surface_);
  auto* start = cairo_image_surface_get_data(surface_);
  for (std::size_t y = 0; y < rgb.height; ++y) {
    auto* out = reinterpret_cast<std::uint32_t*>(start + (static_cast<std::ptrdiff_t>(y) + top) *
                                                             cairo_image_surface_get_stride(surface_)) +
                left;  // NOLINT: aligned by cairo
    const auto row = rgb.row(y);
    for (std::size_t x = 0; x < rgb.width; ++x) {
      out[x] = std::uint32_t{row[3 * x]} << 16U | std::uint32_t{row[3 * x + 1]} << 8U | row[3 * x + 2];
    }
  }
  cairo_surface_mark_dirty(surface_);
}

imaging::Image Pen::pixels() const {
  cairo_surface_flush(surface_);
  imaging::Image image{.width = static_cast<std::size_t>(cairo_image_surface_get_width(surface_)),
                       .height = static_cast<std::size_t>(cairo_image_surface_get_height(surface_)),
                       .format = imaging::PixelFormat::rgb8};
  image.pixels.reserve(3 * image.width * image.height);
  for (std::size_t y = 0; y < image.height; ++y) {
    const auto* row = row_of(surface_, static_cast<int>(y));
    for (std::size_t x = 0; x < image.width; ++x) {
      for (const auto shift : {16U, 8U, 0U}) image.pixels.push_back(static_cast<std::uint8_t>(row[x] >> shift));
    }
  }
  return image;
}

Result<Bytes> Pen::png() const {
  Bytes bytes;
  const auto status = cairo_surface_write_to_png_stream(surface_, append, &bytes);
  if (status != CAIRO_STATUS_SUCCESS) return fail(ErrorCode::internal, "PNG", cairo_status_to_string(status));
  return bytes;
}

}  // namespace chipid::virtual_card
