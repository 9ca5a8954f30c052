package org.chipid.internal;

import com.sun.jna.Pointer;

/** The functions of chipid.h, as they are and in the order of its headers; see there. Out parameters are Pointers. */
public final class Capi {
  static {
    Libraries.register(Capi.class, "chipid");
    Libraries.requireAbi(chipid_abi_version());
  }

  private Capi() {}

  // base.h
  public static native String chipid_version();
  public static native int chipid_abi_version();
  public static native int chipid_last_error(Pointer error);
  public static native int chipid_error_info(int code, Pointer error);
  public static native int chipid_last_error_json(Pointer json);
  public static native int chipid_free(Pointer owned);
  public static native SizeT chipid_owned_count();
  public static native int chipid_cancel_new(Pointer cancel);
  public static native int chipid_cancel_request(Handle cancel);

  // card.h
  public static native int chipid_card_open(String reader, Pointer options, Pointer card);
  public static native int chipid_card_open_transport(Pointer transport, Pointer options, Pointer card);
  public static native int chipid_card_open_recorded(String path, Pointer card);
  public static native int chipid_card_get(Handle card, Pointer info);
  public static native int chipid_card_transmit(Handle card, byte[] command, SizeT size, Pointer answer, Pointer answerSize);
  public static native int chipid_card_reset(Handle card);

  // diagnosis.h
  public static native int chipid_diagnose(Pointer trust, SizeT count, Pointer problem, Pointer json);
  public static native int chipid_diagnosis_bundle(Pointer trust, SizeT count, Pointer json);

  // events.h
  public static native int chipid_context_new(Pointer options, Pointer context);
  public static native int chipid_next_event(Handle context, int timeoutMs, Pointer event);
  public static native int chipid_event_get(Handle event, Pointer info);
  public static native String chipid_event_field(Handle event, String id);
  public static native int chipid_watch_start(Handle context, Pointer watch);

  // evidence.h
  public static native int chipid_site_key_load(String path, Pointer key);
  public static native int chipid_site_key_parse(String pem, Pointer key);
  public static native int chipid_site_key_create(String path, Pointer key);
  public static native String chipid_site_key_id(Handle key);
  public static native int chipid_enrolled_load(Pointer paths, SizeT count, Pointer enrolled);
  public static native int chipid_enrolled_parse(String name, String pem, Pointer enrolled);
  public static native SizeT chipid_enrolled_count(Handle enrolled);
  public static native int chipid_evidence_make(Handle report, Handle key, Pointer file, Pointer size, Pointer digest);
  public static native int chipid_verifier_new(Pointer options, Pointer verifier);
  public static native int chipid_verify_evidence(
      Handle verifier, byte[] file, SizeT size, byte[] challenge, SizeT challengeSize, Pointer report);
  public static native int chipid_verify_folder(Handle verifier, String folder, Pointer report);
  public static native int chipid_receipt_make(
      Handle report, String digest, Handle key, String purpose, String reference, Pointer text);
  public static native int chipid_receipt_check(
      String text, Handle enrolled, byte[] evidence, SizeT evidenceSize, Pointer receipt);

  // face.h
  public static native int chipid_face_matcher_open(Pointer options, Pointer matcher);
  public static native int chipid_face_match(
      Handle matcher, byte[] reference, SizeT referenceSize, byte[] probe, SizeT probeSize, Pointer match);
  public static native int chipid_face_match_report(
      Handle matcher, Handle report, byte[] probe, SizeT probeSize, Pointer match);
  public static native int chipid_match_get(Handle match, Pointer info);
  public static native int chipid_match_json(Handle match, Pointer json);
  public static native int chipid_report_match_at(Handle report, SizeT index, Pointer match);
  public static native int chipid_report_with_match(Handle report, Handle match, String purpose, Pointer withMatch);

  // fields.h
  public static native SizeT chipid_fields_count(Handle fields);
  public static native int chipid_fields_at(Handle fields, SizeT index, Pointer pair);
  public static native int chipid_fields_json(Handle fields, Pointer json);
  public static native int chipid_qr_parse(String text, int scanned, Pointer qr);
  public static native int chipid_qr_explain_other(String text, Pointer explanation);
  public static native int chipid_mrz_parse(String lines, Pointer mrz);
  public static native int chipid_personal_number_parse(String number, Pointer parts);

  // keys.h
  public static native int chipid_keys_new(Pointer keys);
  public static native SizeT chipid_keys_count(Handle keys);
  public static native int chipid_keys_add_can(Handle keys, String digits);
  public static native int chipid_keys_add_mrz(Handle keys, String lines);
  public static native int chipid_keys_add_document(Handle keys, String number, String birth, String expiry);
  public static native int chipid_keys_add_personal_number(Handle keys, String number, String birth, String expiry);
  public static native int chipid_keys_add_qr(Handle keys, String text);
  public static native int chipid_keys_add_pin(Handle keys, String digits);
  public static native int chipid_keys_add_puk(Handle keys, String digits);

  // match_service.h
  public static native int chipid_match_provider_load(String path, Pointer provider);
  public static native String chipid_match_provider_name(Handle provider);
  public static native int chipid_match_ask(Handle provider, Pointer request, Pointer match);

  // picture_codes.h
  public static native int chipid_codes_in_picture(byte[] file, SizeT size, Pointer codes);
  public static native int chipid_frame_reader_new(Pointer reader);
  public static native int chipid_frame_reader_read(Handle reader, Pointer frame, Pointer codes);
  public static native int chipid_codes_in_pixels(Pointer pixels, Pointer codes);
  public static native SizeT chipid_codes_count(Handle codes);
  public static native int chipid_codes_at(Handle codes, SizeT index, Pointer code);
  public static native int chipid_codes_pick_card(Handle codes, String number, Pointer text);

  // portrait.h
  public static native int chipid_portrait_decode(Handle report, Pointer portrait);
  public static native int chipid_portrait_get(Handle portrait, Pointer info);
  public static native int chipid_portrait_png(Handle portrait, Pointer file, Pointer size);

  // read.h
  public static native int chipid_read(Handle card, Handle keys, Pointer options, Pointer report);
  public static native int chipid_resume(Handle card, Handle keys, Handle earlier, Pointer options, Pointer report);

  // readers.h
  public static native int chipid_list_readers(Pointer readers);
  public static native SizeT chipid_readers_count(Handle readers);
  public static native int chipid_readers_get(Handle readers, SizeT index, Pointer reader);

  // report.h
  public static native int chipid_report_get(Handle report, Pointer info);
  public static native int chipid_report_json(Handle report, Pointer json);
  public static native int chipid_report_field_at(Handle report, SizeT index, Pointer field);
  public static native String chipid_report_field(Handle report, String id);
  public static native int chipid_report_check_at(Handle report, SizeT index, Pointer check);
  public static native int chipid_report_check_detail(Handle report, SizeT check, SizeT detail, Pointer pair);
  public static native int chipid_report_note_at(Handle report, SizeT index, Pointer note);
  public static native int chipid_report_file_at(Handle report, SizeT index, Pointer file);
  public static native int chipid_report_file(Handle report, String name, Pointer file);
  public static native int chipid_export(Pointer reports, SizeT count, int form, Pointer text);

  // trust.h
  public static native int chipid_trust_load_default(Pointer trust);
  public static native int chipid_trust_load(Pointer paths, SizeT count, Pointer trust);
  public static native int chipid_trust_get(Handle trust, Pointer info);
  public static native int chipid_trust_problem_at(Handle trust, SizeT index, Pointer en, Pointer vi);
  public static native int chipid_policy_parse(String json, Pointer policy);
  public static native int chipid_policy_load(String path, Pointer policy);
  public static native int chipid_terminal_load(Pointer certificates, SizeT count, String key, Pointer terminal);

  // trust_folder.h
  public static native int chipid_trust_import(String folder, String path, Pointer options, Pointer json);
  public static native int chipid_trust_import_bytes(
      String folder, byte[] file, SizeT size, String name, Pointer options, Pointer json);
  public static native int chipid_trust_remove(String folder, String id, Pointer json);
  public static native int chipid_trust_undo(String folder, Pointer json);
  public static native int chipid_trust_contents(String folder, Pointer json);
  public static native int chipid_trust_audit(String folder, Pointer json);
}
