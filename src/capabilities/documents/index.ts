export * from './laid-out.ts'
export * from './source.ts'
export * from './workbook.ts'
