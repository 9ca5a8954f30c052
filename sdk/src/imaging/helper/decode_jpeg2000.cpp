#include <openjpeg.h>

#include <algorithm>
#include <memory>

#include "decode.hpp"
#include "jpeg2000_colours.hpp"

namespace chipid::imaging::helper {
namespace {

using protocol::Status;

/// The encoded bytes as OpenJPEG reads them.
struct Source {
  BytesView bytes;
  std::size_t at = 0;
};

constexpr auto end_of_source = static_cast<OPJ_SIZE_T>(-1);

OPJ_SIZE_T read_source(void* target, OPJ_SIZE_T size, void* data) {
  auto& source = *static_cast<Source*>(data);
  const auto part = source.bytes.subspan(source.at, std::min(size, source.bytes.size() - source.at));
  if (part.empty()) return end_of_source;
  std::copy(part.begin(), part.end(), static_cast<std::uint8_t*>(target));
  source.at += part.size();
  return part.size();
}

OPJ_OFF_T skip_source(OPJ_OFF_T size, void* data) {
  auto& source = *static_cast<Source*>(data);
  if (size < 0 || static_cast<std::uint64_t>(size) > source.bytes.size() - source.at) return -1;
  source.at += static_cast<std::size_t>(size);
  return size;
}

OPJ_BOOL seek_source(OPJ_OFF_T at, void* data) {
  auto& source = *static_cast<Source*>(data);
  if (at < 0 || static_cast<std::uint64_t>(at) > source.bytes.size()) return OPJ_FALSE;
  source.at = static_cast<std::size_t>(at);
  return OPJ_TRUE;
}

template <auto destroy>
struct Destroy {
  template <typename T>
  void operator()(T* object) const {
    destroy(object);
  }
};
using Stream = std::unique_ptr<opj_stream_t, Destroy<opj_stream_destroy>>;
using Codec = std::unique_ptr<opj_codec_t, Destroy<opj_destroy_codec>>;
using Image = std::unique_ptr<opj_image_t, Destroy<opj_image_destroy>>;

Stream open_stream(Source& source) {
  Stream stream(opj_stream_default_create(OPJ_TRUE));
  if (!stream) return stream;
  opj_stream_set_read_function(stream.get(), read_source);
  opj_stream_set_skip_function(stream.get(), skip_source);
  opj_stream_set_seek_function(stream.get(), seek_source);
  opj_stream_set_user_data(stream.get(), &source, nullptr);
  opj_stream_set_user_data_length(stream.get(), source.bytes.size());
  return stream;
}

// Strict: what is missing is not filled with guesses.
Codec open_codec(bool boxed) {
  Codec codec(opj_create_decompress(boxed ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K));
  if (!codec) return codec;
  opj_dparameters_t parameters;
  opj_set_default_decoder_parameters(&parameters);
  if (opj_setup_decoder(codec.get(), &parameters) == OPJ_FALSE) return nullptr;
  if (opj_decoder_set_strict_mode(codec.get(), OPJ_TRUE) == OPJ_FALSE) return nullptr;
  return codec;
}

// Before any sample is decoded.
bool is_small_enough(const opj_image_t& image, const Pixels& pixels) {
  if (image.x1 <= image.x0 || image.y1 <= image.y0) return false;
  return pixels.may_have(image.x1 - image.x0, image.y1 - image.y0);
}

protocol::Answer announcement(const opj_image_t& image) {
  return {.status = Status::decoded,
          .format = colours_of(image) == 1 ? PixelFormat::gray8 : PixelFormat::rgb8,
          .width = image.comps[0].w,
          .height = image.comps[0].h};
}

Status pass(const opj_image_t& image, Pixels& pixels) {
  if (!can_be_shown(image)) return Status::damaged;
  if (!pixels.may_have(image.comps[0].w, image.comps[0].h)) return Status::over_limit;
  if (!pixels.begin(announcement(image)) || !pass_rows(image, pixels)) return Status::damaged;
  return Status::decoded;
}

}  // namespace

// What follows the end of the codestream is not looked at: chips pad their files.
Status decode_jpeg2000(BytesView encoded, bool boxed, Pixels& pixels) {
  Source source{.bytes = encoded};
  const auto stream = open_stream(source);
  const auto codec = open_codec(boxed);
  if (!stream || !codec) return Status::over_limit;
  opj_image_t* read = nullptr;
  const bool has_header = opj_read_header(stream.get(), codec.get(), &read) == OPJ_TRUE;
  const Image image(read);
  if (!has_header || !image) return Status::damaged;
  if (!is_small_enough(*image, pixels)) return Status::over_limit;
  if (opj_decode(codec.get(), stream.get(), image.get()) == OPJ_FALSE) return Status::damaged;
  return pass(*image, pixels);
}

}  // namespace chipid::imaging::helper
