export { isJobKind, JOB_KIND_NAMES, type JobData, type JobKind, type JobRule, jobRule } from './job-kinds.ts'
export * from './ports.ts'
export { retryJob } from './retry-job.ts'
export { type JobHandlers, runJobs } from './run-jobs.ts'
