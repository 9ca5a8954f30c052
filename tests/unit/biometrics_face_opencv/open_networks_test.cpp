#include <unistd.h>

#include "biometrics/face/models.hpp"
#include "core/durable_file.hpp"
#include "face_pictures.hpp"

namespace chipid::test {
namespace {

namespace fs = std::filesystem;

// A copy of the models that may be spoilt.
class Models {
 public:
  explicit Models(const fs::path& from) {
    fs::remove_all(folder_);
    fs::copy(from, folder_);
  }
  Models(const Models&) = delete;
  Models& operator=(const Models&) = delete;
  ~Models() { fs::remove_all(folder_); }

  [[nodiscard]] fs::path file(const char* name) const { return folder_ / name; }
  [[nodiscard]] Result<biometrics::FaceNetworks> open(FaceScore score) const {
    const auto runtime = ok(biometrics::open_runtime());
    return biometrics::open_networks(*runtime, folder_, score);
  }

 private:
  fs::path folder_ = fs::temp_directory_path() / ("chipid-models-" + std::to_string(::getpid()));
};

void flip_bit(const fs::path& file, std::size_t offset) {
  auto bytes = read_bytes(file);
  bytes.at(offset) = static_cast<std::uint8_t>(bytes[offset] ^ 1U);
  ok(core::replace_file(file, bytes));
}

TEST_CASE("only the networks that a score needs are loaded, and only they make its hash") {
  const auto folder = models_folder();
  if (!folder) return;
  const Models models(*folder);
  const auto mobilefacenet = ok(models.open(FaceScore::mobilefacenet));
  CHECK((mobilefacenet.detector && mobilefacenet.landmarks && mobilefacenet.mobilefacenet));
  CHECK_FALSE(mobilefacenet.dlib_resnet);
  CHECK(mobilefacenet.runtime.starts_with("OpenCV "));
  const auto dlib = ok(models.open(FaceScore::dlib));
  CHECK_FALSE(dlib.mobilefacenet);
  CHECK(dlib.dlib_resnet);
  CHECK(dlib.sha256.size() == 64);
  CHECK(dlib.sha256 != mobilefacenet.sha256);
}

TEST_CASE("a model with one bit changed is refused, naming file and hashes") {
  const auto folder = models_folder();
  if (!folder) return;
  const Models models(*folder);
  flip_bit(models.file("mobilefacenet.onnx"), 100'000);
  const auto refused = models.open(FaceScore::mobilefacenet);
  REQUIRE(error_of(refused) == "face.model_damaged");
  CHECK(refused.error().where == models.file("mobilefacenet.onnx").string());
  CHECK(refused.error().detail.find("SHA-256 1900b63d") != std::string::npos);
  CHECK(refused.error().detail.starts_with("SHA-256 "));
  CHECK(error_of(models.open(FaceScore::dlib)).empty());
}

TEST_CASE("a model that is cut off, too long or empty is refused") {
  const auto folder = models_folder();
  if (!folder) return;
  const Models models(*folder);
  const auto size = fs::file_size(models.file("blazeface.onnx"));
  for (const auto other : {size - 1, size + 1, std::uintmax_t{0}}) {
    fs::resize_file(models.file("blazeface.onnx"), other);
    CHECK(error_of(models.open(FaceScore::mobilefacenet)) == "face.model_damaged");
  }
}

TEST_CASE("a model that is absent means that faces cannot be compared") {
  const auto folder = models_folder();
  if (!folder) return;
  const Models models(*folder);
  fs::remove(models.file("landmarks68.onnx"));
  const auto refused = models.open(FaceScore::mobilefacenet);
  CHECK(error_of(refused) == "face.no_matcher");
  CHECK(refused.error().where == models.file("landmarks68.onnx").string());
}

}  // namespace
}  // namespace chipid::test
