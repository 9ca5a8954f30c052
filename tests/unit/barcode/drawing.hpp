#pragma once

#include <imaging/image.hpp>
#include <string>

/// Small pictures of codes, and what can happen to them.
namespace chipid::test {

/// A QR code of `text`'s bytes, no character set declared, in black on white, `module` pixels a module, four modules of
/// white around it.
[[nodiscard]] imaging::Image draw_qr(const std::string& text, int module = 4);

[[nodiscard]] imaging::Image turned(const imaging::Image& picture, double degrees);
[[nodiscard]] imaging::Image mirrored(const imaging::Image& picture);
[[nodiscard]] imaging::Image inverted(const imaging::Image& picture);
/// Every `from` pixels a side become `to`, by area.
[[nodiscard]] imaging::Image scaled(const imaging::Image& picture, std::size_t to, std::size_t from);
/// `times` times over, each pixel the mean of the nine around it.
[[nodiscard]] imaging::Image blurred(imaging::Image picture, int times);
/// Shades from `black` to `white` only.
[[nodiscard]] imaging::Image pale(imaging::Image picture, int black, int white);
/// Bent about an upright cylinder, of which the picture takes `degrees` of the side that is seen.
[[nodiscard]] imaging::Image bent(const imaging::Image& picture, double degrees);
/// White where it was covered: a rectangle in pixels.
[[nodiscard]] imaging::Image covered(imaging::Image picture, std::size_t left, std::size_t top, std::size_t width,
                                     std::size_t height);
[[nodiscard]] imaging::Image beside(const imaging::Image& left, const imaging::Image& right);
[[nodiscard]] imaging::Image noise(std::size_t width, std::size_t height);

}  // namespace chipid::test
