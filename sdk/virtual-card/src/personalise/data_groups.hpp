#pragma once

#include <chipid/bytes.hpp>
#include <string>
#include <vector>

#include "chip/card_image.hpp"
#include "personalise/document.hpp"

/// The files of the LDS, written from ICAO 9303-10.
namespace chipid::virtual_card {

/// EF.COM (4.6.1) with the tags of the data groups present.
[[nodiscard]] Bytes make_ef_com(const std::vector<int>& groups);
/// DG1 (4.7.1).
[[nodiscard]] Bytes make_dg1(const std::vector<std::string>& mrz_lines);
/// DG2 (4.7.2) with one face in a record of ISO/IEC 19794-5:2005.
[[nodiscard]] Bytes make_dg2(const Portrait& portrait, Sex sex);
/// DG3 (4.7.3) with the two index fingers in records of ISO/IEC 19794-4:2005.
[[nodiscard]] Bytes make_dg3();
/// DG11 (4.7.11) of the fields that are there.
[[nodiscard]] Bytes make_dg11(const Document& document);
/// DG12 (4.7.12).
[[nodiscard]] Bytes make_dg12(const Document& document);
/// DG15 (4.7.15).
[[nodiscard]] Bytes make_dg15(BytesView subject_public_key_info);
/// EF.ATR/INFO (3.11.1).
[[nodiscard]] Bytes make_ef_atr_info(BufferSizes sizes);

}  // namespace chipid::virtual_card
