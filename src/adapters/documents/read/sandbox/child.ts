// Entry of the child process in which untrusted files are read. The parent's limits come as arguments.
import { readReport } from '../read-report.ts'
import { readTable } from '../read-table.ts'
import type { JobKind } from './protocol.ts'
import { serveReads } from './serve-reads.ts'

serveReads<JobKind>(
  (bytes, name, as) => (as === 'table' ? readTable(bytes, name) : readReport(bytes, name)),
  Number(process.argv[2]),
)
