export { createReportReader, type ReportReaderOptions } from './sandbox/index.ts'
