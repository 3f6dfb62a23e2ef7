export * from './categories.ts'
