"""The C interface; made from its headers by tools/make_cdef; do not edit."""

LIBRARY = """
const char* chipid_version(void);
#define CHIPID_ABI_VERSION 1
int chipid_abi_version(void);
typedef struct chipid_error {
  size_t size;
  int32_t code;
  int32_t kind;
  const char* id;
  const char* message_en;
  const char* message_vi;
  const char* hint_en;
  const char* hint_vi;
  const char* step;
  const char* detail;
  uint32_t status_word;
  size_t offset;
} chipid_error;
int chipid_last_error(chipid_error* error);
int chipid_error_info(int code, chipid_error* error);
int chipid_last_error_json(char** json);
int chipid_free(const void* owned);
size_t chipid_owned_count(void);
typedef struct chipid_cancel chipid_cancel;
int chipid_cancel_new(chipid_cancel** cancel);
int chipid_cancel_request(chipid_cancel* cancel);
typedef struct chipid_card chipid_card;
typedef struct chipid_card_options {
  size_t size;
  int32_t exclusive;
  int32_t deadline_ms;
} chipid_card_options;
int chipid_card_open(const char* reader, const chipid_card_options* options, chipid_card** card);
typedef struct chipid_transport {
  size_t size;
  void* user;
  int (*transmit)(void* user, const uint8_t* command, size_t command_size, uint8_t* answer, size_t* answer_size);
  int (*reset)(void* user);
  void (*close)(void* user);
  const char* reader_name;
  const uint8_t* atr;
  size_t atr_size;
  size_t max_command_size;
} chipid_transport;
int chipid_card_open_transport(const chipid_transport* transport, const chipid_card_options* options,
                                            chipid_card** card);
int chipid_card_open_recorded(const char* path, chipid_card** card);
typedef struct chipid_card_info {
  size_t size;
  const char* reader;
  const uint8_t* atr;
  size_t atr_size;
} chipid_card_info;
int chipid_card_get(const chipid_card* card, chipid_card_info* info);
int chipid_card_transmit(chipid_card* card, const uint8_t* command, size_t command_size, uint8_t** answer,
                                      size_t* answer_size);
int chipid_card_reset(chipid_card* card);
int chipid_diagnose(const char* const* trust, size_t count, int* problem, char** json);
int chipid_diagnosis_bundle(const char* const* trust, size_t count, char** json);
typedef struct chipid_context chipid_context;
typedef struct chipid_event chipid_event;
typedef struct chipid_watch chipid_watch;
typedef struct chipid_event_info {
  size_t size;
  int32_t kind;
  int32_t error;
  const char* reader;
  uint32_t reader_id;
  const uint8_t* atr;
  size_t atr_size;
  const char* step;
  size_t done;
  size_t total;
} chipid_event_info;
typedef void (*chipid_on_event)(void* user, const chipid_event* event);
typedef struct chipid_context_options {
  size_t size;
  chipid_on_event on_event;
  void* user;
} chipid_context_options;
int chipid_context_new(const chipid_context_options* options, chipid_context** context);
int chipid_next_event(chipid_context* context, int timeout_ms, chipid_event** event);
int chipid_event_get(const chipid_event* event, chipid_event_info* info);
const char* chipid_event_field(const chipid_event* event, const char* id);
int chipid_watch_start(chipid_context* context, chipid_watch** watch);
typedef struct chipid_report chipid_report;
typedef struct chipid_report_info {
  size_t size;
  int32_t verdict;
  int32_t symbol;
  const char* verdict_id;
  const char* verdict_en;
  const char* verdict_vi;
  int32_t accepted;
  int32_t failure;
  const char* policy;
  const char* reader;
  const char* card_type;
  const uint8_t* atr;
  size_t atr_size;
  const char* access_protocol;
  const char* access_key;
  size_t trust_anchors;
  const char* trust_newest;
  double total_ms;
  size_t field_count, check_count, attention_count, note_count, file_count, match_count;
  const char* evidence_digest;
  int64_t read_at;
  int32_t signature;
  const char* signature_key;
} chipid_report_info;
int chipid_report_get(const chipid_report* report, chipid_report_info* info);
int chipid_report_json(const chipid_report* report, char** json);
typedef struct chipid_field {
  size_t size;
  const char* id;
  const char* label_en;
  const char* label_vi;
  const char* value;
  const char* shown_en;
  const char* shown_vi;
  const char* source;
} chipid_field;
int chipid_report_field_at(const chipid_report* report, size_t index, chipid_field* field);
const char* chipid_report_field(const chipid_report* report, const char* id);
typedef struct chipid_check {
  size_t size;
  const char* id;
  int32_t status;
  const char* question_en;
  const char* question_vi;
  const char* reason_id;
  const char* reason_en;
  const char* reason_vi;
  int32_t attention;
  size_t detail_count;
} chipid_check;
int chipid_report_check_at(const chipid_report* report, size_t index, chipid_check* check);
int chipid_report_check(const chipid_report* report, const char* id, chipid_check* check);
typedef struct chipid_pair {
  size_t size;
  const char* name;
  const char* value;
} chipid_pair;
int chipid_report_check_detail(const chipid_report* report, size_t check, size_t detail, chipid_pair* pair);
typedef struct chipid_note {
  size_t size;
  const char* id;
  const char* text_en;
  const char* text_vi;
} chipid_note;
int chipid_report_note_at(const chipid_report* report, size_t index, chipid_note* note);
typedef struct chipid_file {
  size_t size;
  const char* name;
  const uint8_t* bytes;
  size_t byte_count;
  const char* sha256;
  int32_t error;
  int32_t authenticated;
} chipid_file;
int chipid_report_file_at(const chipid_report* report, size_t index, chipid_file* file);
int chipid_report_file(const chipid_report* report, const char* name, chipid_file* file);
int chipid_export(const chipid_report* const* reports, size_t count, int form, char** text);
typedef struct chipid_fields chipid_fields;
size_t chipid_fields_count(const chipid_fields* fields);
int chipid_fields_at(const chipid_fields* fields, size_t index, chipid_pair* pair);
const char* chipid_fields_find(const chipid_fields* fields, const char* name);
int chipid_fields_json(const chipid_fields* fields, char** json);
int chipid_qr_parse(const char* text, int scanned, chipid_fields** qr);
int chipid_qr_explain_other(const char* text, chipid_fields** explanation);
int chipid_mrz_parse(const char* lines, chipid_fields** mrz);
int chipid_personal_number_parse(const char* number, chipid_fields** parts);
typedef struct chipid_trust chipid_trust;
typedef struct chipid_policy chipid_policy;
typedef struct chipid_terminal chipid_terminal;
int chipid_trust_load_default(chipid_trust** trust);
int chipid_trust_load(const char* const* paths, size_t count, chipid_trust** trust);
typedef struct chipid_trust_info {
  size_t size;
  size_t anchors;
  const char* newest_list;
  size_t problem_count;
} chipid_trust_info;
int chipid_trust_get(const chipid_trust* trust, chipid_trust_info* info);
int chipid_trust_problem_at(const chipid_trust* trust, size_t index, const char** text_en,
                                         const char** text_vi);
int chipid_policy_parse(const char* json, chipid_policy** policy);
int chipid_policy_load(const char* path, chipid_policy** policy);
int chipid_terminal_load(const char* const* certificates, size_t count, const char* key,
                                      chipid_terminal** terminal);
typedef struct chipid_site_key chipid_site_key;
typedef struct chipid_enrolled chipid_enrolled;
typedef struct chipid_verifier chipid_verifier;
int chipid_site_key_load(const char* path, chipid_site_key** key);
int chipid_site_key_parse(const char* pem, chipid_site_key** key);
int chipid_site_key_create(const char* path, chipid_site_key** key);
const char* chipid_site_key_id(const chipid_site_key* key);
int chipid_enrolled_load(const char* const* paths, size_t count, chipid_enrolled** enrolled);
int chipid_enrolled_parse(const char* name, const char* pem, chipid_enrolled** enrolled);
size_t chipid_enrolled_count(const chipid_enrolled* enrolled);
int chipid_evidence_make(const chipid_report* report, const chipid_site_key* key, uint8_t** file,
                                      size_t* file_size, char** digest);
typedef struct chipid_verify_options {
  size_t size;
  const chipid_trust* trust;
  const chipid_policy* policy;
  int64_t at;
  const chipid_enrolled* enrolled;
} chipid_verify_options;
int chipid_verifier_new(const chipid_verify_options* options, chipid_verifier** verifier);
int chipid_verify_evidence(const chipid_verifier* verifier, const uint8_t* file, size_t file_size,
                                        const uint8_t* challenge, size_t challenge_size, chipid_report** report);
int chipid_verify_folder(const chipid_verifier* verifier, const char* folder, chipid_report** report);
int chipid_receipt_make(const chipid_report* report, const char* digest, const chipid_site_key* key,
                                     const char* purpose, const char* reference, char** text);
int chipid_receipt_check(const char* text, const chipid_enrolled* enrolled, const uint8_t* evidence,
                                      size_t evidence_size, chipid_fields** receipt);
typedef struct chipid_face_matcher chipid_face_matcher;
typedef struct chipid_match chipid_match;
typedef struct chipid_face_options {
  size_t size;
  const char* models;
  const char* calibration;
} chipid_face_options;
int chipid_face_matcher_open(const chipid_face_options* options, chipid_face_matcher** matcher);
int chipid_face_match(chipid_face_matcher* matcher, const uint8_t* reference, size_t reference_size,
                                   const uint8_t* probe, size_t probe_size, chipid_match** match);
int chipid_face_match_report(chipid_face_matcher* matcher, const chipid_report* report,
                                          const uint8_t* probe, size_t probe_size, chipid_match** match);
typedef struct chipid_match_info {
  size_t size;
  int32_t modality;
  int32_t decision;
  int32_t method;
  int32_t pad_level;
  int32_t has_score;
  double score;
  int32_t has_threshold;
  double threshold;
  const char* model;
  const char* calibration;
  const char* transaction_id;
  int32_t tries_left;
  int32_t trouble;
  const char* text_en;
  const char* text_vi;
  double milliseconds;
} chipid_match_info;
int chipid_match_get(const chipid_match* match, chipid_match_info* info);
int chipid_match_json(const chipid_match* match, char** json);
int chipid_report_match_at(const chipid_report* report, size_t index, chipid_match** match);
int chipid_report_with_match(const chipid_report* report, const chipid_match* match, const char* purpose,
                                          chipid_report** with_match);
typedef struct chipid_keys chipid_keys;
int chipid_keys_new(chipid_keys** keys);
size_t chipid_keys_count(const chipid_keys* keys);
int chipid_keys_add_can(chipid_keys* keys, const char* digits);
int chipid_keys_add_mrz(chipid_keys* keys, const char* lines);
int chipid_keys_add_document(chipid_keys* keys, const char* document_number, const char* birth_date,
                                          const char* expiry_date);
int chipid_keys_add_personal_number(chipid_keys* keys, const char* number, const char* birth_date,
                                                 const char* expiry_date);
int chipid_keys_add_qr(chipid_keys* keys, const char* text);
int chipid_keys_add_pin(chipid_keys* keys, const char* digits);
int chipid_keys_add_puk(chipid_keys* keys, const char* digits);
typedef struct chipid_match_provider chipid_match_provider;
int chipid_match_provider_load(const char* path, chipid_match_provider** provider);
const char* chipid_match_provider_name(const chipid_match_provider* provider);
typedef struct chipid_match_request {
  size_t size;
  const chipid_report* report;
  int32_t modality;
  const char* subtype;
  const uint8_t* reference;
  size_t reference_size;
  const uint8_t* probe;
  size_t probe_size;
  const char* transaction_id;
  int32_t pad_level;
  chipid_cancel* cancel;
} chipid_match_request;
int chipid_match_ask(const chipid_match_provider* provider, const chipid_match_request* request,
                                  chipid_match** match);
typedef struct chipid_codes chipid_codes;
typedef struct chipid_frame_reader chipid_frame_reader;
typedef struct chipid_pixels {
  size_t size;
  const uint8_t* bytes;
  size_t byte_count;
  size_t width;
  size_t height;
  size_t stride;
  int32_t format;
} chipid_pixels;
typedef struct chipid_code {
  size_t size;
  const char* text;
  size_t text_size;
  int32_t repaired;
  double corners[8];
} chipid_code;
int chipid_codes_in_picture(const uint8_t* file, size_t file_size, chipid_codes** codes);
int chipid_frame_reader_new(chipid_frame_reader** reader);
int chipid_frame_reader_read(chipid_frame_reader* reader, const chipid_pixels* frame, chipid_codes** codes);
int chipid_codes_in_pixels(const chipid_pixels* pixels, chipid_codes** codes);
size_t chipid_codes_count(const chipid_codes* codes);
int chipid_codes_at(const chipid_codes* codes, size_t index, chipid_code* code);
int chipid_codes_pick_card(const chipid_codes* codes, const char* number, char** text);
typedef struct chipid_portrait chipid_portrait;
typedef struct chipid_portrait_info {
  size_t size;
  const uint8_t* pixels;
  size_t pixel_bytes;
  size_t width;
  size_t height;
  const char* format;
  const uint8_t* encoded;
  size_t encoded_size;
  int32_t hash_checked;
} chipid_portrait_info;
int chipid_portrait_decode(const chipid_report* report, chipid_portrait** portrait);
int chipid_portrait_get(const chipid_portrait* portrait, chipid_portrait_info* info);
int chipid_portrait_png(const chipid_portrait* portrait, uint8_t** file, size_t* file_size);
typedef struct chipid_read_options {
  size_t size;
  chipid_context* context;
  chipid_cancel* cancel;
  const chipid_trust* trust;
  const chipid_policy* policy;
  int64_t at;
  const char* files;
  int32_t no_portrait;
  int32_t allow_bac_fallback;
  const char* qr;
  const uint8_t* challenge;
  size_t challenge_size;
  const chipid_terminal* terminal;
  const uint8_t* finger;
  size_t finger_size;
  int32_t last_try;
  const char* record;
} chipid_read_options;
int chipid_read(chipid_card* card, const chipid_keys* keys, const chipid_read_options* options,
                             chipid_report** report);
int chipid_resume(chipid_card* card, const chipid_keys* keys, const chipid_report* earlier,
                               const chipid_read_options* options, chipid_report** report);
typedef struct chipid_readers chipid_readers;
typedef struct chipid_reader {
  size_t size;
  const char* name;
  int32_t card_present;
  int32_t in_use;
  int32_t shared;
  int32_t mute;
  const uint8_t* atr;
  size_t atr_size;
  int32_t extended_length;
  const char* driver;
} chipid_reader;
int chipid_list_readers(chipid_readers** readers);
size_t chipid_readers_count(const chipid_readers* readers);
int chipid_readers_get(const chipid_readers* readers, size_t index, chipid_reader* reader);
typedef struct chipid_trust_import_options {
  size_t size;
  const char* const* roots;
  size_t root_count;
  int32_t citizen;
  int32_t allow_unsigned;
  int32_t allow_older;
  int32_t preview;
  int64_t now;
  int32_t signed_only;
} chipid_trust_import_options;
int chipid_trust_import(const char* folder, const char* path, const chipid_trust_import_options* options,
                                     char** json);
int chipid_trust_import_bytes(const char* folder, const uint8_t* file, size_t file_size, const char* name,
                                           const chipid_trust_import_options* options, char** json);
int chipid_trust_remove(const char* folder, const char* id, char** json);
int chipid_trust_undo(const char* folder, char** json);
int chipid_trust_contents(const char* folder, char** json);
int chipid_trust_audit(const char* folder, char** json);
"""

VIRTUAL = """
typedef struct chipid_virtual_specimen {
  size_t size;
  const char* name;
  const char* number;
  const char* can;
  const char* pin;
  const char* puk;
  const char* mrz;
  const char* document_number;
  const char* birth_date;
  const char* expiry_date;
  const char* qr;
  const char* purpose_en;
  const char* purpose_vi;
} chipid_virtual_specimen;
size_t chipid_virtual_count(void);
int chipid_virtual_at(size_t index, chipid_virtual_specimen* specimen);
int chipid_virtual_find(const char* name, chipid_virtual_specimen* specimen);
int chipid_virtual_open(const char* specimen, chipid_transport* transport);
int chipid_virtual_write_trust(const char* folder);
int chipid_virtual_draw(const char* specimen, const char* file);
int chipid_virtual_write_finger(const char* specimen, const char* file, int own);
"""
