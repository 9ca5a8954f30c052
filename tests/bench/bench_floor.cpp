// The least that reading a BAC card can cost: fixed commands, no parsing, no check of what the card answers beyond its
// status word, decryption alone. Clauses are of ICAO 9303-11.
//
// bench_floor READER_PART MRZ_INFORMATION [--extended] SFI:LENGTH...      (SFI and LENGTH decimal)
#define OPENSSL_SUPPRESS_DEPRECATED  // the low-level DES functions: a key schedule costs nothing there
#include <openssl/des.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "floor_card.hpp"

namespace {

using floor_reader::byte;
using floor_reader::Bytes;
using floor_reader::Card;
using floor_reader::die;
using Block = std::array<std::uint8_t, 8>;

// ---- 3DES and the retail MAC (9.8.6, 9.8.6.1) ----

struct TwoKeys {
  DES_key_schedule first;
  DES_key_schedule second;
};

// 9.7.1.1: SHA-1 of seed and counter, its first 16 bytes.
TwoKeys derive(const std::uint8_t* seed, std::uint8_t counter) {
  std::uint8_t input[20] = {};
  std::memcpy(input, seed, 16);
  input[19] = counter;
  std::uint8_t digest[20];
  SHA1(input, sizeof input, digest);
  TwoKeys keys;
  DES_set_key_unchecked(reinterpret_cast<const_DES_cblock*>(digest), &keys.first);
  DES_set_key_unchecked(reinterpret_cast<const_DES_cblock*>(digest + 8), &keys.second);
  return keys;
}

void cbc(TwoKeys& keys, const std::uint8_t* in, std::uint8_t* out, std::size_t size, int direction) {
  DES_cblock iv = {};
  DES_ede2_cbc_encrypt(in, out, static_cast<long>(size), &keys.first, &keys.second, &iv, direction);
}

// `data` is padded already.
Block retail_mac(TwoKeys& keys, const Bytes& data) {
  Block chain{};
  for (std::size_t at = 0; at < data.size(); at += 8) {
    for (std::size_t i = 0; i < 8; ++i) chain[i] ^= data[at + i];
    auto* block = reinterpret_cast<DES_cblock*>(chain.data());
    if (at + 8 < data.size()) {
      DES_ecb_encrypt(block, block, &keys.first, DES_ENCRYPT);
    } else {
      DES_ecb2_encrypt(block, block, &keys.first, &keys.second, DES_ENCRYPT);
    }
  }
  return chain;
}

void pad(Bytes& data) {
  data.push_back(0x80);
  data.resize((data.size() + 7) / 8 * 8);
}

// ---- BAC (4.3.3) and protected reading (9.8) ----

struct Session {
  TwoKeys enc;
  TwoKeys mac;
  Block counter;
};

Session authenticate(Card& card, const std::string& mrz_information) {
  std::uint8_t seed[20];
  SHA1(reinterpret_cast<const std::uint8_t*>(mrz_information.data()), mrz_information.size(), seed);
  auto enc = derive(seed, 1);
  auto mac = derive(seed, 2);
  card.transmit({0x00, 0x84, 0x00, 0x00, 0x08});
  std::uint8_t plain[32];  // RND.IFD, RND.IC, K.IFD
  RAND_bytes(plain, sizeof plain);
  std::memcpy(plain + 8, card.answer.data(), 8);
  Bytes cryptogram(32);
  cbc(enc, plain, cryptogram.data(), sizeof plain, DES_ENCRYPT);
  auto padded = cryptogram;
  pad(padded);
  const auto checksum = retail_mac(mac, padded);
  Bytes command{0x00, 0x82, 0x00, 0x00, 0x28};
  command.insert(command.end(), cryptogram.begin(), cryptogram.end());
  command.insert(command.end(), checksum.begin(), checksum.end());
  command.push_back(0x28);
  card.transmit(command);
  std::uint8_t theirs[32];
  cbc(enc, card.answer.data(), theirs, sizeof theirs, DES_DECRYPT);
  std::uint8_t session_seed[16];
  for (std::size_t i = 0; i < 16; ++i) session_seed[i] = plain[16 + i] ^ theirs[16 + i];
  Session session{derive(session_seed, 1), derive(session_seed, 2), {}};
  std::memcpy(session.counter.data(), plain + 12, 4);
  std::memcpy(session.counter.data() + 4, plain + 4, 4);
  return session;
}

void count(Session& session) {
  for (std::size_t i = 8; i-- > 0 && ++session.counter[i] == 0;) {
  }
}

Bytes read_command(Session& session, std::size_t p1p2, std::size_t ne, bool extended) {
  const Bytes header{0x0C, 0xB0, byte(p1p2, 8), byte(p1p2)};
  const Bytes le = extended ? Bytes{0x97, 0x02, byte(ne, 8), byte(ne)} : Bytes{0x97, 0x01, byte(ne)};
  count(session);
  Bytes input(session.counter.begin(), session.counter.end());
  input.insert(input.end(), header.begin(), header.end());
  pad(input);
  input.insert(input.end(), le.begin(), le.end());
  pad(input);
  const auto checksum = retail_mac(session.mac, input);
  Bytes command = header;
  const auto lc = byte(le.size() + 10);
  if (extended) {
    command.insert(command.end(), {0x00, 0x00, lc});
  } else {
    command.push_back(lc);
  }
  command.insert(command.end(), le.begin(), le.end());
  command.insert(command.end(), {0x8E, 0x08});
  command.insert(command.end(), checksum.begin(), checksum.end());
  command.resize(command.size() + (extended ? 2 : 1));
  return command;
}

// The value of DO 87 after its padding indicator: ciphertext.
std::size_t decrypt(Session& session, const Card& card, std::size_t wanted, std::uint8_t* out) {
  count(session);
  const auto padded = (wanted / 8 + 1) * 8;
  const std::size_t start = padded + 1 < 128 ? 3 : padded + 1 < 256 ? 4 : 5;
  if (start + padded + 14 != card.size) die("length of a protected answer", card.size);
  cbc(session.enc, card.answer.data() + start, out, padded, DES_DECRYPT);
  return wanted;
}

std::size_t read_file(Card& card, Session& session, std::size_t sfi, std::size_t length, bool extended) {
  constexpr std::size_t short_chunk = 231;  // the most plain bytes in a protected answer of 256
  Bytes content(length + 8);
  for (std::size_t done = 0; done < length;) {
    const auto wanted = extended ? length : std::min(short_chunk, length - done);
    card.transmit(read_command(session, done == 0 ? (0x80U | sfi) << 8U : done, wanted, extended));
    done += decrypt(session, card, wanted, content.data() + done);
  }
  return length;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) die("READER_PART MRZ_INFORMATION [--extended] SFI:LENGTH...", 2);
  const bool extended = std::strcmp(argv[3], "--extended") == 0;
  const auto start = std::chrono::steady_clock::now();
  Card card;
  card.open(argv[1]);
  card.transmit({0x00, 0xA4, 0x04, 0x0C, 0x07, 0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01});
  auto session = authenticate(card, argv[2]);
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
