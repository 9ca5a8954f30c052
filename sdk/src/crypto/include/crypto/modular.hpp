#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>

/// Arithmetic modulo one number, for protocols that need more of it than a curve or a signature offers.
namespace chipid::crypto {

/// Numbers are big-endian, of any length; results are below the modulus and as long as it. Not constant-time: for
/// public numbers, and for the private keys of test cards, which are public knowledge.
class Modulus {
 public:
  /// crypto.failure for an even number and for one below 3.
  [[nodiscard]] static Result<Modulus> create(BytesView modulus);

  [[nodiscard]] Result<Bytes> reduce(BytesView number) const;
  [[nodiscard]] Result<Bytes> add(BytesView a, BytesView b) const;
  [[nodiscard]] Result<Bytes> subtract(BytesView a, BytesView b) const;
  [[nodiscard]] Result<Bytes> multiply(BytesView a, BytesView b) const;
  [[nodiscard]] Result<Bytes> power(BytesView base, BytesView exponent) const;
  /// crypto.failure where there is none.
  [[nodiscard]] Result<Bytes> invert(BytesView number) const;
  /// Without leading zeros.
  [[nodiscard]] BytesView value() const noexcept { return value_; }

 private:
  explicit Modulus(Bytes value) : value_(std::move(value)) {}

  Bytes value_;
};

/// dividend / divisor, the remainder left off; crypto.failure where the divisor is zero. As long as the dividend.
[[nodiscard]] Result<Bytes> divide(BytesView dividend, BytesView divisor);

}  // namespace chipid::crypto
