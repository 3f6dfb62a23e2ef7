export * from './counting-points.ts'
