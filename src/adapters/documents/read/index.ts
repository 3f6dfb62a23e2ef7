export { createReportReader } from './sandbox/index.ts'
