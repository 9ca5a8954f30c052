#pragma once

#include "evidence/cbor_reader.hpp"
#include "evidence/content.hpp"

namespace chipid::evidence {

/// Reads the content map field by field. A field or value that is not known is damage, unless the content says that a
/// newer minor version wrote it: then it is passed over and named.
class ContentReader {
 public:
  explicit ContentReader(BytesView content) noexcept : reader_(content) {}

  [[nodiscard]] Result<Evidence> read();

 private:
  /// A map whose keys ascend; `field(key)` reads the value and gives whether it knew the key. `required`: a bit for
  /// each key that has to be there.
  template <typename Field>
  [[nodiscard]] Result<> read_map(std::string_view what, std::uint32_t required, Field&& field);
  /// An array; `element(target)` reads each of them into a new Element and gives whether it is kept.
  template <typename Element, typename Read>
  [[nodiscard]] Result<bool> read_array(std::vector<Element>& target, std::size_t max, Read&& element);
  /// A text that names a value.
  template <typename Value>
  [[nodiscard]] Result<std::optional<Value>> read_name(std::string_view what,
                                                       std::optional<Value> (*from_name)(std::string_view));
  [[nodiscard]] Result<bool> read_text(std::string& target);
  [[nodiscard]] Result<bool> read_bytes(Bytes& target, std::size_t max);
  [[nodiscard]] Result<bool> read_boolean(bool& target);
  template <typename Number>
  [[nodiscard]] Result<bool> read_number(Number& target, std::uint64_t max);

  [[nodiscard]] Result<bool> content_field(Evidence& out, ContentKey key);
  [[nodiscard]] Result<bool> time_field(Evidence& out);
  [[nodiscard]] Result<bool> version_field(Evidence& out, ContentKey key);
  [[nodiscard]] Result<bool> file(FileReport& out);
  [[nodiscard]] Result<bool> error(std::optional<Error>& out);
  [[nodiscard]] Result<ErrorCode> error_code();
  [[nodiscard]] Result<bool> access(AccessReport& out);
  [[nodiscard]] Result<bool> attempt(AccessAttempt& out);
  [[nodiscard]] Result<bool> qr(std::optional<std::string>& out);
  [[nodiscard]] Result<bool> active_authentication(std::optional<ActiveAuthenticationRecord>& out);
  [[nodiscard]] Result<bool> statement(Statement& out);
  [[nodiscard]] Result<bool> detail(std::map<std::string, std::string>& out);
  [[nodiscard]] Result<bool> verification(std::optional<RecordedVerification>& out);
  [[nodiscard]] Result<bool> trust(std::optional<TrustSummary>& out);
  [[nodiscard]] Result<bool> used(UsedMaterial& out);

  void note(std::string text);

  CborReader reader_;
  bool newer_ = false;
  std::vector<std::string> not_understood_;
};

}  // namespace chipid::evidence
