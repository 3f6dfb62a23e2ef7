export * from './laid-out.ts'
export * from './placed-cells.ts'
export * from './source.ts'
export * from './workbook.ts'
