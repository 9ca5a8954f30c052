#include "camera/frame_source.hpp"

namespace chipid::counter {

Sentence sentence_of(CameraTrouble trouble) {
  switch (trouble) {
    case CameraTrouble::none_connected:
      return {"No camera is connected. Plug one in, or use a picture file.",
              "Chưa có camera nào được kết nối. Hãy cắm camera, hoặc dùng tệp ảnh."};
    case CameraTrouble::no_support:
      return {
          "Cameras cannot be used: a part of the installation is missing. Use a picture file; to use a camera, "
          "install the program again with its camera part.",
          "Không dùng được camera: bản cài đặt thiếu một phần. Hãy dùng tệp ảnh; muốn dùng camera, hãy cài lại "
          "chương trình kèm phần camera."};
    case CameraTrouble::in_use:
      return {
          "The camera gives no picture. Close other programs that use it and check that it is permitted, or use a "
          "picture file.",
          "Camera không cho hình. Hãy đóng chương trình khác đang dùng camera và kiểm tra quyền truy cập, hoặc "
          "dùng tệp ảnh."};
    case CameraTrouble::lost:
      return {"The camera was disconnected. Plug it in again, or use a picture file.",
              "Camera đã bị ngắt kết nối. Hãy cắm lại, hoặc dùng tệp ảnh."};
    case CameraTrouble::no_files:
      return {"The folder that stands for a camera holds no picture that can be read. Put PNG or JPEG pictures there.",
              "Thư mục thay cho camera không có ảnh nào đọc được. Hãy đặt ảnh PNG hoặc JPEG vào đó."};
  }
  return {};
}

}  // namespace chipid::counter
