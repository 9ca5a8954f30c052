#include "responder.hpp"

namespace chipid::http {
namespace {

constexpr int internal_error = 500;

}  // namespace

Responder::Slot::~Slot() {
  try {
    if (!used.exchange(true)) answer({.status = internal_error});
  } catch (...) {  // the deadline of the answer closes the connection then
  }
}

Responder::Responder(std::shared_ptr<Slot> slot) : slot_(std::move(slot)) {}

void Responder::operator()(Response response) {
  if (slot_ != nullptr && !slot_->used.exchange(true)) slot_->answer(std::move(response));
}

}  // namespace chipid::http
