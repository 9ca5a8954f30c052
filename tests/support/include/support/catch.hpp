#pragma once

// The only place that names Catch2's header, so that a move from 2.13 to 3 is a change of this line.
#include <catch2/catch.hpp>
