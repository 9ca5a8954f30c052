#include "ui/papers/make_print_page.hpp"

#include "ui/papers/print_page.hpp"

namespace chipid::counter {

SidePage* make_print_page(const Services& services, QWidget* parent) {
  return new PrintPage(services, parent);
}

}  // namespace chipid::counter
