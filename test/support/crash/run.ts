// `npm run crash -- [rounds] [seed]`: the composed server under load, killed with its database at random moments. Each round after the
// first starts on what the one before left.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Acknowledged, crashRound } from './rounds.ts'

const [rounds = 60, seed = 1] = process.argv.slice(2).map(Number)
const dataDir = mkdtempSync(join(tmpdir(), 'gongkai-crash-'))
chmodSync(dataDir, 0o711)
const told: Acknowledged[] = []
let entries = 0
process.stdout.write(`${rounds} 轮，种子 ${seed}\n`)
try {
  for (let number = 0; number < rounds; number += 1) {
    const round = await crashRound({ dataDir, seed, told }, number)
    entries = round.entries
    const on = round.after > 0 ? `，数据库重新起来后又办成 ${round.after} 件` : ''
    process.stdout.write(
      `第 ${number + 1} 轮　强行结束${round.killed}　办成 ${round.acknowledged} 件${on}　链上 ${entries} 条，完整　${round.milliseconds} 毫秒\n`,
    )
  }
  process.stdout.write(`共办成 ${told.length} 件，一件不少；链上 ${entries} 条，全部衔接，与外存链尾相符。\n`)
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
