// The least that reading a citizen card can cost: PACE-ECDH-GM-AES-128 on brainpoolP256r1 by the CAN, then fixed
// commands, no parsing, no check of what the card answers beyond its status word. Clauses are of ICAO 9303-11.
//
// bench_floor_pace READER_PART CAN [--extended] SFI:LENGTH...      (SFI and LENGTH decimal)
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/params.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "floor_card.hpp"

namespace {

using floor_reader::byte;
using floor_reader::Bytes;
using floor_reader::Card;
using floor_reader::die;
using Block = std::array<std::uint8_t, 16>;

const Bytes oid{0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x04, 0x02, 0x02};

void append(Bytes& to, const Bytes& part) {
  to.insert(to.end(), part.begin(), part.end());
}

void pad(Bytes& data) {
  data.push_back(0x80);
  data.resize((data.size() + 15) / 16 * 16);
}

// 9.7.1.1 for AES-128: SHA-1 of secret and counter, its first 16 bytes.
Block derive(const Bytes& secret, std::uint8_t counter) {
  auto input = secret;
  append(input, {0, 0, 0, counter});
  std::uint8_t digest[20];
  SHA1(input.data(), input.size(), digest);
  Block key;
  std::copy_n(digest, key.size(), key.begin());
  return key;
}

void aes(const Block& key, bool encrypts, bool chained, const Block& iv, const std::uint8_t* in, std::uint8_t* out,
         std::size_t size) {
  static EVP_CIPHER_CTX* context = EVP_CIPHER_CTX_new();
  int written = 0;
  EVP_CipherInit_ex(context, chained ? EVP_aes_128_cbc() : EVP_aes_128_ecb(), nullptr, key.data(), iv.data(), encrypts);
  EVP_CIPHER_CTX_set_padding(context, 0);
  EVP_CipherUpdate(context, out, &written, in, static_cast<int>(size));
}

struct Cmac {
  EVP_MAC_CTX* context;
  explicit Cmac(const Block& key) : context(EVP_MAC_CTX_new(EVP_MAC_fetch(nullptr, "CMAC", nullptr))) {
    char name[] = "AES-128-CBC";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, name, 0),
                                     OSSL_PARAM_construct_end()};
    EVP_MAC_init(context, key.data(), key.size(), parameters);
  }
  Bytes operator()(const Bytes& data) const {
    Bytes mac(16);
    std::size_t size = 0;
    EVP_MAC_init(context, nullptr, 0, nullptr);
    EVP_MAC_update(context, data.data(), data.size());
    EVP_MAC_final(context, mac.data(), &size, mac.size());
    mac.resize(8);
    return mac;
  }
};

// ---- PACE (4.4) ----

struct Curve {
  EC_GROUP* group = EC_GROUP_new_by_curve_name(NID_brainpoolP256r1);
  BN_CTX* scratch = BN_CTX_new();

  Bytes encode(const EC_POINT* point) const {
    Bytes out(65);
    EC_POINT_point2oct(group, point, POINT_CONVERSION_UNCOMPRESSED, out.data(), out.size(), scratch);
    return out;
  }
  EC_POINT* decode(const std::uint8_t* bytes) const {
    auto* point = EC_POINT_new(group);
    if (EC_POINT_oct2point(group, point, bytes, 65, scratch) != 1) die("point", 0);
    return point;
  }
  BIGNUM* random() const {
    auto* number = BN_new();
    BN_priv_rand_range(number, EC_GROUP_get0_order(group));
    return number;
  }
  EC_POINT* multiply(const BIGNUM* scalar, const EC_POINT* point) const {
    auto* result = EC_POINT_new(group);
    EC_POINT_mul(group, result, point == nullptr ? scalar : nullptr, point, point == nullptr ? nullptr : scalar,
                 scratch);
    return result;
  }
};

void general_authenticate(Card& card, std::uint8_t cla, const Bytes& object) {
  Bytes command{cla, 0x86, 0x00, 0x00, byte(object.size() + 2), 0x7C, byte(object.size())};
  append(command, object);
  command.push_back(0x00);
  card.transmit(command);
}

Bytes tagged(std::uint8_t tag, const Bytes& value) {
  Bytes object;
  object.reserve(value.size() + 2);  // g++ 12 takes a braced start for one that cannot grow
  object.push_back(tag);
  object.push_back(byte(value.size()));
  append(object, value);
  return object;
}

// Where the chip's value begins in 7C { tag value }, short lengths.
const std::uint8_t* value_of(const Card& card) {
  return card.answer.data() + 4;
}

Bytes token_input(const Bytes& key) {
  auto inside = tagged(0x06, oid);
  append(inside, tagged(0x86, key));
  Bytes input{0x7F, 0x49, byte(inside.size())};
  append(input, inside);
  return input;
}

struct Session {
  Block enc;
  Cmac mac;
  Block counter{};
};

Session authenticate(Card& card, const char* can) {
  auto set = tagged(0x80, oid);
  append(set, {0x83, 0x01, 0x02});
  Bytes command{0x00, 0x22, 0xC1, 0xA4, byte(set.size())};
  append(command, set);
  card.transmit(command);
  general_authenticate(card, 0x10, {});
  const auto password_key = derive(Bytes(can, can + std::strlen(can)), 3);
  Block nonce;
  aes(password_key, false, true, {}, value_of(card), nonce.data(), nonce.size());

  const Curve curve;
  auto* own = curve.random();
  general_authenticate(card, 0x10, tagged(0x81, curve.encode(curve.multiply(own, nullptr))));
  const auto* shared = curve.multiply(own, curve.decode(value_of(card)));
  auto* generator = curve.multiply(BN_bin2bn(nonce.data(), 16, nullptr), nullptr);
  EC_POINT_add(curve.group, generator, generator, shared, curve.scratch);

  own = curve.random();
  const auto own_key = curve.encode(curve.multiply(own, generator));
  general_authenticate(card, 0x10, tagged(0x83, own_key));
  const Bytes chip_key(value_of(card), value_of(card) + 65);
  const auto agreed = curve.encode(curve.multiply(own, curve.decode(chip_key.data())));
  const Bytes secret(agreed.begin() + 1, agreed.begin() + 33);
  Session session{derive(secret, 1), Cmac(derive(secret, 2))};
  general_authenticate(card, 0x00, tagged(0x85, session.mac(token_input(chip_key))));
  return session;
}

// ---- protected commands (9.8) ----

void count(Session& session) {
  for (std::size_t i = 16; i-- > 0 && ++session.counter[i] == 0;) {
  }
}

Block initial_vector(const Session& session) {
  Block iv;
  aes(session.enc, true, false, {}, session.counter.data(), iv.data(), iv.size());
  return iv;
}

Bytes protect(Session& session, const Bytes& header, const Bytes& objects, bool extended = false) {
  Bytes input(session.counter.begin(), session.counter.end());
  append(input, header);
  pad(input);
  append(input, objects);
  pad(input);
  auto command = header;
  if (extended) append(command, {0x00, 0x00});
  command.push_back(byte(objects.size() + 10));
  append(command, objects);
  append(command, tagged(0x8E, session.mac(input)));
  append(command, Bytes(extended ? 2 : 1));
  return command;
}

void select(Card& card, Session& session) {
  count(session);
  Bytes data{0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};
  pad(data);
  Bytes object{0x87, 0x11, 0x01};
  object.resize(19);
  aes(session.enc, true, true, initial_vector(session), data.data(), object.data() + 3, data.size());
  card.transmit(protect(session, {0x0C, 0xA4, 0x04, 0x0C}, object));
  count(session);
}

Bytes read_command(Session& session, std::size_t position, std::size_t wanted, bool extended) {
  const auto le = extended ? Bytes{0x97, 0x02, byte(wanted, 8), byte(wanted)} : Bytes{0x97, 0x01, byte(wanted)};
  return protect(session, {0x0C, 0xB0, byte(position, 8), byte(position)}, le, extended);
}

std::size_t read_file(Card& card, Session& session, std::size_t sfi, std::size_t length, bool extended) {
  constexpr std::size_t short_chunk = 223;  // the most plain bytes in a protected answer of 256
  Bytes content(length + 16);
  for (std::size_t done = 0; done < length;) {
    const auto wanted = extended ? length : std::min(short_chunk, length - done);
    count(session);
    card.transmit(read_command(session, done == 0 ? (0x80U | sfi) << 8U : done, wanted, extended));
    count(session);
    const auto padded = (wanted / 16 + 1) * 16;
    const std::size_t start = padded + 1 < 128 ? 3 : padded + 1 < 256 ? 4 : 5;
    if (start + padded + 14 != card.size) die("length of a protected answer", card.size);
    aes(session.enc, false, true, initial_vector(session), card.answer.data() + start, content.data() + done, padded);
    done += wanted;
  }
  return length;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) die("READER_PART CAN [--extended] SFI:LENGTH...", 2);
  const bool extended = std::strcmp(argv[3], "--extended") == 0;
  const auto start = std::chrono::steady_clock::now();
  Card card;
  card.open(argv[1]);
  auto session = authenticate(card, argv[2]);
  select(card, session);
  std::size_t total = 0;
  for (int i = extended ? 4 : 3; i < argc; ++i) {
    char* colon = nullptr;
    const auto sfi = std::strtoul(argv[i], &colon, 10);
    total += read_file(card, session, sfi, std::strtoul(colon + 1, nullptr, 10), extended);
  }
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  card.close();
  std::printf(
      "{\"commands\": %zu, \"sent_bytes\": %zu, \"received_bytes\": %zu, \"bytes_read\": %zu, "
      "\"in_process_ms\": %.3f}\n",
      card.commands, card.sent, card.received, total, took.count());
}
