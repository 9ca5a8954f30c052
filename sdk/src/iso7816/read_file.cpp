#include "iso7816/read_file.hpp"

#include <algorithm>

#include "core/bytes.hpp"
#include "tlv/reader.hpp"

namespace chipid::iso7816 {
namespace {

constexpr tlv::Tag discretionary_data{0x53};
// Tag and length field of DO 53 around a block of up to 65,535 bytes.
constexpr std::size_t data_object_overhead = 4;
// Below this a block costs more commands than it is worth; a card that refuses it refuses everything.
constexpr std::size_t smallest_chunk = 16;
// So many times the blocks that a file should take are read before the card is given up.
constexpr std::size_t patience = 4;
constexpr std::size_t few_blocks = 16;

tl::unexpected<Error> refused(ErrorCode code, StatusWord status) {
  return fail(Error{.code = code, .status_word = status.value});
}

bool gives_data(StatusWord status) {
  return status == sw::ok || status == sw::end_of_file;
}

tl::unexpected<Error> explain(StatusWord status) {
  if (status == sw::file_not_found) return refused(ErrorCode::file_absent, status);
  if (status == sw::security_not_satisfied) return refused(ErrorCode::file_no_rights, status);
  return refused(ErrorCode::card_refused, status);
}

// A card that answers one of these may still know the file by its two-byte identifier.
bool short_identifier_unknown(StatusWord status) {
  return status != sw::file_not_found && status != sw::security_not_satisfied && !gives_data(status);
}

bool too_long(StatusWord status) {
  return status == sw::wrong_length || status.sw1() == sw1_exact_length;
}

Result<tlv::Header> check_header(const FileRef& file, BytesView first) {
  const auto header = tlv::parse_header(first);
  if (!header) return fail(Error{.code = ErrorCode::file_malformed, .detail = header.error().detail});
  if (file.tag.value != 0 && header->tag != file.tag) {
    return fail(ErrorCode::file_malformed, {}, "outer tag of another file");
  }
  if (header->total() > file.max_size) return fail(ErrorCode::file_too_large);
  return *header;
}

}  // namespace

Result<FileContent> FileReader::read(const FileRef& file, const ReadProgress& progress) {
  CHIPID_TRY(auto first, first_block(file));
  return read_on(file, std::move(first), progress);
}

Result<FileContent> FileReader::read_by_selection(const FileRef& file, const ReadProgress& progress) {
  CHIPID_TRY(auto first, select_and_read_first_block(file));
  return read_on(file, std::move(first), progress);
}

// A genuine card may give less than it is asked for, but not so little that a read never ends.
Result<FileContent> FileReader::read_on(const FileRef& file, Bytes bytes, const ReadProgress& progress) {
  CHIPID_TRY(const auto header, check_header(file, bytes));
  const auto total = header.total();
  bytes.reserve(total);
  for (std::size_t blocks = 0; blocks <= few_blocks + patience * (total / chunk_); ++blocks) {
    if (bytes.size() > total) bytes.resize(total);
    if (progress) CHIPID_CHECK(progress(bytes.size(), total));
    if (bytes.size() == total) return FileContent{.bytes = std::move(bytes), .complete = true};
    CHIPID_TRY(const auto block, block_at(bytes.size(), total - bytes.size()));
    if (block.empty()) return FileContent{.bytes = std::move(bytes), .complete = false};
    core::append(bytes, block);
  }
  return fail(ErrorCode::card_endless_answer, {}, "blocks much smaller than asked for");
}

Result<Bytes> FileReader::first_block(const FileRef& file) {
  CHIPID_TRY(auto response, transmit_stepping_down(read_binary(file.sfi, chunk_)));
  if (short_identifier_unknown(response.status)) return select_and_read_first_block(file);
  if (!gives_data(response.status)) return explain(response.status);
  return std::move(response.data);
}

Result<Bytes> FileReader::select_and_read_first_block(const FileRef& file) {
  CHIPID_TRY(const auto selected, channel_.transmit(select_file(file.id)));
  if (selected.status != sw::ok) return explain(selected.status);
  CHIPID_TRY(auto response, transmit_stepping_down(read_binary(std::size_t{0}, chunk_)));
  if (!gives_data(response.status)) return explain(response.status);
  return std::move(response.data);
}

// A refusal of a large Le that came over an intact channel (protected, or on a plain one) costs nothing but a try.
Result<ResponseApdu> FileReader::transmit_stepping_down(CommandApdu command) {
  while (true) {
    CHIPID_TRY(auto response, channel_.transmit(command));
    if (!too_long(response.status) || command.ne <= smallest_chunk) return response;
    const bool extended = command.ne > max_short_le;
    chunk_ = command.ne = extended ? std::min(max_short_le, command.ne / 2) : command.ne / 2;
  }
}

// An empty block means that the card says the file ends here.
Result<Bytes> FileReader::block_at(std::size_t offset, std::size_t wanted) {
  const bool odd = offset > max_even_offset;
  const auto ne = odd ? std::min(chunk_, wanted + data_object_overhead) : std::min(chunk_, wanted);
  CHIPID_TRY(auto response, transmit_stepping_down(odd ? read_binary_odd(offset, ne) : read_binary(offset, ne)));
  if (response.status == sw::offset_outside_file) return Bytes{};
  if (!gives_data(response.status)) return explain(response.status);
  if (!odd) return std::move(response.data);
  const auto object = tlv::parse_single(response.data, discretionary_data);
  if (!object) return refused(ErrorCode::card_bad_answer, response.status);
  return core::to_bytes(object->value);
}

}  // namespace chipid::iso7816
