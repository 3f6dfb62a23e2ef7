export { addCaseFile, keepCaseFile, type NewCaseFile } from './add-case-file.ts'
export {
  CASE_FILE_ORIGINS,
  CASE_FILE_PURPOSES,
  type CaseFileEntry,
  type CaseFileOrigin,
  type CaseFilePurpose,
  type FileSecretKind,
  MOST_CASE_FILE_BYTES,
  MOST_CASE_FILES,
  STAFF_PURPOSES,
  type StaffPurpose,
} from './case-file.ts'
export type { CaseFilesContext, CaseFileUnit } from './context.ts'
export { CASE_FILE_TYPES, type CaseFileType, nameWithEnding } from './file-types.ts'
export { type ListedCaseFile, listCaseFiles } from './list-case-files.ts'
export { type OpenedCaseFile, type OpeningCaseFile, openCaseFile, readCaseFile } from './open-case-file.ts'
export type * from './ports.ts'
export type { AddRefusal, NotOpened, ShowRefusal, TakeRefusal } from './refusals.ts'
export { type ScanState, scanStateOf } from './scan-state.ts'
export { sweepStrays } from './sweep-strays.ts'
export { type IncomingFile, takeCaseFile } from './take-case-file.ts'
