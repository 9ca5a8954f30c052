#include "specimens/portraits.hpp"

#include "portrait_files.hpp"

namespace chipid::virtual_card::portraits {

Portrait woman_small() {
  return {.jpeg = files::face_woman_small_jpg, .width = 240, .height = 320};
}
Portrait man_small() {
  return {.jpeg = files::face_man_small_jpg, .width = 240, .height = 320};
}
Portrait man_large() {
  return {.jpeg = files::face_man_large_jpg, .width = 360, .height = 480};
}
Portrait woman_large() {
  return {.jpeg = files::face_woman_large_jpg, .width = 360, .height = 480};
}
Portrait woman_jpeg2000() {
  auto portrait = woman_large();
  portrait.jpeg2000 = files::face_woman_large_jp2;
  return portrait;
}

}  // namespace chipid::virtual_card::portraits
