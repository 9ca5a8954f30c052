#include "opencv_network.hpp"

#include <algorithm>

namespace chipid::biometrics {
namespace {

std::size_t size_of(const NetworkShape& shape) {
  return shape.channels * shape.height * shape.width;
}

cv::dnn::MatShape sides_of(const NetworkShape& shape) {
  return {1, static_cast<int>(shape.channels), static_cast<int>(shape.height), static_cast<int>(shape.width)};
}

// OpenCV throws where the layers do not fit together, with this input.
void check_layers(const cv::dnn::Net& net, const NetworkShape& shape) {
  std::vector<int> layers;
  std::vector<std::vector<cv::dnn::MatShape>> inputs;
  std::vector<std::vector<cv::dnn::MatShape>> outputs;
  net.getLayersShapes(sides_of(shape), layers, inputs, outputs);
}

bool has_outputs(const cv::dnn::Net& net, const NetworkShape& shape) {
  const auto there = net.getUnconnectedOutLayersNames();
  return std::all_of(shape.outputs.begin(), shape.outputs.end(), [&](const std::string& name) {
    return std::find(there.begin(), there.end(), name) != there.end();
  });
}

std::vector<float> numbers_of(const cv::Mat& output) {
  CV_Assert(output.type() == CV_32F && output.isContinuous());
  const auto* first = output.ptr<float>();
  return {first, first + output.total()};
}

}  // namespace

Result<std::unique_ptr<Network>> OpenCvNetwork::load(BytesView onnx, const NetworkShape& shape) try {
  auto net = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(onnx.data()), onnx.size());
  net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
  net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
  check_layers(net, shape);
  if (!has_outputs(net, shape)) return fail(ErrorCode::face_model_damaged, {}, "an output is missing");
  return std::make_unique<OpenCvNetwork>(std::move(net), shape);
} catch (const std::exception& trouble) {
  return fail(ErrorCode::face_model_damaged, {}, trouble.what());
}

Result<std::vector<std::vector<float>>> OpenCvNetwork::run(std::span<const float> input) try {
  if (input.size() != size_of(shape_)) return fail(ErrorCode::internal, "network", "input of a wrong size");
  return forward(input);
} catch (const std::exception& trouble) {
  return fail(ErrorCode::internal, "network", trouble.what());
}

std::vector<std::vector<float>> OpenCvNetwork::forward(std::span<const float> input) {
  // OpenCV takes no pointer to const, but only reads: setInput() copies.
  net_.setInput(cv::Mat(sides_of(shape_), CV_32F, const_cast<float*>(input.data())));
  std::vector<cv::Mat> outputs;
  net_.forward(outputs, std::vector<cv::String>(shape_.outputs.begin(), shape_.outputs.end()));
  std::vector<std::vector<float>> numbers;
  for (const auto& output : outputs) numbers.push_back(numbers_of(output));
  return numbers;
}

}  // namespace chipid::biometrics
