#include "portrait_option.hpp"

#include <algorithm>
#include <chipid/portrait.hpp>

#include "save_file.hpp"

namespace chipid::tool {
namespace {

struct Ending {
  std::string_view text;
  std::string_view format;  ///< what the chip's picture has to be; empty: any, as it is written anew
};

constexpr Ending endings[] = {
    {".png", ""}, {".jpg", "jpeg"}, {".jpeg", "jpeg"}, {".jp2", "jpeg2000"}, {".j2k", "jpeg2000"},
};

Result<Ending> ending_of(const std::filesystem::path& path) {
  const auto found = std::find_if(std::begin(endings), std::end(endings),
                                  [&](const Ending& ending) { return path.extension() == ending.text; });
  if (found != std::end(endings)) return *found;
  return fail(ErrorCode::usage_bad_value, "--portrait", "the name has to end in .png (or .jpg, .jp2)");
}

Result<> check_folder(const std::filesystem::path& path) {
  std::error_code problem;
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  if (std::filesystem::is_directory(folder, problem)) return {};
  return fail(ErrorCode::usage_file, path.string(), problem.message());
}

Result<Bytes> content_for(const Ending& ending, const Portrait& portrait) {
  if (ending.format.empty()) return to_png(portrait);
  if (ending.format == portrait.format) return portrait.encoded;
  return fail(ErrorCode::usage_bad_value, "--portrait", "the chip holds " + portrait.format + "; name a .png file");
}

}  // namespace

void PortraitOption::add_to(CLI::App& command) {
  command
      .add_option("--portrait", path_,
                  "Write the portrait: FILE.png in pixels, FILE.jpg or FILE.jp2 as the chip holds it. The file shows "
                  "what the chip says, also where the check dg2.hash did not pass")
      ->type_name("FILE.png");
}

Result<> PortraitOption::prepare(bool left_out) const {
  if (path_.empty()) return {};
  if (left_out) return fail(ErrorCode::usage_bad_value, "--portrait, --no-portrait", "one of them");
  CHIPID_CHECK(ending_of(path_));
  CHIPID_CHECK(check_folder(path_));
  prestart_portrait_decoder();
  return {};
}

Result<> PortraitOption::write(const ReadReport& report) const {
  if (path_.empty()) return {};
  CHIPID_TRY(const auto ending, ending_of(path_));
  CHIPID_TRY(const auto portrait, decode_portrait(report));
  CHIPID_TRY(const auto content, content_for(ending, portrait));
  return save_file(path_, {reinterpret_cast<const char*>(content.data()), content.size()});
}

}  // namespace chipid::tool
