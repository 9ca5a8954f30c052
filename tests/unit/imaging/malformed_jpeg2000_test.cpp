#include "support/vectors.hpp"
