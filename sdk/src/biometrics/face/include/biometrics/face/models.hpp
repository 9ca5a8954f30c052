#pragma once

#include <chipid/face.hpp>
#include <filesystem>

#include "biometrics/face/network.hpp"

/// The networks of the face matcher on this machine: where they lie, whether they are the right ones, what runs them.
/// What they take and give is in docs/face-models.md.
namespace chipid::biometrics {

/// In the order of models.def.
enum class FaceNetwork {
#define CHIPID_FACE_NETWORK(id, file, size, sha256) id,
#include "../../../models.def"
#undef CHIPID_FACE_NETWORK
};

/// What a score needs. Networks that it does not need are null.
struct FaceNetworks {
  std::unique_ptr<Network> detector = {};       ///< 3 x 256 x 256; outputs "scores" (896), "boxes" (896 x 16)
  std::unique_ptr<Network> landmarks = {};      ///< 3 x 112 x 112; output "landmarks" (136)
  std::unique_ptr<Network> mobilefacenet = {};  ///< 3 x 112 x 112; output "embedding" (192)
  std::unique_ptr<Network> dlib_resnet = {};    ///< 3 x 150 x 150; output "embedding" (128)
  std::string sha256 = {};   ///< lower-case hex, of the SHA-256 of these files, in the order of models.def, a line each
  std::string runtime = {};  ///< NetworkRuntime::name()
};

/// What runs networks on this machine, a library apart that is loaded at the first call. May be called by any thread.
/// Networks may outlive it.
/// Errors: face.no_matcher (detail: what was not found, or does not fit).
[[nodiscard]] Result<std::unique_ptr<NetworkRuntime>> open_runtime();

/// $CHIPID_MODELS, else $XDG_DATA_HOME/chipid/models, else ~/.local/share/chipid/models; where the user has none, those
/// installed with the library (share/chipid/models).
[[nodiscard]] std::filesystem::path default_models_folder();

/// Reads the files that `score` needs, compares their SHA-256 with the pinned ones and loads them. `folder`: empty for
/// default_models_folder(). Takes some 35 ms, with dlib's net 100 ms.
/// Errors: face.no_matcher where a file is absent (where: the file), face.model_damaged (where: the file; detail: the
/// SHA-256 found and expected).
[[nodiscard]] Result<FaceNetworks> open_networks(NetworkRuntime& runtime, const std::filesystem::path& folder,
                                                 FaceScore score);

}  // namespace chipid::biometrics
