#include "logic/face_stage.hpp"

namespace chipid::counter {

FaceStage face_stage(const FaceFacts& facts) {
  if (!facts.judged) return FaceStage::no_person;
  if (!facts.portrait) return FaceStage::no_portrait;
  if (facts.comparing) return FaceStage::comparing;
  if (facts.compared) return FaceStage::done;
  if (facts.opening) return FaceStage::opening;
  if (!facts.available) return FaceStage::no_matcher;
  if (facts.by_service && !facts.proven) return FaceStage::not_proven;
  return facts.agreed ? FaceStage::aim : FaceStage::consent;
}

Sentence stage_sentence(FaceStage stage) {
  switch (stage) {
    case FaceStage::no_person:
      return {"Read a card first: the face is compared with the portrait in its chip.",
              "Hãy đọc thẻ trước: khuôn mặt được so khớp với ảnh trong chip."};
    case FaceStage::no_portrait:
      return {"The chip gave no portrait. Identify the holder in another way.",
              "Chip không có ảnh chân dung. Hãy xác minh người mang thẻ bằng cách khác."};
    case FaceStage::opening:
      return {"The comparison is being made ready.", "Đang chuẩn bị so khớp."};
    case FaceStage::not_proven:
      return {
          "The portrait is not proven to be the signed one, so nothing is sent to the match service. Look at the "
          "result's \"why\" (F1) and call a supervisor.",
          "Chưa chứng minh được ảnh này là ảnh đã ký nên không gửi gì cho dịch vụ so khớp. Hãy xem \"vì sao\" (F1) "
          "và báo người phụ trách."};
    case FaceStage::consent:
      return {"Read the line to the holder. Tick it once the holder agrees.",
              "Đọc dòng này cho người mang thẻ nghe. Chỉ đánh dấu khi họ đồng ý."};
    case FaceStage::comparing:
      return {"Comparing the two faces.", "Đang so khớp hai khuôn mặt."};
    case FaceStage::no_matcher:
    case FaceStage::aim:
    case FaceStage::done:
      break;
  }
  return {};
}

bool is_portrait_proven(const Verification& verification) {
  const auto* hash = verification.find("dg2.hash");
  return hash != nullptr && hash->status == CheckStatus::passed && verification.verdict &&
         verification.verdict != Verdict::invalid;
}

}  // namespace chipid::counter
