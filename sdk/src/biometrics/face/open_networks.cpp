#include <array>

#include "biometrics/face/models.hpp"
#include "core/durable_file.hpp"
#include "core/hex.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"

namespace chipid::biometrics {
namespace {

namespace fs = std::filesystem;

struct ModelFile {
  FaceNetwork network;
  std::string_view name;
  std::size_t size;
  std::string_view sha256;
};

constexpr ModelFile files[] = {
#define CHIPID_FACE_NETWORK(id, file, size, sha256) {FaceNetwork::id, file, size, sha256},
#include "models.def"
#undef CHIPID_FACE_NETWORK
};

NetworkShape shape_of(FaceNetwork network) {
  switch (network) {
    case FaceNetwork::detector:
      return {.height = 256, .width = 256, .outputs = {"scores", "boxes"}};
    case FaceNetwork::landmarks:
      return {.height = 112, .width = 112, .outputs = {"landmarks"}};
    case FaceNetwork::mobilefacenet:
      return {.height = 112, .width = 112, .outputs = {"embedding"}};
    case FaceNetwork::dlib_resnet:
      return {.height = 150, .width = 150, .outputs = {"embedding"}};
  }
  return {};
}

bool needs(FaceScore score, FaceNetwork network) {
  if (network == FaceNetwork::mobilefacenet) return score != FaceScore::dlib;
  if (network == FaceNetwork::dlib_resnet) return score != FaceScore::mobilefacenet;
  return true;
}

std::string sha256_of(BytesView bytes) {
  return core::to_hex(crypto::hash(crypto::HashAlgorithm::sha256, bytes));
}

tl::unexpected<Error> damaged(const fs::path& path, const ModelFile& file, const std::string& found) {
  return fail(ErrorCode::face_model_damaged, path.string(), found + ", expected SHA-256 " + std::string(file.sha256));
}

Result<Bytes> read_model(const fs::path& path, const ModelFile& file) {
  std::error_code trouble;
  if (!fs::exists(path, trouble)) return fail(ErrorCode::face_no_matcher, path.string(), "there is no such file");
  auto content = core::read_file(path, file.size);
  if (!content) return damaged(path, file, "cannot be read, or is larger than " + std::to_string(file.size) + " bytes");
  const auto found = sha256_of(*content);
  if (found != file.sha256) return damaged(path, file, "SHA-256 " + found);
  return content;
}

Result<std::unique_ptr<Network>> load(NetworkRuntime& runtime, const fs::path& folder, const ModelFile& file) {
  const auto path = folder / file.name;
  CHIPID_TRY(const auto content, read_model(path, file));
  auto network = runtime.load(content, shape_of(file.network));
  if (!network) network.error().where = path.string();
  return network;
}

std::unique_ptr<Network>& place_of(FaceNetworks& networks, FaceNetwork network) {
  switch (network) {
    case FaceNetwork::detector:
      return networks.detector;
    case FaceNetwork::landmarks:
      return networks.landmarks;
    case FaceNetwork::mobilefacenet:
      return networks.mobilefacenet;
    case FaceNetwork::dlib_resnet:
      break;
  }
  return networks.dlib_resnet;
}

}  // namespace

Result<FaceNetworks> open_networks(NetworkRuntime& runtime, const fs::path& folder, FaceScore score) {
  FaceNetworks networks{.runtime = runtime.name()};
  std::string hashes;
  for (const auto& file : files) {
    if (!needs(score, file.network)) continue;
    CHIPID_TRY(place_of(networks, file.network),
               load(runtime, folder.empty() ? default_models_folder() : folder, file));
    hashes.append(file.sha256).append("\n");
  }
  networks.sha256 = sha256_of(core::as_bytes(hashes));
  return networks;
}

}  // namespace chipid::biometrics
