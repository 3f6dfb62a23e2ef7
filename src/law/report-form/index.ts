export * from './cells.ts'
export * from './form.ts'
