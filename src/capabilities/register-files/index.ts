export {
  type ExportContext,
  type ExportedRequest,
  type Exporting,
  exportRegister,
} from './export-register.ts'
export { type ExportColumns, exportColumns } from './export-sheet.ts'
export {
  FIELD_KEYS,
  type FieldKey,
  fieldOf,
} from './fields.ts'
export { differencesTo, type FigureDifference, figuresOf, publishedFigure } from './figures.ts'
export type {
  GivenRegister,
  ImportContext,
  Imported,
  Importing,
  ImportOrder,
  ImportRefusal,
  ImportUnit,
} from './import-order.ts'
export { importRegister, previewRegister } from './import-register.ts'
export { type Mapping, MEANING_CHOICES, MEANING_FIELDS, parseMapping } from './mapping.ts'
export {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportOrder,
  orderExport,
  orderExportOnServer,
} from './order-export.ts'
export type { Plan, PlannedRow, RowOutcome } from './plan-import.ts'
export type * from './ports.ts'
export { refusedRows } from './refused-rows.ts'
