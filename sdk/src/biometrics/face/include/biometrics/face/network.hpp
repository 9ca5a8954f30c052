#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <memory>
#include <span>
#include <string>
#include <vector>

/// Neural networks as functions from numbers to numbers. Whatever runs them is behind this wall; pictures, faces and
/// people are on our side of it.
namespace chipid::biometrics {

/// What a network takes and gives.
struct NetworkShape {
  std::size_t channels = 3;
  std::size_t height = 0;
  std::size_t width = 0;
  std::vector<std::string> outputs = {};  ///< names of the outputs wanted, in this order
};

/// One network in memory. One thread at a time.
class Network {
 public:
  virtual ~Network() = default;
  /// `input`: channels * height * width numbers, plane by plane (NCHW, N = 1). One vector an output, in the order of
  /// NetworkShape::outputs. Errors: internal.error where the runtime fails.
  [[nodiscard]] virtual Result<std::vector<std::vector<float>>> run(std::span<const float> input) = 0;
};

/// What makes networks of ONNX files.
class NetworkRuntime {
 public:
  virtual ~NetworkRuntime() = default;
  /// Errors: face.model_damaged where the file is no network of that shape.
  [[nodiscard]] virtual Result<std::unique_ptr<Network>> load(BytesView onnx, const NetworkShape& shape) = 0;
  /// Such as "OpenCV 4.6.0".
  [[nodiscard]] virtual std::string name() const = 0;
};

}  // namespace chipid::biometrics
