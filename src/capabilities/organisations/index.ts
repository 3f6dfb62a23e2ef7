export * from './organisation.ts'
export type * from './ports.ts'
