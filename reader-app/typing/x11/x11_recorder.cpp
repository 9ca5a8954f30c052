#include <poll.h>
#include <xcb/record.h>
#include <xcb/xcbext.h>
#include <xkbcommon/xkbcommon.h>

#include "key_symbols.hpp"
#include "typing/recorder.hpp"
#include "windows.hpp"

namespace chipid::counter::typing {
namespace x11 {
namespace {

constexpr int look_every_ms = 50;
constexpr std::size_t event_size = 32;  // X11 protocol: every core event
constexpr std::uint8_t from_server = 0;

/// By the RECORD extension: one connection asks, the other one is told.
class X11Recorder final : public Recorder {
 public:
  X11Recorder(Display asks, Display told) : asks_(std::move(asks)), told_(std::move(told)), windows_(asks_) {}

  Outcome<> listen(const std::stop_token& stop, const std::function<void(const Heard& heard)>& heard) override {
    const auto context = begin();
    const auto cookie = xcb_record_enable_context(told_.get(), context);
    xcb_flush(told_.get());
    while (!stop.stop_requested() && !told_.is_lost()) {
      wait();
      while (take(cookie.sequence, heard)) continue;
    }
    xcb_record_disable_context(asks_.get(), context);
    xcb_record_free_context(asks_.get(), context);
    asks_.finish();
    return asks_.is_lost() || told_.is_lost() ? tl::unexpected(Trouble::connection_lost) : Outcome<>();
  }

 private:
  xcb_record_context_t begin() const {
    const auto context = xcb_generate_id(asks_.get());
    xcb_record_range_t range{};
    range.device_events = {XCB_KEY_PRESS, XCB_BUTTON_PRESS};
    const xcb_record_client_spec_t everybody = XCB_RECORD_CS_ALL_CLIENTS;
    xcb_record_create_context(asks_.get(), context, 0, 1, 1, &everybody, &range);
    // The other connection may name it only once the server knows it.
    asks_.finish();
    return context;
  }

  void wait() const {
    pollfd socket{.fd = xcb_get_file_descriptor(told_.get()), .events = POLLIN, .revents = 0};
    ::poll(&socket, 1, look_every_ms);
  }

  // One reply, if there is one.
  bool take(unsigned sequence, const std::function<void(const Heard& heard)>& heard) const {
    void* got = nullptr;
    xcb_generic_error_t* error = nullptr;
    if (xcb_poll_for_reply(told_.get(), sequence, &got, &error) == 0) return false;
    const Reply<xcb_generic_error_t> owned(error);
    const Reply<xcb_record_enable_context_reply_t> reply(static_cast<xcb_record_enable_context_reply_t*>(got));
    if (!reply) return false;
    if (reply->category != from_server) return true;
    const std::span data(xcb_record_enable_context_data(reply.get()),
                         static_cast<std::size_t>(xcb_record_enable_context_data_length(reply.get())));
    for (std::size_t at = 0; at + event_size <= data.size(); at += event_size) {
      if (const auto event = heard_of(data.subspan(at, event_size))) heard(*event);
    }
    return true;
  }

  // Keys and buttons are alike in where they keep what.
  std::optional<Heard> heard_of(std::span<const std::uint8_t> bytes) const {
    const auto& event = *reinterpret_cast<const xcb_key_press_event_t*>(bytes.data());
    const auto type = event.response_type & 0x7FU;
    if (type != XCB_KEY_PRESS && type != XCB_BUTTON_PRESS) return std::nullopt;
    auto heard = type == XCB_KEY_PRESS ? key_of(event.detail, event.state) : Heard{.kind = Heard::Kind::click};
    if (heard) heard->window = windows_.describe(windows_.active());
    return heard;
  }

  // Nothing for keys that only change others.
  std::optional<Heard> key_of(xcb_keycode_t key, std::uint16_t state) const {
    const auto symbol = symbol_at(key, state);
    const bool modifier = symbol >= XKB_KEY_Shift_L && symbol <= XKB_KEY_Hyper_R;
    if (modifier || symbol == XKB_KEY_ISO_Level3_Shift || symbol == XKB_KEY_Num_Lock) return std::nullopt;
    const KeyStep held{.ctrl = (state & XCB_MOD_MASK_CONTROL) != 0, .alt = (state & XCB_MOD_MASK_1) != 0};
    const auto character = xkb_keysym_to_utf32(symbol);
    if (character > U' ' && character != 0x7F && !held.ctrl && !held.alt) return Heard{.character = character};
    const auto text = std::string(name_of(symbol));
    auto named = parse_key(key_text({text.empty() ? upper_letter(symbol) : text, held.ctrl, held.alt,
                                     !text.empty() && (state & XCB_MOD_MASK_SHIFT) != 0}));
    if (!named) return Heard{.kind = Heard::Kind::unreadable};
    return Heard{.kind = Heard::Kind::key, .key = *std::move(named)};
  }

  static std::string upper_letter(Symbol symbol) {
    const auto letter = xkb_keysym_to_utf32(xkb_keysym_to_upper(symbol));
    return letter > U' ' && letter < 0x7F ? std::string(1, static_cast<char>(letter)) : std::string();
  }

  // Asked anew each time: other programs change keys while they type.
  Symbol symbol_at(xcb_keycode_t key, std::uint16_t state) const {
    const auto asked = xcb_get_keyboard_mapping(asks_.get(), key, 1);
    const Reply<xcb_get_keyboard_mapping_reply_t> reply(xcb_get_keyboard_mapping_reply(asks_.get(), asked, nullptr));
    if (!reply) return XCB_NO_SYMBOL;
    const std::span symbols(xcb_get_keyboard_mapping_keysyms(reply.get()), reply->keysyms_per_keycode);
    const auto at = [&](std::size_t i) { return i < symbols.size() ? symbols[i] : Symbol{XCB_NO_SYMBOL}; };
    const std::size_t group = (state >> 13U) & 1U;
    const auto plain = at(group * 2), shifted = at(group * 2 + 1) == XCB_NO_SYMBOL ? plain : at(group * 2 + 1);
    const bool is_letter = xkb_keysym_to_upper(plain) != plain;
    const bool shift = (state & XCB_MOD_MASK_SHIFT) != 0, lock = (state & XCB_MOD_MASK_LOCK) != 0 && is_letter;
    const auto symbol = shift != lock ? shifted : plain;
    return lock && !shift ? xkb_keysym_to_upper(symbol) : symbol;
  }

  Display asks_;
  Display told_;
  Windows windows_;
};

}  // namespace
}  // namespace x11

Outcome<std::unique_ptr<Recorder>> open_recorder() {
  auto asks = x11::Display::open();
  if (!asks) return tl::unexpected(asks.error());
  auto told = x11::Display::open();
  if (!told) return tl::unexpected(told.error());
  const auto* extension = xcb_get_extension_data(told->get(), &xcb_record_id);
  if (extension == nullptr || extension->present == 0) return tl::unexpected(Trouble::no_extension);
  return std::make_unique<x11::X11Recorder>(*std::move(asks), *std::move(told));
}

}  // namespace chipid::counter::typing
