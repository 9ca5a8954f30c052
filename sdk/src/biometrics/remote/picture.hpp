#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string>
#include <vector>

namespace chipid::remote {

/// A picture as it is sent.
struct Picture {
  Bytes bytes = {};
  std::string mime = {};

  Picture() = default;
  Picture(Bytes content, std::string type) : bytes(std::move(content)), mime(std::move(type)) {}
  Picture(Picture&&) noexcept = default;
  Picture& operator=(Picture&&) noexcept = default;
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;
  ~Picture();
};

/// "image/jpeg" and so on, by the first bytes; application/octet-stream for anything else.
[[nodiscard]] std::string mime_of(BytesView bytes);

/// The picture in a format that the service takes: as it stands where it is one of `formats` or where there are none,
/// else converted to the first of them. A JPEG or PNG that holds more than its picture (Exif, comments) is made anew,
/// upright. Errors of imaging::decode_picture(). `apart`: it comes from a chip, and stays as it was signed.
[[nodiscard]] Result<Picture> fit_picture(BytesView bytes, std::string mime, const std::vector<std::string>& formats,
                                          bool apart);

}  // namespace chipid::remote
