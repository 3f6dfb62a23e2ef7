// Entry of the child process in which files are redacted. The parent's limits come as arguments.
import { serveReads } from '../read/sandbox/serve-reads.ts'
import { runTask } from './run-task.ts'
import type { RedactionTask } from './task.ts'

// A refusal of ours has more to say than one of a reader; it crosses the channel as it is.
serveReads<RedactionTask>(
  async (bytes, _, task) => ({ ok: true, value: await runTask(bytes, task) }),
  Number(process.argv[2]),
)
