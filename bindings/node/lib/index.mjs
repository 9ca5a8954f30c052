// The same package for `import`.
import chipid from './index.js';

export const {
  version, ownedCount, listReaders, Watch, ChipIdEvent,
  Card, Keys, Report, Portrait, exportRecords,
  Trust, Policy, Terminal, TrustFolder,
  SiteKey, Enrolled, Verifier, makeReceipt, checkReceipt,
  PictureCodes, FrameReader, parseQr, explainOtherQr, parseMrz, parsePersonalNumber,
  Match, FaceMatcher, MatchProvider,
  diagnose, diagnosisBundle, virtual,
  ChipIdError, UsageError, DeviceError, InternalError, CancelledError,
} = chipid;
export default chipid;
