export * from './counted-request.ts'
export { countedRequestOf, type FromFile } from './from-case-file.ts'
export { CASE_LEFT_OUT_WORDS, type CaseLeftOut, countTableFour, type TableFour } from './table-four.ts'
export {
  type CountedCell,
  type CountedFor,
  type CountedTable,
  type CountRefusal,
  cellsOf,
  countTableThree,
  type TableThree,
} from './table-three.ts'
