#include "core/text.hpp"
#include "fuzz.hpp"
#include "profile.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chipid;
  const auto profile = remote::parse_profile(core::as_text({data, size}));
  if (!profile) {
    require(profile.error().code == ErrorCode::match_provider);
    return 0;
  }
  // One host over TLS, and an end at which the outcome is told.
  require(profile->base_url.starts_with("https://") && profile->base_url.find('@') == std::string::npos);
  require(!profile->steps.empty() && profile->steps.back().kind != remote::StepKind::send);
  for (const auto& step : profile->steps) require(step.path.starts_with('/') && !step.path.starts_with("//"));
  const auto& last = profile->steps.back().answer;
  require(last.decision || (last.score && last.score->match_from));
  return 0;
}
