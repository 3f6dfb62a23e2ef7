import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type Acknowledged, crashRound } from './support/crash/rounds.ts'

/** `npm run crash` does sixty. */
const ROUNDS = 5

describe('服务运行途中强行结束（kill -9）', () => {
  const told: Acknowledged[] = []
  let dataDir = ''
  before(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'gongkai-crash-'))
    chmodSync(dataDir, 0o711)
  })
  after(() => rmSync(dataDir, { recursive: true, force: true }))

  for (let number = 0; number < ROUNDS; number += 1) {
    test(`第 ${number + 1} 轮：自己重新起来，告知办成的一件不少，审计链与外存链尾相符`, async () => {
      await crashRound({ dataDir, seed: 4, told }, number)
    })
  }
})
