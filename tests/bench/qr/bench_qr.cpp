// Reads every picture with every reader and says what each found and what that cost.
//
// bench_qr RUNS BUDGET all|READER PICTURE...     (a line each: reader, picture, megapixels, least CPU milliseconds of
// RUNS, texts in hex)
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <opencv2/core/utility.hpp>
#include <opencv2/imgcodecs.hpp>

#include "readers.hpp"

namespace {

double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void print_hex(const std::string& text) {
  for (const char c : text) std::printf("%02x", static_cast<unsigned>(static_cast<unsigned char>(c)));
}

void measure(const bench::Reader& reader, const char* path, const cv::Mat& picture, int runs) {
  double least = 1e9;
  bench::Texts texts;
  for (int run = 0; run < runs; ++run) {
    const double before = cpu_ms();
    texts = reader.read(picture);
    least = std::min(least, cpu_ms() - before);
  }
  std::printf("%s\t%s\t%.3f\t%.3f\t", reader.name, path, static_cast<double>(picture.total()) / 1e6, least);
  for (const auto& text : texts) {
    if (&text != &texts.front()) std::printf(",");
    print_hex(text);
  }
  std::printf("\n");
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 5) return 2;
  cv::setNumThreads(1);
  const int runs = std::atoi(arguments[1]);
  bench::budget_ms = std::atoi(arguments[2]);
  const std::string wanted = arguments[3];
  for (int i = 4; i < count; ++i) {
    const cv::Mat picture = cv::imread(arguments[i], cv::IMREAD_GRAYSCALE);
    if (picture.empty() || !picture.isContinuous()) {
      std::fprintf(stderr, "bench_qr: cannot read %s\n", arguments[i]);
      return 1;
    }
    for (const auto& reader : bench::readers) {
      if (wanted == "all" || wanted == reader.name) measure(reader, arguments[i], picture, runs);
    }
    std::fflush(stdout);
  }
}
