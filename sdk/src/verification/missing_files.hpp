#pragma once

#include <chipid/report.hpp>
#include <vector>

namespace chipid::verification {

/// Of raw files nothing was left out by choice and no card can be laid down again: the checks that would say so say
/// that the file is not among them, or larger than a chip's file can be.
void speak_of_raw_files(std::vector<Check>& checks);

}  // namespace chipid::verification
