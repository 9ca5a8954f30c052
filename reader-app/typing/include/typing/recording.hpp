#pragma once

#include "typing/plan.hpp"
#include "typing/recorder.hpp"

/// From what a clerk did in the other program's form, filling it with the practice person's data, to a profile. Pure.
namespace chipid::counter::typing {

/// What whoever sets up the site should look at.
struct Remark {
  enum class Kind {
    click,         ///< the mouse was used, which a profile cannot do
    unknown_text,  ///< what was typed is no field of the practice person: it is typed for everybody
    unreadable,    ///< a key that cannot be repeated
    other_window,  ///< keys went to a second window: left out
  };
  Kind kind = Kind::click;
  std::size_t step = 0;  ///< before which it happened, or which it is; from 0
  friend bool operator==(const Remark&, const Remark&) = default;
};
[[nodiscard]] Sentence remark_sentence(Remark::Kind kind);

struct Recorded {
  Profile profile = {};
  std::vector<Remark> remarks = {};
  friend bool operator==(const Recorded&, const Recorded&) = default;
};

class Recording {
 public:
  explicit Recording(const Document& person) : person_(person) {}
  Recording(Document&&) = delete;

  /// Keys of this program's own windows count for nothing.
  void add(const Heard& heard);
  [[nodiscard]] std::size_t keys() const { return keys_; }
  /// nothing_heard where no text went into another program.
  [[nodiscard]] Outcome<Recorded> finish(std::string name);

 private:
  void end_text();
  void add_key(const KeyStep& key);
  void remark(Remark::Kind kind) { recorded_.remarks.push_back({kind, recorded_.profile.steps.size()}); }

  const Document& person_;
  Recorded recorded_;
  std::optional<Window> window_;
  bool title_stays_ = true;
  std::u32string text_;
  std::size_t keys_ = 0;
};

/// The field, and its form, that gives this text for that person; also where it was typed as Telex or VNI letters.
[[nodiscard]] std::optional<FieldStep> field_typed(std::string_view text, const Document& person);

}  // namespace chipid::counter::typing
