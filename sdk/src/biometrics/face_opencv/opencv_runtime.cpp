#include "opencv_runtime.hpp"

#include <opencv2/core/utils/logger.hpp>

#include "opencv_network.hpp"

namespace chipid::biometrics {

// One thread: the networks are small, and a reader at a counter has better uses for the others. Silent: errors are
// values here, and a program's standard error is not OpenCV's to write on.
OpenCvRuntime::OpenCvRuntime() {
  cv::setNumThreads(1);
  cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
}

Result<std::unique_ptr<Network>> OpenCvRuntime::load(BytesView onnx, const NetworkShape& shape) {
  return OpenCvNetwork::load(onnx, shape);
}

std::string OpenCvRuntime::name() const {
  return "OpenCV " + cv::getVersionString();
}

}  // namespace chipid::biometrics
