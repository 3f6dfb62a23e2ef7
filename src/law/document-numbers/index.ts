export * from './document-number.ts'
export * from './index-number.ts'
