#include <algorithm>
#include <chipid/text.hpp>

#include "logic/help.hpp"
#include "logic/trust_view.hpp"
#include "words/in.hpp"

namespace chipid::counter {
namespace {

/// What the counter offers where the library speaks of options of the command.
struct Offer {
  ErrorCode code;
  ImportRemedy remedy;
  Sentence advice;
  Sentence button;
};

const std::vector<Offer>& offers() {
  static const std::vector<Offer> all = {
      {ErrorCode::trust_list_signer_unknown,
       ImportRemedy::name_root,
       {"Nothing was changed. Get the certificate of the state that signs this list from a source you trust, then name "
        "its file.",
        "Chưa có gì thay đổi. Hãy lấy chứng thư của nước ký danh sách này từ nguồn đáng tin rồi chọn tệp đó."},
       {"Name the signer's certificate", "Chọn chứng thư của bên ký"}},
      {ErrorCode::trust_list_older,
       ImportRemedy::allow_older,
       {"Nothing was changed. Go back to the older list only if the newer one is wrong.",
        "Chưa có gì thay đổi. Chỉ quay lại danh sách cũ nếu danh sách mới bị sai."},
       {"Look at it all the same", "Vẫn xem danh sách này"}},
      {ErrorCode::trust_unsigned,
       ImportRemedy::allow_unsigned,
       {"Nothing was changed. Whoever made this file decides which cards count as genuine here: take it only if you "
        "know that it comes from your site's office.",
        "Chưa có gì thay đổi. Người làm ra tệp này sẽ quyết định thẻ nào được coi là thật tại đây: chỉ nhập nếu biết "
        "chắc tệp do đơn vị mình cấp."},
       {"Look at it all the same", "Vẫn xem tệp này"}},
      {ErrorCode::trust_digest_info,
       ImportRemedy::none,
       {"Nothing was changed. Ask whoever looks after this counter: the site has to decide in its policy whether such "
        "lists are taken.",
        "Chưa có gì thay đổi. Hãy báo người phụ trách: đơn vị phải quyết định trong chính sách có nhận danh sách loại "
        "này không."},
       {}},
      {ErrorCode::trust_damaged,
       ImportRemedy::undo,
       {"Go back to the state before the last change, then import the list again.",
        "Hãy quay lại trạng thái trước lần thay đổi cuối, rồi nhập lại danh sách."},
       {"Undo the last change", "Hoàn tác thay đổi cuối"}},
      {ErrorCode::trust_not_found,
       ImportRemedy::none,
       {"There is no earlier state to go back to.", "Không có trạng thái trước đó để quay lại."},
       {}},
  };
  return all;
}

}  // namespace

RefusalView refusal_view(const Error& error, Language language) {
  RefusalView view{.sentence = std::string(error_message(error.code, language)),
                   .advice = in(language, first_step(error.code)),
                   .code = std::string(error_id(error.code))};
  const auto& all = offers();
  const auto offer = std::find_if(all.begin(), all.end(), [&](const auto& entry) { return entry.code == error.code; });
  if (offer == all.end()) return view;
  view.advice = in(language, offer->advice);
  view.remedy = offer->remedy;
  view.remedy_text = in(language, offer->button);
  return view;
}

}  // namespace chipid::counter
