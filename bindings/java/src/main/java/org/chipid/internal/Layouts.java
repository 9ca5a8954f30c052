package org.chipid.internal;

/** The structs of the C interface, field by field as its headers have them. */
public final class Layouts {
  /** chipid_error. */
  public static final Layout ERROR = new Layout("ziippppppp" + "iz");
  /** chipid_card_options. */
  public static final Layout CARD_OPTIONS = new Layout("zii");
  /** chipid_transport. */
  public static final Layout TRANSPORT = new Layout("zpppp" + "ppzz");
  /** chipid_card_info. */
  public static final Layout CARD_INFO = new Layout("zppz");
  /** chipid_event_info. */
  public static final Layout EVENT_INFO = new Layout("ziipi" + "pzpzz");
  /** chipid_verify_options. */
  public static final Layout VERIFY_OPTIONS = new Layout("zpplp");
  /** chipid_face_options. */
  public static final Layout FACE_OPTIONS = new Layout("zpp");
  /** chipid_match_info. */
  public static final Layout MATCH_INFO = new Layout("ziiii" + "ididp" + "ppiip" + "pd");
  /** chipid_match_request. */
  public static final Layout MATCH_REQUEST = new Layout("zpip" + "pzpzp" + "ip");
  /** chipid_pixels. */
  public static final Layout PIXELS = new Layout("zpzzzzi");
  /** chipid_code. */
  public static final Layout CODE = new Layout("zpzi" + "dddddddd");
  /** chipid_portrait_info. */
  public static final Layout PORTRAIT_INFO = new Layout("zpzzzppzi");
  /** chipid_read_options. */
  public static final Layout READ_OPTIONS = new Layout("zpppp" + "lpiip" + "pzppz" + "ip");
  /** chipid_reader. */
  public static final Layout READER = new Layout("zpiiii" + "pzip");
  /** chipid_report_info. */
  public static final Layout REPORT_INFO = new Layout("ziippp" + "iippp" + "pzppz" + "pdzzzzzz" + "plip");
  /** chipid_field. */
  public static final Layout FIELD = new Layout("zppppppp");
  /** chipid_check. */
  public static final Layout CHECK = new Layout("zpipppppiz");
  /** chipid_pair. */
  public static final Layout PAIR = new Layout("zpp");
  /** chipid_note. */
  public static final Layout NOTE = new Layout("zppp");
  /** chipid_file. */
  public static final Layout FILE = new Layout("zppzpii");
  /** chipid_trust_info. */
  public static final Layout TRUST_INFO = new Layout("zzpz");
  /** chipid_trust_import_options. */
  public static final Layout TRUST_IMPORT_OPTIONS = new Layout("zpziiiili");
  /** chipid_virtual_specimen. */
  public static final Layout VIRTUAL_SPECIMEN = new Layout("zpppppp" + "pppppp");

  private Layouts() {}
}
