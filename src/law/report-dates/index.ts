export * from './report-dates.ts'
