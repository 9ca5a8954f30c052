#pragma once

#include "biometrics/face/network.hpp"

namespace chipid::biometrics {

class OpenCvRuntime final : public NetworkRuntime {
 public:
  OpenCvRuntime();
  Result<std::unique_ptr<Network>> load(BytesView onnx, const NetworkShape& shape) override;
  std::string name() const override;
};

}  // namespace chipid::biometrics
