// 审计记录离线核验程序。只需要 Node.js 18 以上，不联网，不需要本系统和数据库。
//
//   node verify.mjs [审计记录文件] [--heads 留存的链尾文件] [--json]
//
// 不写文件名时，核验本程序旁边的 audit.jsonl，对照旁边的 audit-heads.jsonl。
// 退出码：0 完整；1 发现改动、删除、插入或次序错乱；2 不能核验。
import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readSync } from 'node:fs'

const ALGORITHMS = ['sha256', 'sm3']
const COLUMNS =
  'bodyId number at personId postId postKind act subjectKind subjectId outcome before after address detail algorithm previous'
const MOST_TOLD = 1000

const digest = (algorithm, text) => createHash(algorithm).update(text, 'utf8').digest('hex')
const entryFits = (entry) =>
  ALGORITHMS.includes(entry.algorithm) &&
  digest(
    entry.algorithm,
    JSON.stringify(['gongkai-audit-1', ...COLUMNS.split(' ').map((name) => entry[name] ?? null)]),
  ) === entry.hash
const anchorFits = (anchor) =>
  ALGORITHMS.includes(anchor.algorithm) &&
  digest(
    anchor.algorithm,
    JSON.stringify([
      'gongkai-audit-anchor-1',
      ...['number', 'day', 'madeAt', 'algorithm', 'keptIn', 'previous', 'heads'].map((name) => anchor[name]),
    ]),
  ) === anchor.hash

function* linesOf(path) {
  const file = openSync(path, 'r')
  const chunk = Buffer.alloc(1 << 20)
  let rest = Buffer.alloc(0)
  try {
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      let from = 0
      const bytes = Buffer.concat([rest, chunk.subarray(0, size)])
      for (let end = bytes.indexOf(10, from); end >= 0; end = bytes.indexOf(10, from)) {
        yield bytes.toString('utf8', from, end)
        from = end + 1
      }
      rest = bytes.subarray(from)
    }
    if (rest.length > 0) yield rest.toString('utf8')
  } finally {
    closeSync(file)
  }
}

function parsed(text) {
  try {
    const value = JSON.parse(text)
    return value !== null && typeof value === 'object' ? value : {}
  } catch {
    return {}
  }
}

/** The heads kept outside, by body; lines that can't be read are counted and prove nothing. */
function readHeads(path) {
  const known = new Map()
  let damaged = 0
  let lastDay = null
  for (const text of path === null ? [] : linesOf(path)) {
    if (text.trim() === '') continue
    const anchor = parsed(text)
    if (anchor.format !== 'gongkai-audit-heads-1' || !anchorFits(anchor)) {
      damaged += 1
      continue
    }
    if (lastDay === null || anchor.day > lastDay) lastDay = anchor.day
    for (const [bodyId, number, hash] of JSON.parse(anchor.heads)) {
      known.set(bodyId, [...(known.get(bodyId) ?? []), { number, hash, day: anchor.day }])
    }
  }
  for (const heads of known.values()) heads.sort((a, b) => a.number - b.number)
  return { known, damaged, lastDay }
}

/** One chain, entry by entry. */
function chainCheck(chain, known, tell) {
  const { bodyId } = chain
  let end = chain.whole ? { number: 0, hash: '0'.repeat(64) } : null
  let next = 0
  let agreed = 0
  let proven = null
  const compare = () => {
    for (; next < known.length && known[next].number <= end.number; next += 1) {
      const head = known[next]
      if (head.number < end.number) continue
      if (head.hash === end.hash) {
        agreed = head.number
        proven = head
      } else {
        const from = Math.min(agreed + 1, head.number)
        tell({ kind: 'rewritten', bodyId, from, to: head.number, day: head.day })
      }
    }
  }
  return {
    take(entry) {
      const { number } = entry
      if (end === null) {
        end = { number: number - 1, hash: entry.previous }
        agreed = end.number
        if (number !== chain.first) tell({ kind: 'missing', bodyId, from: chain.first, to: number - 1 })
      }
      if (entry.bodyId !== bodyId || !(number > end.number)) tell({ kind: 'misplaced', bodyId, number })
      else if (number > end.number + 1) tell({ kind: 'missing', bodyId, from: end.number + 1, to: number - 1 })
      if (!entryFits(entry)) tell({ kind: 'changed', bodyId, number })
      else if (number === end.number + 1 && entry.previous !== end.hash) tell({ kind: 'unlinked', bodyId, number })
      if (number > end.number) end = { number, hash: entry.hash }
      compare()
    },
    finish() {
      const { head, last } = chain
      const number = end?.number ?? 0
      if (!chain.whole) {
        if (number < last) tell({ kind: 'missing', bodyId, from: number + 1, to: last })
      } else if (!head) {
        if (number > 0) tell({ kind: 'head-missing', bodyId, number })
      } else if (head.number > number) tell({ kind: 'missing', bodyId, from: number + 1, to: head.number })
      else if (head.number < number) tell({ kind: 'beyond-head', bodyId, from: head.number + 1, to: number })
      else if (head.hash !== end.hash) tell({ kind: 'head-differs', bodyId, number })
      const newest = known[known.length - 1]
      if (chain.whole && newest && newest.number > number) {
        tell({ kind: 'cut', bodyId, from: number + 1, to: newest.number, day: newest.day })
      }
      return { bodyId, name: chain.name, whole: chain.whole, first: chain.first ?? 1, last: number, proven }
    },
  }
}

function verify(path, { known, damaged, lastDay }) {
  const breaks = []
  let breakCount = 0
  const tell = (broken) => {
    breakCount += 1
    if (breaks.length < MOST_TOLD) breaks.push(broken)
  }
  const chains = []
  let whole = false
  let check = null
  let ended = false
  let entries = 0
  let at = 0
  const finish = () => check && chains.push(check.finish())
  const names = new Map()
  for (const text of linesOf(path)) {
    at += 1
    const line = parsed(text)
    if (at === 1) {
      if (line.format !== 'gongkai-audit-export-1') throw new Error('不是本系统导出的审计记录（第一行不认识）。')
      whole = line.whole === true
    } else if (line.type === 'chain') {
      finish()
      names.set(line.bodyId, line.name)
      check = chainCheck(line, known.get(line.bodyId) ?? [], tell)
    } else if (line.type === 'entry' && check) {
      entries += 1
      check.take(line)
    } else if (line.type === 'end') {
      ended = true
      if (line.entries !== entries) tell({ kind: 'file', line: at, why: `应有 ${line.entries} 条，实有 ${entries} 条` })
    } else tell({ kind: 'file', line: at, why: '这一行不能识别' })
  }
  finish()
  if (!ended) tell({ kind: 'file', line: at, why: '文件没有结尾，可能被截断' })
  for (const [bodyId, heads] of whole ? known : []) {
    const newest = heads[heads.length - 1]
    if (!names.has(bodyId)) tell({ kind: 'cut', bodyId, from: 1, to: newest.number, day: newest.day })
  }
  return { entries, chains, breaks, breakCount, names, damaged, lastDay }
}

const range = ({ from, to }) => (from === to ? `第 ${from} 条` : `第 ${from} 至 ${to} 条`)
const WORDS = {
  changed: (b) => `第 ${b.number} 条被改动，内容与哈希不符。`,
  unlinked: (b) => `第 ${b.number} 条与前一条不衔接：前一条连同哈希被换过，或者这一条是后来插入的。`,
  missing: (b) => `${range(b)}缺失，被删除或被移走。`,
  misplaced: (b) => `第 ${b.number} 条不在应有的位置：编号重复、倒退，或者小于 1。`,
  'head-missing': (b) => `共有 ${b.number} 条记录，没有链尾的登记。`,
  'head-differs': (b) => `第 ${b.number} 条与链尾的登记不符。`,
  'beyond-head': (b) => `${range(b)}在登记的链尾之后，是插入的，或者链尾的登记被改动。`,
  rewritten: (b) => `${range(b)}之间有改动：第 ${b.to} 条的哈希与 ${b.day} 留存的链尾不同。`,
  cut: (b) => `${range(b)}缺失：${b.day} 留存的链尾已到第 ${b.to} 条，文件里没有。`,
  file: (b) => `文件第 ${b.line} 行：${b.why}。`,
}

function told(result, heads) {
  const nameOf = (bodyId) => (bodyId === undefined ? '文件' : (result.names.get(bodyId) ?? `机关 ${bodyId}`))
  const lines = result.breaks.map((broken) => `✗ ${nameOf(broken.bodyId)}：${WORDS[broken.kind](broken)}`)
  if (result.breakCount > result.breaks.length)
    lines.push(`另有 ${result.breakCount - result.breaks.length} 处，不再列出。`)
  lines.push(`共核验 ${result.chains.length} 条链，${result.entries} 条记录，发现 ${result.breakCount} 处问题。`)
  if (heads === null) lines.push('没有提供留存的链尾，只能证明各条记录彼此衔接，不能证明没有被整体改写。')
  else
    lines.push(
      `对照的链尾：${heads}，最后一日 ${result.lastDay ?? '（没有）'}。它必须是平时另外保管的那一份，不能只用随导出附带的副本。`,
    )
  if (result.damaged > 0) lines.push(`链尾文件有 ${result.damaged} 行不能识别，未作为依据。`)
  for (const { name, whole, first, last, proven } of result.chains) {
    if (!whole) lines.push(`${name}：导出的是第 ${first} 至 ${last} 条这一段，之前和之后的记录不在文件里。`)
    const from = Math.max(first, (proven?.number ?? 0) + 1)
    if (last >= from)
      lines.push(
        `${name}：${range({ from, to: last })}没有留存的链尾可以对照，能够写数据库的人可以整体改写而不被发现。`,
      )
  }
  return `${lines.join('\n')}\n`
}

function main(args) {
  const beside = (name) => new URL(name, import.meta.url)
  const json = args.includes('--json')
  const at = args.indexOf('--heads')
  const given = at < 0 ? undefined : args[at + 1]
  const [path = beside('audit.jsonl')] = args.filter((arg, i) => !arg.startsWith('--') && (at < 0 || i !== at + 1))
  const heads = given ?? (existsSync(beside('audit-heads.jsonl')) ? beside('audit-heads.jsonl') : null)
  const result = verify(path, readHeads(heads))
  const { names: _, ...plain } = result
  process.stdout.write(
    json ? `${JSON.stringify(plain)}\n` : told(result, given ?? (heads && '旁边的 audit-heads.jsonl')),
  )
  process.exitCode = result.breakCount > 0 ? 1 : 0
}

try {
  main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`不能核验：${error.message}\n`)
  process.exitCode = 2
}
