#pragma once

#include <opencv2/dnn.hpp>

#include "biometrics/face/network.hpp"

namespace chipid::biometrics {

/// A network of OpenCV's dnn, on the processor. None of OpenCV's exceptions leave it.
class OpenCvNetwork final : public Network {
 public:
  /// face.model_damaged where the bytes are no network, or one of another shape.
  static Result<std::unique_ptr<Network>> load(BytesView onnx, const NetworkShape& shape);

  OpenCvNetwork(cv::dnn::Net net, NetworkShape shape) : net_(std::move(net)), shape_(std::move(shape)) {}
  Result<std::vector<std::vector<float>>> run(std::span<const float> input) override;

 private:
  std::vector<std::vector<float>> forward(std::span<const float> input);

  cv::dnn::Net net_;
  NetworkShape shape_;
};

}  // namespace chipid::biometrics
