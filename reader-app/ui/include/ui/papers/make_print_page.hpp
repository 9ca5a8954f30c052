#pragma once

#include "ui/side_page.hpp"

namespace chipid::counter {

/// The page that prints (F8), without what it is made of.
[[nodiscard]] SidePage* make_print_page(const Services& services, QWidget* parent);

}  // namespace chipid::counter
