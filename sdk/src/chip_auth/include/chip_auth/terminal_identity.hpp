#pragma once

#include <chipid/terminal.hpp>
#include <vector>

#include "chip_auth/cv_certificate.hpp"
#include "chip_auth/terminal_key.hpp"

namespace chipid {

struct TerminalIdentity::State {
  std::vector<chip_auth::CvCertificate> certificates = {};
  std::shared_ptr<const chip_auth::TerminalKey> key = {};
};

}  // namespace chipid
