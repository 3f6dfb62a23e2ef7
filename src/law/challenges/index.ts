export * from './case-due.ts'
export * from './case-limit.ts'
export * from './case-limits.ts'
