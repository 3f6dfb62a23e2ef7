// Entry of the child process in which untrusted files are read. The parent's limits come as arguments.
import { readReport } from '../read-report.ts'
import { serveReads } from './serve-reads.ts'

serveReads(readReport, Number(process.argv[2]))
