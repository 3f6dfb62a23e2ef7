export type { Asking, CalendarRefusal, CalendarUnit } from './apply-change.ts'
export type { CalendarChange, ChangeProblem, GivenChange } from './change.ts'
export { importChange, importChangeOnServer, previewChange } from './import-change.ts'
export type { CalendarPreview, ChangedDay, MovedRequest } from './preview.ts'
