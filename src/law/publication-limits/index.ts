export * from './publication-due.ts'
export * from './publication-limits.ts'
