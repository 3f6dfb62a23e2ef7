export { type JobService, openJobs } from './pg-boss.ts'
