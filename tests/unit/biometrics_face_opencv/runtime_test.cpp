#include <dlfcn.h>

#include "biometrics/face/runtime_plugin.hpp"
#include "face_pictures.hpp"
#include "load_runtime.hpp"

namespace chipid::test {
namespace {

const biometrics::NetworkShape landmarks{.height = 112, .width = 112, .outputs = {"landmarks"}};

TEST_CASE("the plug-in is found beside the program and says what it is") {
  CHECK(ok(biometrics::open_runtime())->name().starts_with("OpenCV 4."));
}

TEST_CASE("what is no plug-in is told from one") {
  CHECK(error_of(biometrics::load_runtime("/nowhere/libchipid-face.so")) == "face.no_matcher");
  CHECK(error_of(biometrics::load_runtime(own_vector("face/README.md"))) == "face.no_matcher");
  const auto other_library = biometrics::load_runtime("libm.so.6");
  CHECK(error_of(other_library) == "face.no_matcher");
  CHECK(other_library.error().detail.find(biometrics::open_runtime_function) != std::string::npos);
}

TEST_CASE("the plug-in refuses a library of another version") {
  auto* plugin = ::dlopen(CHIPID_FACE_PLUGIN, RTLD_NOW | RTLD_LOCAL);
  REQUIRE(plugin != nullptr);
  const auto open =
      reinterpret_cast<biometrics::OpenRuntimeFunction>(::dlsym(plugin, biometrics::open_runtime_function));
  REQUIRE(open != nullptr);
  CHECK(open("0.0.0/0") == nullptr);
}

TEST_CASE("bytes that are no network are an error") {
  const auto runtime = ok(biometrics::open_runtime());
  for (const auto& bytes : {Bytes{}, Bytes(1, 0), Bytes(1000, 0xFF), Bytes(1000, 0x08)})
    CHECK(error_of(runtime->load(bytes, landmarks)) == "face.model_damaged");
}

TEST_CASE("a network that is cut off, or has another shape or other outputs, is an error") {
  const auto folder = models_folder();
  if (!folder) return;
  const auto runtime = ok(biometrics::open_runtime());
  const auto whole = read_bytes(*folder / "landmarks68.onnx");
  for (const auto size : {whole.size() / 2, whole.size() - 1})
    CHECK(error_of(runtime->load(BytesView(whole).first(size), landmarks)) == "face.model_damaged");
  auto other = landmarks;
  other.outputs = {"points"};
  CHECK(error_of(runtime->load(whole, other)) == "face.model_damaged");
  other = landmarks;
  other.channels = 1;
  CHECK(error_of(runtime->load(whole, other)) == "face.model_damaged");
}

TEST_CASE("an input of a wrong size is an error, and the next one is served") {
  const auto folder = models_folder();
  if (!folder) return;
  const auto networks = open_all(*folder);
  CHECK(error_of(networks.landmarks->run(Planes(112 * 112))) == "internal.error");
  CHECK(error_of(networks.landmarks->run({})) == "internal.error");
  CHECK(ok(networks.landmarks->run(pattern(112))).at(0).size() == 136);
}

}  // namespace
}  // namespace chipid::test
