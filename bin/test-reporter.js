// Says what failed and what was skipped, names each file as it ends, and leaves the counts for `npm test`.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { inspect } from 'node:util'

/** Skips whose reason begins so are no missing tool: the corpus is not part of the project. */
const CORPUS = 'corpus:'

export default async function* report(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const skips = new Set()
  const files = new Map()
  for await (const { type, data } of events) {
    const isSuite = data.details?.type === 'suite'
    const file = data.file ? relative(process.cwd(), data.file) : ''
    if (type === 'test:pass' || type === 'test:fail') {
      const isFile = data.nesting === 0 && data.name === data.file
      if (data.skip !== undefined && data.skip !== false) {
        const reason = typeof data.skip === 'string' ? data.skip : data.name
        if (reason.startsWith(CORPUS)) skips.add(reason)
        else {
          counts.skipped++
          skips.add(`skipped: ${file}: ${reason}`)
        }
      } else if (!isSuite && !isFile) {
        if (type === 'test:pass') counts.passed++
        else counts.failed++
        files.set(file, (files.get(file) ?? 0) + 1)
      } else if (type === 'test:fail' && (isFile || data.details?.error?.failureType !== 'subtestsFailed'))
        counts.failed++
      if (type === 'test:fail' && data.details?.error?.failureType !== 'subtestsFailed') {
        const cause = data.details?.error?.cause ?? data.details?.error
        yield `\n✗ ${file} › ${data.name}\n${inspect(cause, { depth: 4 })}\n`
      }
    }
    if (type === 'test:summary' && data.file) {
      const name = relative(process.cwd(), data.file)
      yield `${data.success ? '✓' : '✗'} ${name} (${files.get(name) ?? 0}, ${(data.duration_ms / 1000).toFixed(1)} s)\n`
    }
    if (type === 'test:stderr' && process.env.GONGKAI_TEST_VERBOSE) yield data.message
  }
  for (const skip of skips) yield `${skip}\n`
  if (process.env.GONGKAI_TEST_COUNTS) writeFileSync(process.env.GONGKAI_TEST_COUNTS, JSON.stringify(counts))
}
