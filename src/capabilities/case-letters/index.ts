export * from './case-letter.ts'
export type * from './ports.ts'
