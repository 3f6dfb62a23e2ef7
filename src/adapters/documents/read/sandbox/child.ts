// Entry of the child process in which untrusted files are read. The parent's limits come as arguments.
import { readFont } from '../read-font.ts'
import { readReport } from '../read-report.ts'
import { readTable } from '../read-table.ts'
import { readTemplate } from '../read-template.ts'
import type { JobKind } from './protocol.ts'
import { type ReadBytes, serveReads } from './serve-reads.ts'

const READ: Readonly<Record<JobKind, ReadBytes<JobKind>>> = {
  report: readReport,
  table: readTable,
  template: readTemplate,
  font: readFont,
}

serveReads<JobKind>((bytes, name, as) => READ[as](bytes, name, as), Number(process.argv[2]))
