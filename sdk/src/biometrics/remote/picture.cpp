#include "picture.hpp"

#include <algorithm>
#include <chipid/secret.hpp>

#include "core/text.hpp"
#include "imaging/decode_picture.hpp"
#include "imaging/encode_jpeg.hpp"
#include "imaging/encode_png.hpp"
#include "picture_metadata.hpp"

namespace chipid::remote {
namespace {

using namespace std::string_view_literals;

constexpr std::pair<std::string_view, std::string_view> beginnings[] = {
    {"\xFF\xD8\xFF"sv, "image/jpeg"},
    {"\x89PNG\r\n\x1A\n"sv, "image/png"},
    {"\0\0\0\x0CjP  \r\n\x87\n"sv, "image/jp2"},
    {"\xFF\x4F\xFF\x51"sv, "image/jp2"},
};

Result<Picture> convert(BytesView bytes, const std::string& format, bool apart) {
  CHIPID_TRY(auto image, imaging::decode_picture(bytes, apart ? imaging::portrait_limits : imaging::PictureLimits{}));
  auto encoded = format == "image/png" ? imaging::encode_png(image.view()) : imaging::encode_jpeg(image.view());
  wipe(image.pixels.data(), image.pixels.size());
  if (!encoded) return fail(encoded.error());
  return Picture(*std::move(encoded), format);
}

}  // namespace

Picture::~Picture() {
  wipe(bytes.data(), bytes.size());
}

std::string mime_of(BytesView bytes) {
  const auto text = core::as_text(bytes);
  const auto* found = std::find_if(std::begin(beginnings), std::end(beginnings),
                                   [&](const auto& beginning) { return text.starts_with(beginning.first); });
  return std::string(found == std::end(beginnings) ? "application/octet-stream" : found->second);
}

Result<Picture> fit_picture(BytesView bytes, std::string mime, const std::vector<std::string>& formats, bool apart) {
  if (mime.empty()) mime = mime_of(bytes);
  const bool taken = formats.empty() || std::find(formats.begin(), formats.end(), mime) != formats.end();
  const bool made_anew = mime == "image/jpeg" || mime == "image/png";
  // A camera's picture says where and when it was taken, and by what: only the picture leaves.
  if (taken && !apart && made_anew && holds_more_than_pixels(bytes)) return convert(bytes, mime, apart);
  if (taken) return Picture(Bytes(bytes.begin(), bytes.end()), std::move(mime));
  return convert(bytes, formats.front(), apart);
}

}  // namespace chipid::remote
