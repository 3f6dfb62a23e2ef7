export * from './process-letter.ts'
export * from './process-letters.ts'
export * from './reply-parts.ts'
